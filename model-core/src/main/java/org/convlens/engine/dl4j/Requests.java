package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.Set;

/// Refuses what native code would answer with nonsense.
record Requests(NetworkPlan plan) {

    void check(Batch batch) {
        check(batch.pictures());
        int pictures = batch.pictures().shape().size(0);
        if (pictures != batch.size()) {
            throw new IllegalArgumentException(
                    "A batch needs one label per picture; received: %d pictures, %d labels"
                            .formatted(pictures, batch.size()));
        }
        switch (plan.target()) {
            case CLASS -> checkLabels(batch, answer().volume());
            case MASK -> checkMasks(batch);
            case PICTURE -> {}
        }
    }

    private static void checkLabels(Batch batch, long classes) {
        for (int label : batch.labels()) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException(
                        "Labels run from 0 to %d; received: %d".formatted(classes - 1, label));
            }
        }
    }

    /// Two channels tell background and object apart, more the classes too.
    private void checkMasks(Batch batch) {
        Shape wanted = plan.network().input().inner().batchOf(batch.size());
        if (batch.masks().filter(masks -> masks.shape().equals(wanted)).isEmpty()) {
            throw new IllegalArgumentException(
                    "The loss compares pixels with masks of %s; received: %s"
                            .formatted(
                                    wanted,
                                    batch.masks()
                                            .map(masks -> masks.shape().toString())
                                            .orElse("no masks")));
        }
        int channels = answer().channels();
        checkLabels(batch, channels == 2 ? Integer.MAX_VALUE : channels - 1L);
    }

    private Shape answer() {
        return plan.output().flatMap(row -> row.output()).orElseThrow();
    }

    void check(Tensor pictures) {
        Shape wanted = plan.network().input();
        Shape received = pictures.shape();
        if (received.rank() != wanted.rank() + 1
                || received.size(0) < 1
                || !received.inner().equals(wanted)) {
            throw new IllegalArgumentException(
                    "The network takes pictures of %s, at least one; received: %s"
                            .formatted(wanted, received));
        }
    }

    void check(Set<LayerId> layers) {
        for (LayerId layer : layers) {
            if (!layer.isInput() && plan.layer(layer).isEmpty()) {
                throw new IllegalArgumentException(
                        "The network has no layer of this name; received: " + layer);
            }
        }
    }

    void check(BackwardQuestion question) {
        check(question.pictures());
        check(question.to());
        check(Set.of(question.from()));
        check(question.pictures(), Map.of(question.from(), question.weights()));
        if (question.rule() instanceof BackwardRule.Rescale(Tensor baselines)
                && !baselines.shape().equals(question.pictures().shape())) {
            throw new IllegalArgumentException(
                    "Every picture needs a baseline of its own shape; received: pictures %s,"
                                    .formatted(question.pictures().shape())
                            + " baselines "
                            + baselines.shape());
        }
    }

    /// Outputs fit their layers and are as many as the pictures.
    void check(Tensor pictures, Map<LayerId, Tensor> outputs) {
        check(outputs.keySet());
        outputs.forEach((layer, values) -> {
            Shape wanted = shapeOf(layer).batchOf(pictures.shape().size(0));
            if (!values.shape().equals(wanted)) {
                throw new IllegalArgumentException(
                        "%s puts out %s; received: %s".formatted(layer, wanted, values.shape()));
            }
        });
    }

    private Shape shapeOf(LayerId layer) {
        return layer.isInput()
                ? plan.network().input()
                : plan.layer(layer).flatMap(row -> row.output()).orElseThrow();
    }

    void checkRate(double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "A learning rate is a number above 0; received: " + rate);
        }
    }
}
