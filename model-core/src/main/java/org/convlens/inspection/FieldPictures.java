package org.convlens.inspection;

import org.convlens.dataset.Dataset;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The pictures over which an effective field is averaged.
public final class FieldPictures {

    private FieldPictures() {}

    /// {@return pictures of a set, evenly spread over it; all of them where there are fewer}
    ///
    /// @param all the set
    /// @param count how many, at least 1
    public static List<Tensor> of(Dataset all, int count) {
        long wanted = Math.min(count, all.size());
        return IntStream.range(0, (int) wanted)
                .mapToObj(number -> all.picture((int) (number * (long) all.size() / wanted)))
                .toList();
    }

    /// {@return noise of mean 0 and deviation 1: the control, which no data set has taught}
    ///
    /// @param input `[channels, height, width]`
    /// @param count how many, at least 1
    /// @param seed where the noise comes from
    public static List<Tensor> noise(Shape input, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> noise(input, random)).limit(count).toList();
    }

    private static Tensor noise(Shape input, SplittableRandom random) {
        Tensor noise = Tensor.zeros(input);
        for (int i = 0; i < noise.values().length; i++) {
            noise.values()[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
