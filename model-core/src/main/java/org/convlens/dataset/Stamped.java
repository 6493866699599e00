package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A data set with a planted shortcut: a small square in every picture of one class, never in the
/// middle, so that a network may learn the mark instead of the object.
///
/// Its masks show the marks, and nothing where there is none.
///
/// @param base the pictures
/// @param marked the class that gets marks; -1 marks every picture
/// @param side of the square, in pixels
/// @param ink what the network sees there, one value per channel
/// @param seed of the places
/// @param wandering whether every picture has its own place; otherwise all have the same
public record Stamped(
        Dataset base, int marked, int side, List<Float> ink, long seed, boolean wandering)
        implements Dataset {

    /// Marks every picture, whatever its class.
    public static final int EVERY = -1;

    private static final int LIGHT = 255;

    /// Copies the list and checks the size.
    ///
    /// @throws IllegalArgumentException if a mark could not keep out of the middle, or the ink has
    ///   another number of channels
    public Stamped {
        ink = List.copyOf(ink);
        Shape shape = base.pictureShape();
        int room = Math.min(shape.plane().height(), shape.plane().width()) / 2 - 1;
        if (side < 1 || side > room || ink.size() != shape.channels()) {
            throw new IllegalArgumentException(
                    "A mark has a side from 1 to %d and %d channels; received: side %d, channels %d"
                            .formatted(room, shape.channels(), side, ink.size()));
        }
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public List<String> classNames() {
        return base.classNames();
    }

    @Override
    public Shape pictureShape() {
        return base.pictureShape();
    }

    @Override
    public int size() {
        return base.size();
    }

    @Override
    public int label(int index) {
        return base.label(index);
    }

    private boolean isMarked(int index) {
        return marked == EVERY || base.label(index) == marked;
    }

    /// Whether a place of a plane lies on a picture's mark: in one of four quarters, the middle row
    /// and column left out.
    private boolean isOnMark(int index, int place) {
        Size2 plane = pictureShape().plane();
        SplittableRandom random = new SplittableRandom(wandering ? seed + 7_919L * index : seed);
        int top = along(plane.height(), random);
        int left = along(plane.width(), random);
        int down = place / plane.width() - top;
        int right = place % plane.width() - left;
        return down >= 0 && down < side && right >= 0 && right < side;
    }

    private int along(int length, SplittableRandom random) {
        int half = length / 2;
        int place = random.nextInt(half - side);
        return random.nextBoolean() ? place : length - side - place;
    }

    @Override
    public int pixel(int index, int offset) {
        boolean onMark =
                isMarked(index)
                        && isOnMark(
                                index, offset % Math.toIntExact(pictureShape().inner().volume()));
        return onMark ? LIGHT : base.pixel(index, offset);
    }

    @Override
    public void read(int index, float[] target, int offset) {
        base.read(index, target, offset);
        int plane = Math.toIntExact(pictureShape().inner().volume());
        for (int place = 0; place < plane && isMarked(index); place++) {
            for (int channel = 0; channel < ink.size() && isOnMark(index, place); channel++) {
                target[offset + channel * plane + place] = ink.get(channel);
            }
        }
    }

    @Override
    public Optional<Tensor> mask(int index) {
        float[] mask = new float[Math.toIntExact(pictureShape().inner().volume())];
        for (int place = 0; place < mask.length && isMarked(index); place++) {
            mask[place] = isOnMark(index, place) ? 1 : 0;
        }
        return isMarked(index)
                ? Optional.of(new Tensor(pictureShape().inner(), mask))
                : Optional.empty();
    }
}
