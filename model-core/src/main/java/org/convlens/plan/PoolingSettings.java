package org.convlens.plan;

import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.network.WindowedPooling;

import java.util.stream.Stream;

/// The numbers among the settings of layers that summarise maps, and what they may be.
final class PoolingSettings {

    private static final Range EXPONENT = new Range(1, 16, false);
    private static final Range BLUR = Range.upTo(15);

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
            case GlobalPooling _ -> Stream.empty();
            case Upsampling upsampling -> Setting.both("scale", upsampling.scale(), Setting.WINDOW);
        };
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
