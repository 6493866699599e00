package org.convlens.app.shell;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ClassColors;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.ColorPicture;

/// Answers that are masks or pictures, as pictures.
public final class AnswerPicture {

    private AnswerPicture() {}

    /// {@return a mask, each class in its colour, background black}
    ///
    /// @param classes the class of each pixel, `[height, width]`; 0 is background
    public static ArgbImage mask(Tensor classes) {
        int[] pixels = new int[classes.values().length];
        for (int i = 0; i < pixels.length; i++) {
            int number = (int) classes.values()[i];
            pixels[i] = number == 0 ? Argb.BLACK : ClassColors.argb(number - 1, Tone.DARK);
        }
        return new ArgbImage(new Size2(classes.shape().size(0), classes.shape().size(1)), pixels);
    }

    /// {@return the mask in an answer of maps, one per class}
    ///
    /// @param answer `[classes, height, width]`; the largest value says a pixel's class
    public static ArgbImage maskIn(Tensor answer) {
        int maps = answer.shape().channels();
        float[] classes = new float[answer.values().length / maps];
        float[] pixel = new float[maps];
        for (int i = 0; i < classes.length; i++) {
            for (int map = 0; map < maps; map++) {
                pixel[map] = answer.values()[map * classes.length + i];
            }
            classes[i] = Softmax.largest(pixel);
        }
        return mask(new Tensor(answer.shape().inner(), classes));
    }

    /// {@return a picture that was drawn again, in the colours of its model}
    ///
    /// @param drawn what the network drew, `[channels, height, width]`
    /// @param model the picture that it was asked about
    public static ArgbImage redrawn(Tensor drawn, Tensor model) {
        return new ColorPicture(drawn, range(model)).raster();
    }

    /// {@return the picture itself}
    ///
    /// @param picture `[channels, height, width]`
    public static ArgbImage of(Tensor picture) {
        return redrawn(picture, picture);
    }

    /// Plain pictures have all their light between 0 and 1, normalised ones lie elsewhere.
    private static ValueRange range(Tensor model) {
        ValueRange own = ValueRange.of(model);
        return own.low() >= 0 && own.high() <= 1 ? ValueRange.UNIT : own;
    }
}
