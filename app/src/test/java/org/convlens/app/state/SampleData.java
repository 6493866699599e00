package org.convlens.app.state;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Pictures of one grey level each, ten classes.
///
/// @param size how many pictures
public record SampleData(int size) implements Dataset {

    /// {@return the data of a lab: these pictures to learn from and 100 more to test}
    ///
    /// @param training how many to learn from
    public static LoadedData loaded(int training) {
        Dataset test = new SampleData(100);
        return new LoadedData(
                new DataReference("grey", "", Map.of()),
                PictureRecipe.plain(test.pictureShape()),
                new Split(new SampleData(training), Optional.of(test)));
    }

    @Override
    public String name() {
        return "grey";
    }

    @Override
    public List<String> classNames() {
        return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    }

    @Override
    public Shape pictureShape() {
        return Shape.of(1, 28, 28);
    }

    @Override
    public int label(int index) {
        return index % 10;
    }

    @Override
    public int pixel(int index, int offset) {
        return index % 256;
    }

    @Override
    public void read(int index, float[] target, int offset) {
        for (int i = 0; i < pictureShape().volume(); i++) {
            target[offset + i] = pixel(index, i) / 255f;
        }
    }
}
