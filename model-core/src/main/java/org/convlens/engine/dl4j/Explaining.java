package org.convlens.engine.dl4j;

import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Questions that go there and back, by parts that training never touches.
///
/// The parts read the network's parameters and write nothing that outlives a question, so that an
/// exception has nothing to mend.
final class Explaining {

    private static final String MEMORY = "CONVLENS_EXPLANATION";
    private static final WorkspaceConfiguration POLICY =
            WorkspaceConfiguration.builder()
                    .policyLearning(LearningPolicy.FIRST_LOOP)
                    .policySpill(SpillPolicy.REALLOCATE)
                    .policyReset(ResetPolicy.BLOCK_LEFT)
                    .build();

    private static final int MOST_AT_ONCE = 64;
    private static final long MOST_BYTES = 256L << 20;

    private final NetworkPlan plan;
    private final Graph graph;
    private final Map<LayerId, List<Part>> parts = new LinkedHashMap<>();

    Explaining(NetworkPlan plan, Graph graph) {
        this.plan = plan;
        this.graph = graph;
        Parts all = Parts.of(graph);
        plan.layers().forEach(row -> parts.put(row.id(), all.of(row)));
    }

    /// {@return outputs of layers where others are replaced}
    Map<LayerId, Tensor> activations(
            Tensor pictures, Map<LayerId, Tensor> replaced, Set<LayerId> layers) {
        Collected found = new Collected(pictures.shape().size(0), this::shapeOf);
        inSlices(
                pictures,
                slice -> {
                    Tape tape = new Tape(slice.pass());
                    replaced.forEach((layer, values) -> tape.put(layer, slice.of(values)));
                    forward(tape, slice.of(pictures), layers);
                    layers.forEach(layer -> found.add(layer, tape.output(layer)));
                });
        return found.of(layers);
    }

    /// {@return what flows back}
    Map<LayerId, Tensor> backward(BackwardQuestion question) {
        Collected found = new Collected(question.pictures().shape().size(0), this::shapeOf);
        inSlices(
                question.pictures(),
                slice -> {
                    if (question.rule() instanceof BackwardRule.Rescale(Tensor baselines)) {
                        Wave wave = there(slice, question, List.of(question.pictures(), baselines));
                        back(
                                wave,
                                question,
                                (layer, values) -> found.add(layer, RescaleFlow.first(values)));
                    } else {
                        back(
                                there(slice, question, List.of(question.pictures())),
                                question,
                                found::add);
                    }
                });
        return found.of(question.to());
    }

    private Wave there(Slice slice, BackwardQuestion question, List<Tensor> pictures) {
        Tape tape = new Tape(slice.pass());
        forward(tape, slice.of(pictures), Set.of(question.from()));
        Wave wave = new Wave(tape, Flow.of(question.rule()));
        wave.start(
                question.from(), slice.of(pictures.stream().map(_ -> question.weights()).toList()));
        return wave;
    }

    private void forward(Tape tape, INDArray pictures, Set<LayerId> wanted) {
        tape.put(LayerId.INPUT, pictures);
        Set<LayerId> open = new HashSet<>(wanted);
        for (LayerPlan row : plan.layers()) {
            open.removeIf(tape::has);
            if (open.isEmpty()) {
                return;
            }
            tape.visit(row, partsOf(row));
        }
    }

    private void back(Wave wave, BackwardQuestion question, BiConsumer<LayerId, INDArray> answers) {
        Set<LayerId> open = new HashSet<>(question.to());
        for (LayerPlan row : plan.layers().reversed()) {
            if (open.remove(row.id())) {
                wave.at(row.id()).ifPresent(values -> answers.accept(row.id(), values));
            }
            if (open.isEmpty()) {
                return;
            }
            wave.visit(row, partsOf(row));
        }
        wave.at(LayerId.INPUT).ifPresent(values -> answers.accept(LayerId.INPUT, values));
    }

    private void inSlices(Tensor pictures, Consumer<Slice> work) {
        int count = pictures.shape().size(0);
        int most = mostAtOnce();
        for (int start = 0; start < count; start += most) {
            inMemory(start, Math.min(most, count - start), work);
        }
    }

    private void inMemory(int start, int count, Consumer<Slice> work) {
        try (MemoryWorkspace _ =
                Nd4j.getWorkspaceManager().getAndActivateWorkspace(POLICY, MEMORY)) {
            LayerWorkspaceMgr memory =
                    LayerWorkspaceMgr.builder().defaultWorkspace(MEMORY, POLICY).build();
            work.accept(new Slice(start, count, graph.type(), new Pass(memory, true)));
        } finally {
            parts.values().forEach(layer -> layer.forEach(Part::forget));
        }
    }

    private int mostAtOnce() {
        long perPicture = Math.max(1, plan.activationBytes());
        return Math.toIntExact(Math.clamp(MOST_BYTES / perPicture, 1, MOST_AT_ONCE));
    }

    private List<Part> partsOf(LayerPlan row) {
        return parts.getOrDefault(row.id(), List.of());
    }

    private Shape shapeOf(LayerId layer) {
        return layer.isInput()
                ? plan.network().input()
                : plan.layer(layer).flatMap(row -> row.output()).orElseThrow();
    }
}
