package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convlens.inspection.FilterKind.IT;

import org.convlens.dataset.Batch;
import org.convlens.engine.FilterPart;
import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Surgery on every kind of layer with weights, judged by what the engine makes of it.
class SurgeryOfKindsTest {

    private static final int FILTER = 1;
    private static final int OTHER = 0;

    private static NetworkSession open(FilterKind kind) {
        return new Dl4jEngine().open(kind.plan(), TrainingConfig.DEFAULT.session());
    }

    private static Tensor noise(FilterKind kind, int count) {
        Shape shape = kind.picture().batchOf(count);
        Random random = new Random(3);
        Tensor noise = Tensor.zeros(shape);
        for (int i = 0; i < noise.values().length; i++) {
            noise.values()[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static Tensor output(NetworkSession session, Tensor picture) {
        Tensor batch = Objects.requireNonNull(session.activations(picture, Set.of(IT)).get(IT));
        return batch.slice(0);
    }

    /// What the layer puts out before and after an operation.
    private record Outputs(Tensor before, Tensor after) {

        static Outputs of(FilterKind kind, UnaryOperator<Parameters> operation) {
            try (NetworkSession session = open(kind)) {
                Tensor before = output(session, noise(kind, 1));
                session.replace(operation.apply(session.parameters(IT)));
                return new Outputs(before, output(session, noise(kind, 1)));
            }
        }

        /// {@return which maps have changed}
        List<Integer> changed() {
            return IntStream.range(0, before.shape().size(0))
                    .filter(map -> !before.slice(map).equals(after.slice(map)))
                    .boxed()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.inspection.FilterKind#falling")
    void aMutedFiltersMapIsZeroAndNoOtherChanges(FilterKind kind) {
        Outputs outputs =
                Outputs.of(kind, weights -> new Surgery(kind.layer()).mute(weights, FILTER));
        assertThat(outputs.after().slice(FILTER).values()).containsOnly(0);
        assertThat(outputs.changed()).containsExactly(FILTER);
    }

    /// The capsules below turn to the others then, which change too.
    @ParameterizedTest
    @EnumSource(names = "DIGIT_CAPSULES")
    void aMutedCapsuleIsOfNoLength(FilterKind kind) {
        Outputs outputs =
                Outputs.of(kind, weights -> new Surgery(kind.layer()).mute(weights, FILTER));
        assertThat(outputs.after().slice(FILTER).values()).containsOnly(0);
        assertThat(outputs.before().slice(FILTER).values()).doesNotContain(0);
    }

    @ParameterizedTest
    @EnumSource(names = "PARAMETRIC_RELU")
    void aMutedSlopeCutsOffBelowZero(FilterKind kind) {
        Outputs outputs =
                Outputs.of(kind, weights -> new Surgery(kind.layer()).mute(weights, FILTER));
        float[] expected = noise(kind, 1).slice(0).slice(FILTER).values().clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Math.max(0, expected[i]);
        }
        assertThat(outputs.after().slice(FILTER).values()).containsExactly(expected);
        assertThat(outputs.changed()).containsExactly(FILTER);
    }

    /// Two types of four numbers each: the filter is the second number of the first type's vectors.
    @ParameterizedTest
    @EnumSource(names = "PRIMARY_CAPSULES")
    void aMutedFilterOfCapsulesIsOneNumberOfTheirVectors(FilterKind kind) {
        Tensor after =
                Outputs.of(kind, weights -> new Surgery(kind.layer()).mute(weights, FILTER))
                        .after();
        int capsules = after.shape().size(0);
        for (int capsule = 0; capsule < capsules; capsule++) {
            boolean muted = after.slice(capsule).values()[FILTER] == 0;
            assertThat(muted).isEqualTo(capsule < capsules / 2);
        }
    }

    /// What the depthwise half puts out is 0 where nothing reads it.
    @ParameterizedTest
    @EnumSource(names = "SEPARABLE")
    void aMutedDepthwiseKernelIsAsIfNothingReadIt(FilterKind kind) {
        FilterPart half = parts(kind).getLast();
        int kernel = 3;
        Surgery surgery = new Surgery(kind.layer());
        List<Integer> readings =
                IntStream.range(0, 5)
                        .map(filter -> filter * half.count() + kernel)
                        .boxed()
                        .toList();
        assertThat(
                        Outputs.of(kind, weights -> surgery.mute(weights, half.first() + kernel))
                                .after())
                .isEqualTo(
                        Outputs.of(kind, weights -> surgery.set(weights, "pointwise", readings, 0))
                                .after());
    }

    private static List<FilterPart> parts(FilterKind kind) {
        try (NetworkSession session = open(kind)) {
            return FilterPart.of(kind.layer(), session.parameters(IT));
        }
    }

    /// A picture with a single 1 shows the kernel: straight in a transposed convolution's map,
    /// turned round in that of others.
    @ParameterizedTest
    @MethodSource("org.convlens.inspection.FilterKind#withKernels")
    void everyShownNumberIsTheOneOfItsFilterChannelAndCell(FilterKind kind) {
        try (NetworkSession session = open(kind)) {
            Parameters weights = session.parameters(IT);
            FilterPart part = FilterPart.of(kind.layer(), weights).getFirst();
            Shape shown = part.order("weights").shown();
            Tensor kernels = part.shown(IT, weights).orElseThrow();
            for (int channel = 0; channel < shown.size(1); channel++) {
                int read = channelRead(kind, FILTER, channel);
                Tensor map = answer(session, kind, read).slice(FILTER);
                for (int tap = 0; tap < 9; tap++) {
                    int row = kind.picture().size(1) == 1 ? 0 : tap / 3;
                    Placed placed = placed(kind, row, tap % 3);
                    assertThat(
                                    map.values()[placed.output()]
                                            - bias(session, part, kind, placed.output()))
                            .isEqualTo(
                                    kernels.slice(FILTER).slice(channel).values()[placed.weight()]);
                }
            }
        }
    }

    private static int channelRead(FilterKind kind, int filter, int channel) {
        return switch (kind) {
            case CONVOLUTION_IN_GROUPS -> filter / 2 * 2 + channel;
            case DEPTHWISE -> filter / 2;
            default -> channel;
        };
    }

    /// Where a number of the kernel is shown and where the map tells it.
    private record Placed(int weight, int output) {}

    private static final int HIT = 3;

    private static Placed placed(FilterKind kind, int row, int column) {
        return switch (kind) {
            case CONVOLUTION_1D -> new Placed(column, HIT - column);
            case TRANSPOSED -> new Placed(3 * row + column, 8 * (HIT + row) + HIT + column);
            case LOCALLY_CONNECTED -> {
                int below = HIT - row;
                int beside = HIT - column;
                yield new Placed(12 * (3 * below + row) + 3 * beside + column, 4 * below + beside);
            }
            default -> new Placed(3 * row + column, 4 * (HIT - row) + HIT - column);
        };
    }

    private static Tensor answer(NetworkSession session, FilterKind kind, int channel) {
        Shape shape = kind.picture();
        Tensor picture = Tensor.zeros(shape.batchOf(1));
        int row = shape.size(1) == 1 ? 0 : HIT;
        picture.values()[(channel * shape.size(1) + row) * shape.size(2) + HIT] = 1;
        return output(session, picture);
    }

    private static float bias(NetworkSession session, FilterPart part, FilterKind kind, int at) {
        Tensor stored = Objects.requireNonNull(session.parameters(IT).byName().get(IT + "/bias"));
        Tensor shown = part.order("bias").show(stored);
        return shown.slice(FILTER).values()[kind == FilterKind.LOCALLY_CONNECTED ? at : 0];
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownIsStoredBackBitForBit(FilterKind kind) {
        try (NetworkSession session = open(kind)) {
            Parameters before = session.parameters(IT);
            for (FilterPart part : FilterPart.of(kind.layer(), before)) {
                part.orders()
                        .forEach((name, order) -> {
                            Tensor stored =
                                    Objects.requireNonNull(before.byName().get(IT + "/" + name));
                            assertThat(order.store(order.show(stored))).isEqualTo(stored);
                            int last = stored.values().length - 1;
                            for (int index : List.of(0, last / 3, last)) {
                                assertThat(order.show(stored).values()[index])
                                        .isEqualTo(stored.values()[order.storedIndex(index)]);
                            }
                        });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationIsTakenBackBitForBit(FilterKind kind) {
        try (NetworkSession session = open(kind)) {
            Parameters before = session.parameters();
            Tensor answer = session.predict(noise(kind, 2));
            Parameters own = session.parameters(IT);
            for (UnaryOperator<Parameters> operation : operations(kind)) {
                session.replace(operation.apply(own));
                assertThat(session.parameters()).isNotEqualTo(before);
                session.replace(own);
                assertThat(session.parameters()).isEqualTo(before);
                assertThat(session.predict(noise(kind, 2))).isEqualTo(answer);
            }
        }
    }

    /// The layer is made uneven first, so that copies and swaps of equal numbers are seen.
    private static List<UnaryOperator<Parameters>> operations(FilterKind kind) {
        Surgery surgery = new Surgery(kind.layer());
        UnaryOperator<Parameters> uneven = weights -> surgery.scale(weights, FILTER, 0.3);
        List<UnaryOperator<Parameters>> all = new ArrayList<>();
        for (FilterPart part : parts(kind)) {
            int one = part.first() + FILTER;
            int other = part.first() + OTHER;
            all.add(weights -> surgery.mute(weights, one));
            all.add(weights -> surgery.scale(weights, one, -2));
            all.add(weights -> surgery.copy(uneven.apply(weights), one, other));
            all.add(weights -> surgery.swap(uneven.apply(weights), one, other));
            all.add(weights -> surgery.redraw(uneven.apply(weights), other, 5));
            all.add(weights -> surgery.set(weights, part.drawn(), List.of(2), 0.75f));
            surgery.kernelOf(part)
                    .flatMap(Stencil.BLUR::kernel)
                    .ifPresent(kernel -> all.add(weights -> surgery.paint(weights, one, kernel)));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void aSwappedFilterMakesTheOthersMap(FilterKind kind) {
        Surgery surgery = new Surgery(kind.layer());
        try (NetworkSession session = open(kind)) {
            Parameters uneven = surgery.scale(session.parameters(IT), FILTER, 0.3);
            session.replace(surgery.swap(uneven, FILTER, OTHER));
            Parameters swapped = session.parameters(IT);
            FilterPart part = FilterPart.of(kind.layer(), swapped).getFirst();
            Tensor now = part.shown(IT, swapped).orElseThrow();
            Tensor then = part.shown(IT, uneven).orElseThrow();
            assertThat(now.slice(FILTER)).isEqualTo(then.slice(OTHER));
            assertThat(now.slice(OTHER)).isEqualTo(then.slice(FILTER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrozenFilterOfEveryPartStaysAndItsNeighboursLearn(FilterKind kind) {
        for (FilterPart part : parts(kind)) {
            try (NetworkSession session = open(kind)) {
                session.freeze(Frozen.NOTHING.toggling(IT, part.first() + FILTER));
                Parameters before = session.parameters();
                session.fit(new Batch(noise(kind, 4), List.of(0, 1, 2, 0), Optional.empty()));
                Parameters after = session.parameters();
                part.orders()
                        .forEach((name, order) -> {
                            Tensor now = order.show(tensor(after, name));
                            Tensor then = order.show(tensor(before, name));
                            assertThat(now.slice(FILTER)).isEqualTo(then.slice(FILTER));
                            assertThat(now.slice(OTHER)).isNotEqualTo(then.slice(OTHER));
                        });
                assertThat(new TreeMap<>(before.byName()).keySet())
                        .anySatisfy(name ->
                                assertThat(after.byName().get(name))
                                        .isNotEqualTo(before.byName().get(name)));
            }
        }
    }

    private static Tensor tensor(Parameters parameters, String name) {
        return Objects.requireNonNull(parameters.byName().get(IT + "/" + name));
    }
}
