package org.convlens.dataset;

import java.util.ArrayList;
import java.util.List;

/// Mean and standard deviation of each channel over all pixels of a data set, on the scale 0 to 1,
/// before any normalisation.
///
/// @param mean per channel
/// @param deviation per channel; of all pixels, not an estimate from a sample
public record ChannelStatistics(List<Double> mean, List<Double> deviation) {

    private static final double WHITE = 255;

    /// Copies the lists.
    public ChannelStatistics {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /// {@return the statistics of a data set}; exact sums of the 8-bit values, so the order of the
    /// pictures does not matter.
    ///
    /// @param dataset the training part
    public static ChannelStatistics of(Dataset dataset) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int channel = 0; channel < dataset.pictureShape().channels(); channel++) {
            addChannel(dataset, channel, means, deviations);
        }
        return new ChannelStatistics(means, deviations);
    }

    private static void addChannel(
            Dataset dataset, int channel, List<Double> means, List<Double> deviations) {
        int plane = Math.toIntExact(dataset.pictureShape().inner().volume());
        long sum = 0;
        long squares = 0;
        for (int index = 0; index < dataset.size(); index++) {
            for (int offset = channel * plane; offset < (channel + 1) * plane; offset++) {
                int value = dataset.pixel(index, offset);
                sum += value;
                squares += (long) value * value;
            }
        }
        double count = Math.max(1.0, (double) plane * dataset.size());
        double mean = sum / count;
        means.add(mean / WHITE);
        deviations.add(Math.sqrt(Math.max(0, squares / count - mean * mean)) / WHITE);
    }
}
