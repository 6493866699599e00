package org.convlens.plan;

import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.Optional;

/// Whether a transposed convolution leaves something of its result.
final class TransposedCheck {

    private TransposedCheck() {}

    static Optional<Problem> of(TransposedConvolution spec, Site site) {
        return outputPadding(spec, site).or(() -> leftOver(spec, site));
    }

    private static Optional<Problem> outputPadding(TransposedConvolution spec, Site site) {
        Window window = spec.window();
        boolean fits =
                spec.outputPadding().height()
                                < Math.max(window.stride().height(), window.dilation().height())
                        && spec.outputPadding().width()
                                < Math.max(window.stride().width(), window.dilation().width());
        return fits
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.OUTPUT_PADDING,
                                List.of(
                                        Fixes.change(
                                                site.layer(),
                                                spec.withOutputPadding(
                                                        TransposedConvolution.NO_OUTPUT_PADDING),
                                                Sentences.fix("no-output-padding"))),
                                spec.outputPadding(),
                                window.stride(),
                                window.dilation()));
    }

    private static Optional<Problem> leftOver(TransposedConvolution spec, Site site) {
        Size2 out = Spread.of(spec, site.input().plane()).out();
        return out.height() > 0 && out.width() > 0
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.CUT_AWAY,
                                List.of(
                                        Fixes.change(
                                                site.layer(),
                                                spec.with(spec.window().with(new Padding.Valid())),
                                                Sentences.fix("valid-padding"))),
                                spec.window().kernel(),
                                PaddingWords.of(spec.window().padding()),
                                site.input().plane()));
    }
}
