package org.convlens.inspection;

import org.convlens.dataset.Dataset;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Noise of 28×28 in ten classes, by turns.
///
/// @param size how many pictures
/// @param seed another for each picture; 0 makes all pictures black
record NoisePictures(int size, long seed) implements Dataset {

    private static final Shape SHAPE = Shape.of(1, 28, 28);

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public List<String> classNames() {
        return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    }

    @Override
    public Shape pictureShape() {
        return SHAPE;
    }

    @Override
    public int label(int index) {
        return index % 10;
    }

    @Override
    public int pixel(int index, int offset) {
        return seed == 0 ? 0 : new SplittableRandom(seed + 1000L * index + offset).nextInt(256);
    }

    @Override
    public void read(int index, float[] target, int offset) {
        for (int i = 0; i < SHAPE.volume(); i++) {
            target[offset + i] = pixel(index, i) / 255f;
        }
    }
}
