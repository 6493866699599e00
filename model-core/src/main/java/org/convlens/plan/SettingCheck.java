package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Padding;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong with a layer's settings, whatever comes in.
final class SettingCheck {

    private SettingCheck() {}

    static Optional<Problem> of(Layer layer) {
        return range(layer).or(() -> dilation(layer)).or(() -> padding(layer));
    }

    private static Optional<Problem> range(Layer layer) {
        return Stream.concat(Setting.of(layer.spec()), RestraintSettings.of(layer.restraint()))
                .filter(setting -> !setting.isAllowed())
                .findFirst()
                .map(setting ->
                        Sentences.problem(
                                ProblemKind.SETTING,
                                layer.id(),
                                List.of(Fixes.several(Sentences.fix("allowed"), allowed(layer))),
                                Sentences.say("setting." + setting.name()),
                                setting.range(),
                                Sentences.number(setting.value())));
    }

    private static List<NetworkEdit> allowed(Layer layer) {
        List<NetworkEdit> edits = new ArrayList<>();
        if (!Setting.of(layer.spec()).allMatch(Setting::isAllowed)) {
            edits.add(new NetworkEdit.ChangeLayer(layer.id(), AllowedSettings.of(layer.spec())));
        }
        if (!RestraintSettings.of(layer.restraint()).allMatch(Setting::isAllowed)) {
            edits.add(
                    new NetworkEdit.Restrain(
                            layer.id(), RestraintSettings.allowed(layer.restraint())));
        }
        return edits;
    }

    /// The engine's fast pooling ignores dilation, silently.
    private static Optional<Problem> dilation(Layer layer) {
        return Windows.whole(layer.spec())
                .filter(window -> isDense(layer.spec()) && !window.dilation().equals(Size2.ONE))
                .map(window ->
                        Sentences.problem(
                                ProblemKind.POOLING_DILATION,
                                layer.id(),
                                List.of(
                                        Fixes.window(
                                                layer, dense(window), Sentences.fix("dilation"))),
                                window.dilation()));
    }

    private static boolean isDense(LayerSpec spec) {
        return spec instanceof PoolingSpec || spec instanceof MaxUnpooling;
    }

    private static Window dense(Window window) {
        return new Window(window.kernel(), window.stride(), Size2.ONE, window.padding());
    }

    private static Optional<Problem> padding(Layer layer) {
        return Windows.whole(layer.spec())
                .filter(window -> Slide.of(window, Size2.ONE).either(SlidingAxis::isPaddedTooMuch))
                .map(window ->
                        Sentences.problem(
                                ProblemKind.PADDING,
                                layer.id(),
                                paddingFixes(layer, window),
                                PaddingWords.of(window.padding()),
                                window.span()));
    }

    private static List<Fix> paddingFixes(Layer layer, Window window) {
        Slide slide = Slide.of(window, Size2.ONE);
        Padding less =
                new Slide(slide.rows().withPaddingInSpan(), slide.columns().withPaddingInSpan())
                        .padding();
        return List.of(
                Fixes.window(
                        layer, window.with(less), Sentences.fix("padding", PaddingWords.of(less))),
                Fixes.window(
                        layer, window.with(new Padding.Same()), Sentences.fix("same-padding")));
    }
}
