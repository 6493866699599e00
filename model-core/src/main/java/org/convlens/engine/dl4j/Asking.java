package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.StepResult;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Questions about many pictures, put a few pictures at a time, so that memory stays small.
record Asking(Graph graph, NetworkPlan plan) {

    private static final int AT_ONCE = 64;

    /// {@return the values of those of the layers that were built}
    Map<LayerId, Tensor> activations(Tensor pictures, Set<LayerId> wanted) {
        Set<LayerId> layers = wanted.stream().filter(this::isBuilt).collect(Collectors.toSet());
        Map<String, FloatBuffer> answers = new HashMap<>();
        ask(
                pictures,
                layers,
                (name, values) ->
                        answers.computeIfAbsent(name, _ -> spaceFor(name, pictures))
                                .put(NativeArrays.floats(values)));
        return answers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                answer -> new LayerId(answer.getKey()),
                                answer ->
                                        new Tensor(
                                                shapeOf(answer.getKey(), pictures),
                                                answer.getValue().array())));
    }

    StepResult score(Batch batch) {
        int units = Math.toIntExact(shapeOf(plan.network().output()).volume());
        DoubleBuffer answers = DoubleBuffer.allocate(batch.size() * units);
        ask(
                batch.pictures(),
                Set.of(plan.network().output()),
                (_, values) -> answers.put(NativeArrays.numbers(values)));
        return new Scoring(Criterion.of(plan), answers.array(), batch).result();
    }

    private void ask(Tensor pictures, Set<LayerId> layers, BiConsumer<String, INDArray> answer) {
        Shape all = pictures.shape();
        int perPicture = Math.toIntExact(all.inner().volume());
        Set<String> names = layers.stream().map(LayerId::name).collect(Collectors.toSet());
        for (int start = 0; start < all.size(0); start += AT_ONCE) {
            int count = Math.min(AT_ONCE, all.size(0) - start);
            new Question(graph, names, answer)
                    .ask(
                            pictures.values(),
                            start * perPicture,
                            count,
                            all.size(1),
                            all.size(2),
                            all.size(3));
        }
    }

    private boolean isBuilt(LayerId layer) {
        return layer.isInput() || plan.layer(layer).isPresent();
    }

    private FloatBuffer spaceFor(String name, Tensor pictures) {
        return FloatBuffer.allocate(Math.toIntExact(shapeOf(name, pictures).volume()));
    }

    private Shape shapeOf(String name, Tensor pictures) {
        return shapeOf(new LayerId(name)).batchOf(pictures.shape().size(0));
    }

    private Shape shapeOf(LayerId layer) {
        return layer.isInput()
                ? plan.network().input()
                : plan.layer(layer).flatMap(row -> row.output()).orElseThrow();
    }
}
