package org.convlens.app.shell.lens;

import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.MapPicture;

/// Maps in the colours their numbers ask for: viridis, or a signed scale where some are negative.
public final class Coloured {

    private Coloured() {}

    /// {@return one map, over its own range}
    ///
    /// @param maps `[channels, height, width]`
    /// @param channel which one
    /// @param tone the surface it stands on
    public static MapPicture map(Tensor maps, int channel, Tone tone) {
        ValueRange range = ValueRange.ofEntry(maps, channel);
        ColorMap colors = range.low() < 0 ? ColorMap.signed(tone) : ColorMap.VIRIDIS;
        return new MapPicture(maps, channel, colors, range.fitting(colors));
    }
}
