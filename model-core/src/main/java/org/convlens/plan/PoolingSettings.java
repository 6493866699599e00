package org.convlens.plan;

import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.network.WindowedPooling;
import org.convlens.tensor.Size2;

import java.util.stream.Stream;

/// The numbers among the settings of layers that summarise maps, and what they may be.
final class PoolingSettings {

    private static final Range EXPONENT = new Range(1, 16, false);
    private static final Range BLUR = Range.upTo(15);
    private static final Range START = new Range(0, 1, true);
    private static final Range SHARE = new Range(1.0 / Limits.SIDE, 1, false);

    private PoolingSettings() {}

    static Stream<Setting> of(PoolingSpec spec) {
        return switch (spec) {
            case LpPooling(Window window, double p) ->
                    Stream.concat(Setting.of(window), Stream.of(new Setting("p", p, EXPONENT)));
            case BlurPooling(Window window, PaddingContent _) ->
                    Stream.concat(
                            Setting.both("kernel", window.kernel(), BLUR), Setting.of(window));
            case WindowedPooling pooling -> Setting.of(pooling.window());
            case ChannelMaxPooling(int kernel, int stride) ->
                    Stream.of(
                            new Setting("kernel", kernel, Setting.CHANNELS),
                            new Setting("stride", stride, Setting.CHANNELS));
            case ChannelAveragePooling(int kernel, int stride) ->
                    Stream.of(
                            new Setting("kernel", kernel, Setting.CHANNELS),
                            new Setting("stride", stride, Setting.CHANNELS));
            case RoiPooling roi -> of(roi);
            case GlobalPooling _ -> Stream.empty();
            case Upsampling upsampling -> Setting.both("scale", upsampling.scale(), Setting.WINDOW);
        };
    }

    private static Stream<Setting> of(RoiPooling roi) {
        Region region = roi.region();
        return Stream.concat(
                Setting.both("output", roi.output(), Setting.WINDOW),
                Stream.of(
                        new Setting("region-start", region.top(), START),
                        new Setting("region-start", region.left(), START),
                        new Setting("region-size", region.height(), SHARE),
                        new Setting("region-size", region.width(), SHARE)));
    }

    /// The same layer with every setting brought into its range.
    static PoolingSpec allowed(PoolingSpec spec) {
        return switch (spec) {
            case LpPooling(Window window, double p) ->
                    new LpPooling(
                            AllowedSettings.of(window),
                            EXPONENT.contains(p) ? p : LpPooling.DEFAULT_P);
            case BlurPooling blur -> blur.with(allowed(blur.window()));
            case ChannelMaxPooling(int kernel, int stride) ->
                    new ChannelMaxPooling(
                            Setting.CHANNELS.nearest(kernel), Setting.CHANNELS.nearest(stride));
            case ChannelAveragePooling(int kernel, int stride) ->
                    new ChannelAveragePooling(
                            Setting.CHANNELS.nearest(kernel), Setting.CHANNELS.nearest(stride));
            case RoiPooling(Size2 output, Region region) ->
                    new RoiPooling(
                            AllowedSettings.of(output, Setting.WINDOW),
                            new Region(
                                    START.orElse(region.top(), 0),
                                    START.orElse(region.left(), 0),
                                    SHARE.orElse(region.height(), 1),
                                    SHARE.orElse(region.width(), 1)));
            case WindowedPooling pooling -> pooling.with(AllowedSettings.of(pooling.window()));
            case GlobalPooling _ -> spec;
            case Upsampling upsampling ->
                    new Upsampling(
                            AllowedSettings.of(upsampling.scale(), Setting.WINDOW),
                            upsampling.mode());
        };
    }

    private static Window allowed(Window blur) {
        Window window = AllowedSettings.of(blur);
        return new Window(
                AllowedSettings.of(blur.kernel(), BLUR),
                window.stride(),
                window.dilation(),
                window.padding());
    }
}
