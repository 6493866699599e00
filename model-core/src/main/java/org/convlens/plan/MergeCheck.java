package org.convlens.plan;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Multiply;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Whether branches that join have shapes that go together.
final class MergeCheck {

    private MergeCheck() {}

    static Optional<Problem> of(Site site) {
        if (site.spec() instanceof Multiply) {
            return ofFactors(site);
        }
        if (site.spec() instanceof Concatenate concatenate && !concatenate.keepsPlaces()) {
            return ofLine(site, concatenate.axis());
        }
        if (differ(site, Shape::isSpatial)) {
            return problem(site, ProblemKind.MAPS_AND_VECTORS, List.of(averaged(site)));
        }
        if (differ(site, Shape::plane)) {
            return problem(site, ProblemKind.UNEQUAL_SIZES, sizeFixes(site));
        }
        return site.spec() instanceof Concatenate ? Optional.empty() : ofChannels(site);
    }

    private static Optional<Problem> ofFactors(Site site) {
        if (!Broadcast.fitsInPlane(site.inputs())) {
            return problem(site, ProblemKind.UNEQUAL_SIZES, sizeFixes(site));
        }
        return Broadcast.fitsInChannels(site.inputs())
                ? Optional.empty()
                : problem(site, ProblemKind.UNEQUAL_FACTORS, List.of(projected(site)));
    }

    private static Optional<Problem> ofLine(Site site, Concatenate.Axis axis) {
        boolean upright = axis == Concatenate.Axis.HEIGHT;
        ProblemKind kind = upright ? ProblemKind.UNEQUAL_WIDTHS : ProblemKind.UNEQUAL_HEIGHTS;
        Function<Size2, Object> across = upright ? Size2::width : Size2::height;
        if (differ(site, shape -> across.apply(shape.plane()))) {
            return problem(site, kind, List.of(pooled(site)));
        }
        return ofChannels(site);
    }

    private static Optional<Problem> ofChannels(Site site) {
        return differ(site, Shape::channels)
                ? problem(site, ProblemKind.UNEQUAL_CHANNELS, List.of(projected(site)))
                : Optional.empty();
    }

    private static boolean differ(Site site, Function<Shape, Object> property) {
        return site.inputs().stream().map(property).distinct().count() > 1;
    }

    private static Optional<Problem> problem(Site site, ProblemKind kind, List<Fix> ways) {
        return Optional.of(site.problem(kind, ways, Sentences.inputs(site.layer(), site.inputs())));
    }

    private static Fix averaged(Site site) {
        return site.fixes()
                .insert(
                        site.layer(),
                        onWires(site, Shape::isSpatial, _ -> new GlobalAveragePooling()),
                        Sentences.fix("average"));
    }

    private static List<Fix> sizeFixes(Site site) {
        return Stream.concat(BranchPadding.of(site).stream(), Stream.of(pooled(site))).toList();
    }

    private static Fix pooled(Site site) {
        Size2 target = new Size2(smallest(site, Size2::height), smallest(site, Size2::width));
        return site.fixes()
                .insert(
                        site.layer(),
                        onWires(
                                site,
                                shape -> !shape.plane().equals(target),
                                shape -> pooling(shape.plane(), target)),
                        Sentences.fix("pool", target));
    }

    private static int smallest(Site site, ToIntFunction<Size2> side) {
        return site.inputs().stream().map(Shape::plane).mapToInt(side).min().orElseThrow();
    }

    /// Windows that cover the input exactly: stride `⌊in/out⌋`, kernel `in − (out − 1)·stride`.
    private static LayerSpec pooling(Size2 in, Size2 out) {
        Size2 stride = new Size2(in.height() / out.height(), in.width() / out.width());
        Size2 kernel =
                new Size2(
                        in.height() - (out.height() - 1) * stride.height(),
                        in.width() - (out.width() - 1) * stride.width());
        return new MaxPooling(new Window(kernel, stride, Size2.ONE, new Padding.Valid()));
    }

    private static Fix projected(Site site) {
        int target = site.inputs().stream().mapToInt(Shape::channels).max().orElseThrow();
        boolean maps = site.inputs().stream().anyMatch(Shape::isSpatial);
        return site.fixes()
                .insert(
                        site.layer(),
                        onWires(
                                site,
                                shape -> shape.channels() != target,
                                shape -> projection(shape, target)),
                        Sentences.fix(maps ? "project" : "dense", target));
    }

    private static LayerSpec projection(Shape shape, int target) {
        return shape.isSpatial()
                ? Convolution.of(target, Window.of(1, 1))
                : new Dense(target, true, ActivationFunction.IDENTITY);
    }

    private static Map<LayerId, LayerSpec> onWires(
            Site site, Predicate<Shape> condition, Function<Shape, LayerSpec> spec) {
        Map<LayerId, LayerSpec> byStart = new LinkedHashMap<>();
        for (int i = 0; i < site.inputs().size(); i++) {
            Shape shape = site.inputs().get(i);
            if (condition.test(shape)) {
                byStart.put(site.layer().inputs().get(i), spec.apply(shape));
            }
        }
        return byStart;
    }
}
