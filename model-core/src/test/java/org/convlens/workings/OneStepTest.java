package org.convlens.workings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.List;
import java.util.Objects;

/// Slopes worked out weight by weight, against the engine's and against central differences.
class OneStepTest {

    private static final Engine ENGINE = new Dl4jEngine();
    private static final LayerId DILATED = new LayerId("conv2");
    private static final LayerId DENSE = new LayerId("dense1");
    private static final int LABEL = 2;
    private static final Tensor PICTURE = picture();

    private static Tensor picture() {
        float[] values = new float[2 * 9 * 9];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 12.9898);
        }
        return new Tensor(Shape.of(2, 9, 9), values);
    }

    /// Strided, padded by mirror, dilated, in groups: `2×9×9 → 4×5×5 → 4×3×3 → 4×1×1 → 4 → 3`.
    private static NetworkPlan plan(Loss loss) {
        Window strided = Window.of(3, 2).with(Padding.Explicit.all(1));
        Window dilated =
                new Window(Size2.square(2), Size2.ONE, Size2.square(2), new Padding.Valid());
        Network built =
                new NetworkBuilder("step", PICTURE.shape())
                        .then(
                                "conv1",
                                new Convolution(
                                        4,
                                        strided,
                                        PaddingContent.REFLECT,
                                        2,
                                        true,
                                        ActivationFunction.TANH))
                        .then(
                                "conv2",
                                Convolution.of(4, dilated).with(ActivationFunction.LEAKY_RELU))
                        .then("pool1", new MaxPooling(Window.of(2, 2)))
                        .then("flatten1", new Flatten())
                        .then("dense1", new Dense(3, true, ActivationFunction.IDENTITY))
                        .build();
        return NetworkPlanner.plan(
                new Network(built.name(), built.input(), built.layers(), built.output(), loss));
    }

    private static NetworkSession open(NetworkPlan plan, Precision precision) {
        return ENGINE.open(plan, new SessionSettings(5, precision, Optimizer.ADAM, 0.01));
    }

    @ParameterizedTest
    @EnumSource(names = "PIXEL_SOFTMAX_CROSS_ENTROPY", mode = Mode.EXCLUDE)
    void everyWeightsSlopeIsPatchTimesDelta(Loss loss) {
        NetworkPlan plan = plan(loss);
        try (NetworkSession session = open(plan, Precision.DOUBLE)) {
            OneStep step = OneStep.of(session, PICTURE, LABEL).orElseThrow();
            for (LayerId layer : new LayerId[] {new LayerId("conv1"), DILATED, DENSE}) {
                int count = step.numbers().weights(layer, "weights").orElseThrow().values().length;
                for (int i = 0; i < count; i++) {
                    WeightName weight = new WeightName(layer, "weights", i);
                    WeightSlope slope = WeightSlope.of(plan, weight, step).orElseThrow();
                    assertThat(slope.value())
                            .as("%s[%d]", layer, i)
                            .isCloseTo(step.slope(slope.weight()), within(1e-5));
                }
            }
        }
    }

    @Test
    void centralDifferencesAgree() {
        NetworkPlan plan = plan(Loss.SOFTMAX_CROSS_ENTROPY);
        try (NetworkSession session = open(plan, Precision.FLOAT)) {
            OneStep step = OneStep.of(session, PICTURE, LABEL).orElseThrow();
            for (int number : new int[] {0, 7, 13}) {
                WeightName weight = new WeightName(DILATED, "weights", number);
                WeightSlope slope = WeightSlope.of(plan, weight, step).orElseThrow();
                assertThat(new SlopeCheck(plan, step, slope.weight()).in(ENGINE))
                        .isCloseTo(slope.value(), within(1e-4));
            }
        }
    }

    @Test
    void lookingLeavesNoTraceAndTellsTheStepThatIsTakenNext() {
        NetworkPlan plan = plan(Loss.SOFTMAX_CROSS_ENTROPY);
        try (NetworkSession session = open(plan, Precision.FLOAT)) {
            Parameters before = session.parameters();
            OneStep step = OneStep.of(session, PICTURE, LABEL).orElseThrow();
            assertThat(session.parameters()).isEqualTo(before);
            session.fit(new Batch(PICTURE.reshape(Shape.of(1, 2, 9, 9)), List.of(LABEL)));
            WeightName weight = new WeightName(DENSE, "weights", 4);
            float after =
                    Objects.requireNonNull(session.parameters().byName().get(weight.tensor()))
                            .values()[4];
            assertThat((float) (step.before(weight) - step.update(weight))).isEqualTo(after);
        }
    }

    @Test
    void theDeltaOfALogitIsItsShareLessTheTruth() {
        NetworkPlan plan = plan(Loss.SOFTMAX_CROSS_ENTROPY);
        try (NetworkSession session = open(plan, Precision.FLOAT)) {
            OneStep step = OneStep.of(session, PICTURE, LABEL).orElseThrow();
            Tensor deltas = Objects.requireNonNull(step.deltas().get(DENSE));
            for (int unit = 0; unit < 3; unit++) {
                double share =
                        Workings.share(plan, new Place(DENSE, unit, 0, 0), step.numbers())
                                .orElseThrow()
                                .result();
                assertThat((double) deltas.values()[unit])
                        .isCloseTo(share - (unit == LABEL ? 1 : 0), within(1e-6));
            }
            assertThat(Objects.requireNonNull(step.deltas().get(LayerId.INPUT)).shape())
                    .isEqualTo(PICTURE.shape());
        }
    }
}
