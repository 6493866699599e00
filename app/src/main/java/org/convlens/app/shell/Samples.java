package org.convlens.app.shell;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Dataset;
import org.convlens.evaluation.DrawnAnswer;
import org.convlens.evaluation.Prediction;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.fx.GalleryItem;
import org.convlens.viz.fx.GalleryItem.Mark;
import org.convlens.viz.raster.ArgbImage;

import java.util.Optional;

/// Pictures of a data set as tiles of a gallery.
///
/// @param pictures the data set
public record Samples(Dataset pictures) {

    /// {@return a picture with its class and, after evaluation, whether it was answered rightly}
    ///
    /// @param index the picture, from 0
    /// @param answer what the network said, if it was asked
    public GalleryItem item(int index, Optional<Prediction> answer) {
        String truth = pictures.classNames().get(pictures.label(index));
        String caption =
                answer.filter(said -> !said.isRight())
                        .map(said -> truth + " → " + pictures.classNames().get(said.predicted()))
                        .orElse(truth);
        Mark mark = answer.map(said -> said.isRight() ? Mark.RIGHT : Mark.WRONG).orElse(Mark.NONE);
        return new GalleryItem(image(index), caption, mark);
    }

    /// {@return a picture, its mask, and the mask that the network answered, side by side}
    ///
    /// @param answer with the class of each pixel
    /// @param maps how many classes pixels have
    /// @param caption what is written under it
    public GalleryItem masks(DrawnAnswer answer, int maps, String caption) {
        Batch asked = Batch.masked(pictures, answer.index());
        float[] truth = new float[answer.drawn().values().length];
        for (int pixel = 0; pixel < truth.length; pixel++) {
            truth[pixel] = asked.pixelClass(pixel, maps);
        }
        ArgbImage mask = AnswerPicture.mask(new Tensor(answer.drawn().shape(), truth));
        ArgbImage row = image(answer.index()).beside(mask, AnswerPicture.mask(answer.drawn()));
        return new GalleryItem(row, caption, Mark.NONE);
    }

    /// {@return a picture and what the network drew, side by side}
    ///
    /// @param answer with the values that it drew
    /// @param caption what is written under it
    public GalleryItem redrawn(DrawnAnswer answer, String caption) {
        Tensor asked = pictures.picture(answer.index());
        ArgbImage drawn = AnswerPicture.redrawn(answer.drawn(), asked);
        return new GalleryItem(image(answer.index()).beside(drawn), caption, Mark.NONE);
    }

    /// {@return one picture as it is in the data set}
    ///
    /// @param index the picture, from 0
    public ArgbImage image(int index) {
        Shape shape = pictures.pictureShape();
        Size2 size = shape.plane();
        int plane = size.height() * size.width();
        int step = shape.channels() == 1 ? 0 : plane;
        int[] pixels = new int[plane];
        for (int i = 0; i < plane; i++) {
            pixels[i] =
                    Argb.of(
                            pictures.pixel(index, i),
                            pictures.pixel(index, i + step),
                            pictures.pixel(index, i + 2 * step));
        }
        return new ArgbImage(size, pixels);
    }
}
