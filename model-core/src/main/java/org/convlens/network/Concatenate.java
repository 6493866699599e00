package org.convlens.network;

/// Its inputs behind each other along one axis; along the other axes they are equal.
///
/// Along the channels `[c₁, h, w]` and `[c₂, h, w]` give `[c₁ + c₂, h, w]`. Along the height or the
/// width whole maps lie below or beside each other, `[c, h₁ + h₂, w]` or `[c, h, w₁ + w₂]`, and a
/// vector of units is maps of one cell: what slides over the result has the same weights for each
/// input. Cells of such a result have no place in the picture, so no receptive field.
///
/// @param axis along which the inputs lie behind each other
public record Concatenate(Axis axis) implements CombinationSpec {

    /// An axis of maps.
    public enum Axis {
        /// Maps behind maps.
        CHANNELS,
        /// Rows below rows.
        HEIGHT,
        /// Columns beside columns.
        WIDTH
    }

    /// Along the channels.
    public Concatenate() {
        this(Axis.CHANNELS);
    }

    /// {@return whether channels lie behind channels, and cells stay where they are}
    public boolean keepsPlaces() {
        return axis == Axis.CHANNELS;
    }

    @Override
    public String kind() {
        return "concatenate";
    }
}
