package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CapsuleLength;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NetworkEdit;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Whether what comes in is of the sort a layer works on: maps, a vector, or several alike.
final class InputCheck {

    private InputCheck() {}

    static Optional<Problem> of(Site site) {
        return switch (site.spec()) {
            case TransposedConvolution transposed ->
                    needsMaps(site).or(() -> TransposedCheck.of(transposed, site));
            case Convolution1d series -> needsMaps(site).or(() -> needsOneRow(series, site));
            case ChannelMaxPooling(int kernel, int stride) ->
                    needsMaps(site)
                            .or(() ->
                                    needsChannels(
                                            kernel, site, n -> new ChannelMaxPooling(n, stride)));
            case ChannelAveragePooling(int kernel, int stride) ->
                    needsMaps(site)
                            .or(() ->
                                    needsChannels(
                                            kernel,
                                            site,
                                            n -> new ChannelAveragePooling(n, stride)));
            case ConvolutionSpec _, PoolingSpec _ -> needsMaps(site);
            case Dense _, DropConnect _ -> needsVector(site);
            case PrimaryCapsules _ -> needsMaps(site);
            case DigitCapsules _, CapsuleLength _ -> needsCapsules(site);
            case Flatten _ -> somethingToFlatten(site);
            case MaxUnpooling unpooling -> UnpoolingCheck.of(unpooling, site);
            case CombinationSpec _ -> MergeCheck.of(site);
            case NormalisationSpec normalisation -> GroupCheck.of(normalisation, site);
            case ActivationSpec _, RegularisationSpec _ -> Optional.empty();
        };
    }

    private static Optional<Problem> needsMaps(Site site) {
        if (site.input().isSpatial()) {
            return Optional.empty();
        }
        List<Fix> ways =
                Stream.concat(readingMaps(site).stream(), Stream.of(Fixes.remove(site.layer())))
                        .toList();
        return Optional.of(site.problem(ProblemKind.NEEDS_MAPS, ways, site.input()));
    }

    /// Going back before the flatten or global pooling that made a vector of the maps.
    private static Optional<Fix> readingMaps(Site site) {
        LayerId id = site.layer().inputs().getFirst();
        while (isVector(site, id)) {
            List<LayerId> inputs = site.wiring().layer(id).map(Layer::inputs).orElse(List.of());
            if (inputs.size() != 1) {
                return Optional.empty();
            }
            id = inputs.getFirst();
        }
        return Optional.of(
                new Fix(
                        Sentences.fix("read-only", id),
                        new NetworkEdit.Connect(id, site.layer().id())));
    }

    private static boolean isVector(Site site, LayerId id) {
        Shape shape = site.upstream().shapes().get(id);
        return shape != null && !shape.isSpatial();
    }

    private static Optional<Problem> needsOneRow(Convolution1d series, Site site) {
        return site.input().plane().height() == 1
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.NEEDS_ONE_ROW,
                                List.of(
                                        Fixes.change(
                                                site.layer(),
                                                series.flat(),
                                                Sentences.fix("two-dimensional"))),
                                site.input()));
    }

    private static Optional<Problem> needsChannels(
            int kernel, Site site, IntFunction<PoolingSpec> fitting) {
        int channels = site.input().channels();
        return kernel <= channels
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.TOO_FEW_CHANNELS,
                                List.of(
                                        Fixes.change(
                                                site.layer(),
                                                fitting.apply(channels),
                                                Sentences.fix("kernel", channels))),
                                kernel,
                                channels));
    }

    private static Optional<Problem> needsVector(Site site) {
        if (!site.input().isSpatial()) {
            return Optional.empty();
        }
        LayerId from = site.layer().inputs().getFirst();
        List<Fix> ways =
                List.of(
                        site.fixes()
                                .insert(
                                        site.layer(),
                                        Map.of(from, new Flatten()),
                                        Sentences.fix("flatten")),
                        site.fixes()
                                .insert(
                                        site.layer(),
                                        Map.of(from, new GlobalAveragePooling()),
                                        Sentences.fix("average")));
        return Optional.of(site.problem(ProblemKind.NEEDS_VECTOR, ways, site.input()));
    }

    private static Optional<Problem> needsCapsules(Site site) {
        if (site.input().isSpatial() && site.input().plane().height() == 1) {
            return Optional.empty();
        }
        LayerSpec primary = new PrimaryCapsules(8, 8, Window.of(1, 1));
        Fix insert =
                site.fixes()
                        .insert(
                                site.layer(),
                                Map.of(site.layer().inputs().getFirst(), primary),
                                Sentences.fix("capsules"));
        List<Fix> ways =
                site.input().isSpatial()
                        ? List.of(insert, Fixes.remove(site.layer()))
                        : List.of(Fixes.remove(site.layer()));
        return Optional.of(site.problem(ProblemKind.NEEDS_CAPSULES, ways, site.input()));
    }

    private static Optional<Problem> somethingToFlatten(Site site) {
        return site.input().isSpatial()
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.NOTHING_TO_FLATTEN,
                                List.of(Fixes.remove(site.layer())),
                                site.input()));
    }
}
