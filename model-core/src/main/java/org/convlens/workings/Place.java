package org.convlens.workings;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;

/// Where a value stands.
///
/// @param layer whose output it is; {@link LayerId#INPUT} for a value of the picture
/// @param channel the map, or the unit of a vector
/// @param row from 0; 0 in a vector
/// @param column from 0; 0 in a vector
public record Place(LayerId layer, int channel, int row, int column) {

    /// {@return the place of a value that is so many values after the first}
    ///
    /// @param layer whose output it is
    /// @param shape the output's
    /// @param number from 0, channel by channel, row by row
    static Place of(LayerId layer, Shape shape, int number) {
        int width = shape.plane().width();
        int area = shape.plane().height() * width;
        return new Place(layer, number / area, number % area / width, number % width);
    }

    /// {@return how many values stand before it}
    ///
    /// @param shape the output's
    int number(Shape shape) {
        return (channel * shape.plane().height() + row) * shape.plane().width() + column;
    }

    /// {@return whether an output of a shape has it}
    ///
    /// @param shape the output's
    boolean isIn(Shape shape) {
        return channel >= 0
                && channel < shape.channels()
                && row >= 0
                && row < shape.plane().height()
                && column >= 0
                && column < shape.plane().width();
    }
}
