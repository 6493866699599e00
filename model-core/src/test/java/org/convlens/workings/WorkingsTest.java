package org.convlens.workings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
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
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
        SplittableRandom random = new SplittableRandom(7);
        Tensor picture = filled(Tensor.zeros(plan.network().input()), random, 0);
        try (NetworkSession session =
                new Dl4jEngine().open(plan, TrainingConfig.DEFAULT.session())) {
            session.restore(shaken(session.parameters(), random));
            Map<LayerId, Tensor> outputs = new HashMap<>();
            session.activations(
                            picture.reshape(picture.shape().batchOf(1)),
                            plan.layers().stream().map(LayerPlan::id).collect(Collectors.toSet()))
                    .forEach((layer, values) -> outputs.put(layer, values.slice(0)));
            return new Numbers(picture, outputs, session.parameters());
        }
    }

    /// Other numbers in every tensor, so that no mean is 0 and no scale is 1; variances stay above
    /// 0.
    private static Parameters shaken(Parameters fresh, SplittableRandom random) {
        SortedMap<String, Tensor> other = new TreeMap<>();
        fresh.byName()
                .forEach((name, values) ->
                        other.put(
                                name,
                                filled(values, random, name.endsWith("/variance") ? 1.5 : 0.1)));
        return new Parameters(other);
    }

    private static Tensor filled(Tensor like, SplittableRandom random, double centre) {
        float[] values = new float[like.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (centre + random.nextDouble() * 2 - 1);
        }
        return new Tensor(like.shape(), values);
    }
}
