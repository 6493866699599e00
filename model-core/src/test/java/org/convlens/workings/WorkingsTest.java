package org.convlens.workings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.dl4j.Cases;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Every value of every kind of layer in every setting, against the engine.
class WorkingsTest {

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void everyValueCameToBeAsTheEngineComputedIt(Cases.Case given) {
        NetworkPlan plan = given.plan();
        Numbers numbers = numbers(plan);
        for (LayerPlan row : plan.layers()) {
            Shape shape = row.output().orElseThrow();
            for (int i = 0; i < shape.volume(); i++) {
                Workings found =
                        Workings.of(plan, Place.of(row.id(), shape, i), numbers).orElseThrow();
                assertThat(found.value())
                        .as("%s", found)
                        .isCloseTo(
                                found.told(), within(2e-5 * Math.max(1, Math.abs(found.told()))));
                assertThat(found.agrees()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void sharesOfLogitsAreThoseOfTheSoftmax(Cases.Case given) {
        NetworkPlan plan = given.plan();
        Numbers numbers = numbers(plan);
        LayerId output = plan.network().output();
        Tensor logits = numbers.output(output).orElseThrow();
        double[] shares = Softmax.of(logits.values());
        for (int unit = 0; unit < shares.length; unit++) {
            double expected = shares[unit];
            Workings.share(plan, new Place(output, unit, 0, 0), numbers)
                    .ifPresent(
                            share -> assertThat(share.result()).isCloseTo(expected, within(1e-9)));
        }
    }

    /// What a network of random weights puts out for a random picture.
    private static Numbers numbers(NetworkPlan plan) {
        Tensor picture = Shaken.picture(plan.network().input());
        try (NetworkSession session =
                new Dl4jEngine().open(plan, TrainingConfig.DEFAULT.session())) {
            session.restore(Shaken.weights(session.parameters()));
            Map<LayerId, Tensor> outputs = new HashMap<>();
            session.activations(
                            picture.reshape(picture.shape().batchOf(1)),
                            plan.layers().stream().map(LayerPlan::id).collect(Collectors.toSet()))
                    .forEach((layer, values) -> outputs.put(layer, values.slice(0)));
            return new Numbers(picture, outputs, session.parameters());
        }
    }
}
