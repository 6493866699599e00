package org.convlens.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The sizes of a tensor's axes, outermost first; pictures and maps are `[channels, height,
/// width]`.
public final class Shape {

    private final int[] sizes;

    private Shape(int[] sizes) {
        this.sizes = sizes;
    }

    /// {@return the shape with these axes, outermost first}
    ///
    /// @param sizes one size per axis, in cells; absurd sizes are allowed, the planner judges them
    public static Shape of(int... sizes) {
        return new Shape(sizes.clone());
    }

    /// {@return how many axes there are}
    public int rank() {
        return sizes.length;
    }

    /// {@return the size of one axis}
    ///
    /// @param axis 0 is the outermost
    public int size(int axis) {
        return sizes[axis];
    }

    /// {@return how many numbers a tensor of this shape holds}
    public long volume() {
        return Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b);
    }

    /// {@return all sizes, outermost first; a copy}
    public int[] sizes() {
        return sizes.clone();
    }

    /// {@return whether this is a picture or a stack of maps: `[channels, height, width]`}
    public boolean isSpatial() {
        return sizes.length == 3;
    }

    /// {@return the number of channels of maps, or of units of a vector}
    public int channels() {
        return sizes[0];
    }

    /// {@return height and width of maps; 1×1 for a vector}
    public Size2 plane() {
        return isSpatial() ? new Size2(sizes[1], sizes[2]) : Size2.ONE;
    }

    /// {@return this shape with one more axis in front, as a batch has it}
    ///
    /// @param size the size of the new axis
    public Shape batchOf(int size) {
        int[] all = new int[sizes.length + 1];
        all[0] = size;
        System.arraycopy(sizes, 0, all, 1, sizes.length);
        return new Shape(all);
    }

    /// {@return this shape without its first axis}
    public Shape inner() {
        return new Shape(Arrays.copyOfRange(sizes, 1, sizes.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /// {@return the sizes as people write them, such as `20×24×24`}
    @Override
    public String toString() {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }
}
