package org.convlens.samples.generated;

import org.convlens.tensor.Shape;

/// A picture under construction: planes of numbers from 0 (black) to 1.
final class Canvas {

    private final Shape shape;
    private final float[] values;

    Canvas(Shape shape) {
        this.shape = shape;
        this.values = new float[Math.toIntExact(shape.volume())];
    }

    /// {@return rows and columns; every canvas is square}
    int side() {
        return shape.size(1);
    }

    /// {@return how many planes there are}
    int channels() {
        return shape.channels();
    }

    float at(int channel, int row, int column) {
        return values[place(channel, row, column)];
    }

    void set(int channel, int row, int column, double value) {
        values[place(channel, row, column)] = (float) value;
    }

    /// Makes a pixel at least this bright in every plane.
    void lighten(int row, int column, double value) {
        for (int channel = 0; channel < channels(); channel++) {
            set(channel, row, column, Math.max(at(channel, row, column), value));
        }
    }

    /// Lays a colour over a pixel.
    ///
    /// @param share how much of the pixel it covers, 0 to 1
    void cover(int row, int column, Colour colour, double share) {
        for (int channel = 0; channel < channels(); channel++) {
            double below = at(channel, row, column);
            set(channel, row, column, below + share * (colour.channel(channel) - below));
        }
    }

    /// Adds noise of its own to every value.
    void addNoise(Dice dice, double deviation) {
        if (deviation > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) dice.normal(deviation);
            }
        }
    }

    /// {@return the picture in 8 bits; what is darker than black or brighter than white is cut off}
    byte[] toBytes() {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(255 * values[i]), 0, 255);
        }
        return bytes;
    }

    private int place(int channel, int row, int column) {
        return (channel * side() + row) * side() + column;
    }
}
