package org.convlens.evaluation;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A network's answer to one picture, where it answers with a class for each pixel.
///
/// @param shares what it says of each class, `[classes, height, width]`; those of a pixel add up to
///   1
/// @param taken how many pixels are taken for each class, in the order of the classes
public record PixelAnswer(Tensor shares, List<Taken> taken) {

    /// Pixels that are taken for a class.
    ///
    /// @param number the class; 0 is background
    /// @param name what people call it
    /// @param pixels how many
    public record Taken(int number, String name, int pixels) {}

    /// Copies the list.
    public PixelAnswer {
        taken = List.copyOf(taken);
    }

    /// {@return the answer in outputs}
    ///
    /// @param outputs the output layer's values for one picture, `[classes, height, width]`
    /// @param classNames the classes of the data, by number
    public static PixelAnswer of(Tensor outputs, List<String> classNames) {
        Shape shape = outputs.shape();
        int pixels = Math.toIntExact(shape.inner().volume());
        Tensor shares = Tensor.zeros(shape);
        int[] counts = new int[shape.channels()];
        for (int pixel = 0; pixel < pixels; pixel++) {
            float[] values = outputs(outputs, pixel);
            counts[Softmax.largest(values)]++;
            double[] parts = Softmax.of(values);
            for (int number = 0; number < parts.length; number++) {
                shares.values()[number * pixels + pixel] = (float) parts[number];
            }
        }
        List<String> names = names(classNames, counts.length);
        return new PixelAnswer(
                shares,
                IntStream.range(0, counts.length)
                        .mapToObj(number -> new Taken(number, names.get(number), counts[number]))
                        .toList());
    }

    /// {@return the values of one pixel, one per class}
    static float[] outputs(Tensor answer, int pixel) {
        int maps = answer.shape().channels();
        int pixels = answer.values().length / maps;
        float[] outputs = new float[maps];
        for (int map = 0; map < maps; map++) {
            outputs[map] = answer.values()[map * pixels + pixel];
        }
        return outputs;
    }

    /// {@return names of the maps: background and object, or background and the classes}
    static List<String> names(List<String> classNames, int maps) {
        List<String> names = new ArrayList<>(List.of("background"));
        names.addAll(maps == 2 ? List.of("object") : classNames);
        return IntStream.range(0, maps)
                .mapToObj(number ->
                        number < names.size() ? names.get(number) : Integer.toString(number))
                .toList();
    }
}
