package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// What every picture goes through, from file, clipboard or mouse, before the network sees it;
/// saved in the lab.
///
/// Upright by EXIF, alpha over white, 16 bit scaled to 8, RGB order; then size, colour and
/// normalisation as below.
///
/// @param input the shape to make, `[1 or 3, height, width]`
/// @param fit how other sizes become this one
/// @param mean what is subtracted per channel after scaling to 0 to 1; empty for 0
/// @param deviation what it is divided by per channel, above 0; empty for 1
/// @param classNames the classes by number; empty to take them from the data
public record PictureRecipe(
        Shape input, Fit fit, List<Double> mean, List<Double> deviation, List<String> classNames) {

    /// How a picture of another size becomes the right one, by area average.
    public enum Fit {
        /// Both sides are scaled by themselves.
        STRETCH,
        /// Scaled to cover, the rest cut off around the centre.
        CROP,
        /// Scaled to fit inside, the rest filled with black around it.
        PAD
    }

    private static final int LARGEST_SIDE = 4096;

    /// Copies the lists and checks them.
    ///
    /// @throws DataException if no picture can be made so; says why
    public PictureRecipe {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        classNames = List.copyOf(classNames);
        checkShape(input);
        checkChannels("mean", mean, input);
        checkChannels("deviation", deviation, input);
        if (!deviation.stream().allMatch(value -> value > 0)) {
            throw new DataException(
                    "A recipe's deviations are above 0, they divide; received: " + deviation);
        }
    }

    /// {@return the recipe that only scales to 0 to 1 and stretches}
    ///
    /// @param input the shape to make
    public static PictureRecipe plain(Shape input) {
        return new PictureRecipe(input, Fit.STRETCH, List.of(), List.of(), List.of());
    }

    /// {@return this recipe for another shape; without its normalisation if the channels differ}
    ///
    /// @param other the shape to make
    public PictureRecipe fitting(Shape other) {
        boolean same = other.channels() == input.channels();
        return new PictureRecipe(
                other, fit, same ? mean : List.of(), same ? deviation : List.of(), classNames);
    }

    /// {@return what the network sees where a picture is black, one number per channel: `−mean /
    /// deviation`}
    public List<Float> black() {
        return IntStream.range(0, input.channels())
                .mapToObj(channel -> (float) (-of(mean, channel, 0) / of(deviation, channel, 1)))
                .toList();
    }

    /// {@return what the network sees where a picture is white, one number per channel: `(1 − mean)
    /// / deviation`}
    public List<Float> white() {
        return IntStream.range(0, input.channels())
                .mapToObj(
                        channel -> (float) ((1 - of(mean, channel, 0)) / of(deviation, channel, 1)))
                .toList();
    }

    private static double of(List<Double> values, int channel, double otherwise) {
        return values.isEmpty() ? otherwise : values.get(channel);
    }

    /// {@return the same recipe with other class names}
    ///
    /// @param names the classes by number; empty to take them from the data
    public PictureRecipe withClassNames(List<String> names) {
        return new PictureRecipe(input, fit, mean, deviation, names);
    }

    /// {@return the same recipe, normalised so that the data it was measured on has mean 0 and
    /// deviation 1}
    ///
    /// @param statistics of the training part; a channel without variation keeps deviation 1
    public PictureRecipe normalisedBy(ChannelStatistics statistics) {
        List<Double> divisors =
                statistics.deviation().stream().map(value -> value > 0 ? value : 1).toList();
        return new PictureRecipe(input, fit, statistics.mean(), divisors, classNames);
    }

    /// {@return a picture in the recipe's shape, as 8-bit values}: everything but the normalisation
    ///
    /// @param picture of any size
    public byte[] apply(Pixels picture) {
        AreaAverage average = AreaAverage.of(picture.size(), input.plane(), fit);
        int plane = Math.toIntExact(input.inner().volume());
        byte[] values = new byte[plane * input.channels()];
        if (input.channels() == 1) {
            round(average.of(picture::luminance), values, 0);
            return values;
        }
        for (int channel = 0; channel < input.channels(); channel++) {
            int colour = channel;
            double[] averages = average.of((row, column) -> picture.colour(colour, row, column));
            round(averages, values, channel * plane);
        }
        return values;
    }

    /// {@return 8-bit planes in the recipe's shape}; the array itself where they have it already
    ///
    /// @param values in `[channels, height, width]` order
    /// @param shape `[1 or 3, height, width]`
    public byte[] apply(byte[] values, Shape shape) {
        return shape.equals(input) ? values : apply(Pixels.of(values, shape));
    }

    /// {@return one picture as the network sees it}
    ///
    /// @param picture of any size
    public Tensor tensor(Pixels picture) {
        byte[] values = apply(picture);
        float[] normalised = new float[values.length];
        Normalisation.of(this).write(values, normalised, 0);
        return new Tensor(input, normalised);
    }

    /// {@return a mask in the recipe's size, of 0 and 1}; it moves as its picture does
    ///
    /// @param mask `[height, width]` of 0 and 1
    public Tensor mask(Tensor mask) {
        Size2 size = new Size2(mask.shape().size(0), mask.shape().size(1));
        double[] shares = AreaAverage.of(size, input.plane(), fit).of(mask::at);
        float[] values = new float[shares.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = shares[i] >= 0.5 ? 1 : 0;
        }
        return new Tensor(input.inner(), values);
    }

    /// Halves go up, also where the sum of shares falls a little short of one.
    private static void round(double[] averages, byte[] target, int offset) {
        for (int i = 0; i < averages.length; i++) {
            target[offset + i] = (byte) Math.clamp(Math.round(averages[i] + 1e-9), 0, 255);
        }
    }

    private static void checkShape(Shape input) {
        if (!input.isSpatial()
                || (input.channels() != 1 && input.channels() != 3)
                || !isSide(input.size(1))
                || !isSide(input.size(2))) {
            throw new DataException(
                    "Pictures have 1 or 3 channels and sides of 1 to %d; received: input %s"
                            .formatted(LARGEST_SIDE, input));
        }
    }

    private static boolean isSide(int size) {
        return size >= 1 && size <= LARGEST_SIDE;
    }

    private static void checkChannels(String what, List<Double> values, Shape input) {
        if ((!values.isEmpty() && values.size() != input.channels())
                || !values.stream().allMatch(Double::isFinite)) {
            throw new DataException(
                    "A recipe's %s has one number per channel or none; received: %s for input %s"
                            .formatted(what, values, input));
        }
    }
}
