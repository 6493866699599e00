package org.convlens.app.featuremaps;

import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;

/// Which colours maps are shown in.
enum ColorChoice {
    /// Viridis, or diverging around 0 where there are negative values.
    AUTOMATIC,
    /// {@link ColorMap#VIRIDIS}
    VIRIDIS,
    /// {@link ColorMap#MAGMA}
    MAGMA,
    /// {@link ColorMap#CIVIDIS}
    CIVIDIS,
    /// {@link ColorMap#GREY}
    GREY,
    /// Diverging around 0.
    SIGNED;

    /// {@return the colour map}
    ///
    /// @param range of the layer's values
    /// @param tone the surface
    ColorMap map(ValueRange range, Tone tone) {
        return switch (this) {
            case AUTOMATIC -> range.low() < 0 ? ColorMap.signed(tone) : ColorMap.VIRIDIS;
            case VIRIDIS -> ColorMap.VIRIDIS;
            case MAGMA -> ColorMap.MAGMA;
            case CIVIDIS -> ColorMap.CIVIDIS;
            case GREY -> ColorMap.GREY;
            case SIGNED -> ColorMap.signed(tone);
        };
    }
}
