package org.convlens.plan;

import org.convlens.network.GroupedConvolution;
import org.convlens.network.Layer;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a window finds its place on the maps that come in.
final class WindowCheck {

    private final Site site;
    private final Window window;
    private final Slide slide;

    private WindowCheck(Site site, Window window) {
        this.site = site;
        this.window = window;
        slide = Slide.of(window, site.input().plane());
    }

    static Optional<Problem> of(Site site) {
        return Windows.of(site.spec())
                .map(window -> new WindowCheck(site, window))
                .flatMap(check ->
                        check.kernel().or(check::border).or(check::groups).or(check::lost));
    }

    private Optional<Problem> kernel() {
        if (slide.both(SlidingAxis::fits)) {
            return Optional.empty();
        }
        Slide shrunk = new Slide(slide.rows().shrunk(), slide.columns().shrunk());
        List<Fix> ways = new ArrayList<>();
        ways.add(
                Fixes.window(
                        site.layer(),
                        shrunk.window(),
                        Sentences.fix("kernel", shrunk.window().kernel())));
        ways.addAll(same(window, Sentences.fix("same-padding")));
        ways.add(Fixes.remove(site.layer()));
        return Optional.of(
                site.problem(
                        ProblemKind.KERNEL_TOO_LARGE,
                        ways,
                        window.kernel(),
                        window.dilation(),
                        slide.size(SlidingAxis::in),
                        PaddingWords.of(window.padding())));
    }

    private Optional<Problem> border() {
        PaddingContent content = Windows.content(site.spec());
        return !slide.both(axis -> Windows.finds(content, axis))
                ? Optional.of(
                        site.problem(
                                ProblemKind.BORDER_TOO_WIDE,
                                List.of(
                                        Fixes.change(
                                                site.layer(),
                                                Windows.zeroPadded(site.spec()),
                                                Sentences.fix("zero-padding"))),
                                content.name().toLowerCase(Locale.ROOT),
                                PaddingWords.of(slide.padding()),
                                slide.size(SlidingAxis::in)))
                : Optional.empty();
    }

    private Optional<Problem> groups() {
        int channels = site.input().channels();
        return site.spec() instanceof GroupedConvolution convolution
                        && (channels % convolution.groups() != 0
                                || convolution.filters() % convolution.groups() != 0)
                ? Optional.of(
                        site.problem(
                                ProblemKind.GROUPS,
                                groupFixes(site.layer(), convolution, channels),
                                convolution.groups(),
                                channels,
                                convolution.filters()))
                : Optional.empty();
    }

    private static List<Fix> groupFixes(Layer layer, GroupedConvolution convolution, int channels) {
        int most = common(common(channels, convolution.filters()), convolution.groups());
        Fix fewer =
                Fixes.change(layer, convolution.withGroups(most), Sentences.fix("groups", most));
        if (channels % convolution.groups() != 0) {
            return List.of(fewer);
        }
        int filters = convolution.filters() / convolution.groups() * convolution.groups();
        int some = Math.max(filters, convolution.groups());
        return List.of(
                Fixes.change(layer, convolution.withFilters(some), Sentences.fix("filters", some)),
                fewer);
    }

    private static int common(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
    }

    private Optional<Problem> lost() {
        boolean gaps = slide.either(SlidingAxis::hasGaps);
        Size2 lost = slide.size(SlidingAxis::lost);
        if (!gaps && lost.height() + lost.width() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                site.problem(
                        ProblemKind.LOST_PIXELS,
                        closed(),
                        window.kernel(),
                        window.stride(),
                        slide.size(SlidingAxis::in),
                        PaddingWords.of(window.padding()),
                        gaps ? Sentences.say("lost.gaps") : lostWords(lost)));
    }

    /// Windows without gaps and with padding at the end.
    private List<Fix> closed() {
        Size2 stride = slide.size(SlidingAxis::strideWithoutGaps);
        if (stride.equals(window.stride())) {
            return same(window, Sentences.fix("same-padding"));
        }
        Window closed = new Window(window.kernel(), stride, window.dilation(), window.padding());
        return same(closed, Sentences.fix("stride", stride));
    }

    /// Same padding, if the padding's content is there.
    private List<Fix> same(Window base, String title) {
        Window padded = base.with(new Padding.Same());
        PaddingContent content = Windows.content(site.spec());
        return Slide.of(padded, site.input().plane()).both(axis -> Windows.finds(content, axis))
                ? List.of(Fixes.window(site.layer(), padded, title))
                : List.of();
    }

    private static String lostWords(Size2 lost) {
        return Stream.of(
                        Sentences.say("lost.rows", lost.height()),
                        Sentences.say("lost.columns", lost.width()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
    }
}
