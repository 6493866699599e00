package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.PassProgress;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.Convolution;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// The published spread of uniform kernels, and fields counted by hand.
///
/// @see "Luo et al., Understanding the effective receptive field, 2016, arXiv:1701.04128"
class EffectiveFieldTest {

    private static final Engine ENGINE = new Dl4jEngine();
    private static final int SIDE = 49;
    private static final Shape PICTURE = Shape.of(2, SIDE, SIDE);
    private static final Tensor ANY = new Tensor(PICTURE, noise());

    private static float[] noise() {
        float[] values = new float[2 * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 12.9898);
        }
        return values;
    }

    /// {@return so many linear 3×3 layers of one filter whose weights are all 1}
    private static NetworkPlan uniform(int layers) {
        NetworkBuilder builder = new NetworkBuilder("uniform", PICTURE);
        for (int i = 1; i <= layers; i++) {
            builder.then("conv" + i, Convolution.of(1, Window.of(3, 1).with(new Padding.Same())));
        }
        Network network = builder.build();
        return NetworkPlanner.plan(network);
    }

    private static NetworkSession open(NetworkPlan plan) {
        NetworkSession session = ENGINE.open(plan, TrainingConfig.DEFAULT.session());
        TreeMap<String, Tensor> ones = new TreeMap<>();
        session.parameters()
                .byName()
                .forEach((name, values) -> {
                    float[] filled = new float[values.values().length];
                    Arrays.fill(filled, name.endsWith("/bias") ? 0 : 1);
                    ones.put(name, new Tensor(values.shape(), filled));
                });
        session.restore(new Parameters(ones));
        return session;
    }

    @ParameterizedTest
    @CsvSource({"5, 1.826", "10, 2.582", "20, 3.651"})
    void theSpreadOfUniformKernelsIsThatOfThePaper(int layers, double sigma) {
        NetworkPlan plan = uniform(layers);
        try (NetworkSession session = open(plan)) {
            EffectiveField field =
                    EffectiveField.measure(
                            session,
                            FieldCell.middle(plan, new LayerId("conv" + layers)),
                            List.of(ANY, ANY),
                            PassProgress.UNWATCHED);
            assertThat(field.rows().sigma()).isCloseTo(sigma, within(0.01 * sigma));
            assertThat(field.columns().sigma()).isCloseTo(sigma, within(0.01 * sigma));
            assertThat(field.rows().centre()).isCloseTo(24, within(1e-6));
        }
    }

    @Test
    void twoUniformKernelsWeighPixelsByTheNumberOfWays() {
        NetworkPlan plan = uniform(2);
        try (NetworkSession session = open(plan)) {
            EffectiveField field =
                    EffectiveField.measure(
                            session,
                            new FieldCell(new LayerId("conv2"), Optional.of(0), 10, 0),
                            List.of(ANY),
                            PassProgress.UNWATCHED);
            assertThat(field.heat().slice(8).values())
                    .startsWith(2 * 2, 2 * 2, 2 * 1, 0)
                    .hasSize(SIDE);
            assertThat(field.heat().slice(10).values()).startsWith(2 * 6, 2 * 6, 2 * 3, 0);
            assertThat(field.rows().size()).isEqualTo(5);
            assertThat(field.columns().size()).isEqualTo(3);
        }
    }

    @Test
    void aMeasurementGoesOnEightPicturesAtATime() {
        NetworkPlan plan = uniform(2);
        try (NetworkSession session = open(plan)) {
            FieldCell cell = FieldCell.middle(plan, new LayerId("conv2"));
            FieldMeasurement measurement = new FieldMeasurement(cell, Collections.nCopies(20, ANY));
            List<Integer> done = new ArrayList<>();
            while (!measurement.isDone()) {
                measurement.goOn(session);
                done.add(measurement.done());
            }
            assertThat(done).containsExactly(8, 16, 20);
            assertThat(measurement.found())
                    .isEqualTo(
                            EffectiveField.measure(
                                    session, cell, List.of(ANY), PassProgress.UNWATCHED));
        }
    }

    @Test
    void aCellThatIsNotThereIsNamed() {
        NetworkPlan plan = uniform(1);
        try (NetworkSession session = open(plan)) {
            FieldCell outside = new FieldCell(new LayerId("conv1"), Optional.of(1), 3, 3);
            assertThatThrownBy(() ->
                            EffectiveField.measure(
                                    session, outside, List.of(ANY), PassProgress.UNWATCHED))
                    .hasMessage("A channel of conv1 is from 0 to 0; received: 1");
        }
        assertThatThrownBy(() -> FieldCell.middle(plan, new LayerId("nothing")))
                .hasMessage("A field belongs to a cell of a layer with maps; received: nothing");
    }

    @Test
    void aCancelledMeasurementEnds() {
        NetworkPlan plan = uniform(1);
        try (NetworkSession session = open(plan)) {
            assertThatThrownBy(() ->
                            EffectiveField.measure(
                                    session,
                                    FieldCell.middle(plan, new LayerId("conv1")),
                                    List.of(ANY),
                                    (done, total) -> false))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
