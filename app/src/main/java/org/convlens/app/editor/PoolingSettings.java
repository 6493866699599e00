package org.convlens.app.editor;

import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RoiPooling;
import org.convlens.network.StochasticPooling;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// What can be set of a layer that summarises windows.
///
/// @param maker makes the settings of the layer
record PoolingSettings(SettingMaker maker) {

    List<Setting> of(PoolingSpec spec) {
        return switch (spec) {
            case MaxPooling(Window window) -> new WindowSettings(maker).of(window, MaxPooling::new);
            case AveragePooling average -> average(average);
            case LpPooling lp -> lengths(lp);
            case BlurPooling blur -> blur(blur);
            case StochasticPooling stochastic ->
                    new WindowSettings(maker).of(stochastic.window(), stochastic::with);
            case ChannelMaxPooling(int kernel, int stride) ->
                    channels(kernel, stride, ChannelMaxPooling::new);
            case ChannelAveragePooling(int kernel, int stride) ->
                    channels(kernel, stride, ChannelAveragePooling::new);
            case RoiPooling roi -> region(roi);
            case GlobalPooling _ -> List.of();
            case Upsampling(Size2 scale, Upsampling.Mode mode) ->
                    List.of(
                            maker.size("scale", scale, 1, size -> new Upsampling(size, mode)),
                            maker.choice(
                                    "mode",
                                    List.of(Upsampling.Mode.values()),
                                    mode,
                                    chosen -> new Upsampling(scale, chosen)));
        };
    }

    private List<Setting> channels(
            int kernel, int stride, BiFunction<Integer, Integer, PoolingSpec> make) {
        return List.of(
                maker.whole("channels", kernel, number -> make.apply(number, stride)),
                maker.whole("channel-stride", stride, number -> make.apply(kernel, number)));
    }

    private List<Setting> region(RoiPooling spec) {
        return List.of(
                maker.size("grid", spec.output(), 1, size -> new RoiPooling(size, spec.region())),
                maker.typed(
                        "region",
                        RegionText.of(spec.region()),
                        text ->
                                RegionText.parse(text)
                                        .map(region -> new RoiPooling(spec.output(), region))));
    }

    private List<Setting> lengths(LpPooling spec) {
        List<Setting> all = new ArrayList<>();
        all.add(
                maker.decimal(
                        "p",
                        spec.p(),
                        p -> 1 <= p && p <= 16,
                        p -> new LpPooling(spec.window(), p)));
        all.addAll(new WindowSettings(maker).of(spec.window(), spec::with));
        return all;
    }

    private List<Setting> blur(BlurPooling spec) {
        List<Setting> all =
                new ArrayList<>(new WindowSettings(maker).of(spec.window(), spec::with));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(
                    maker.choice(
                            "content",
                            List.of(PaddingContent.values()),
                            spec.content(),
                            content -> new BlurPooling(spec.window(), content)));
        }
        return all;
    }

    private List<Setting> average(AveragePooling spec) {
        List<Setting> all =
                new ArrayList<>(
                        new WindowSettings(maker)
                                .of(
                                        spec.window(),
                                        window -> new AveragePooling(window, spec.countPadding())));
        if (!(spec.window().padding() instanceof Padding.Valid)) {
            all.add(
                    maker.flag(
                            "count-padding",
                            spec.countPadding(),
                            counted -> new AveragePooling(spec.window(), counted)));
        }
        return all;
    }
}
