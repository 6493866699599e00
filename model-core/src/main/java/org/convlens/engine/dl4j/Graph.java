package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.StepResult;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Largest;
import org.convlens.network.LayerId;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Deeplearning4j's graph of a plan: our steps, its workspaces and optimizers.
final class Graph {

    /// Not a layer's name: those have no colon.
    private static final String HEAD = "loss:";

    private final ComputationGraph network;
    private final IUpdater updater;
    private final DataType type;
    private final Noise noise;

    Graph(NetworkPlan plan, SessionSettings settings) {
        this.type =
                switch (settings.precision()) {
                    case FLOAT -> DataType.FLOAT;
                    case DOUBLE -> DataType.DOUBLE;
                };
        this.updater = updater(settings);
        this.noise = new Noise(settings.seed());
        this.network = new TrainedGraph(configuration(plan));
        network.init();
        network.initGradientsView();
    }

    private static IUpdater updater(SessionSettings settings) {
        return switch (settings.optimizer()) {
            case SGD -> new Sgd(settings.rate());
            case NESTEROV -> new Nesterovs(settings.rate(), 0.9);
            case ADAM -> new SweptAdam.Settings(settings.rate());
            case RMS_PROP -> new RmsProp(settings.rate(), 0.95, 1e-8);
            case ADA_GRAD -> new AdaGrad(settings.rate());
        };
    }

    /// The loss head divides by the batch; Deeplearning4j shall not do so again.
    private ComputationGraphConfiguration configuration(NetworkPlan plan) {
        ComputationGraphConfiguration.GraphBuilder builder =
                new NeuralNetConfiguration.Builder()
                        .dataType(type)
                        .miniBatch(false)
                        .updater(updater)
                        .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                        .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                        .graphBuilder()
                        .addInputs(LayerId.INPUT.name());
        Steps steps = new Steps(plan, noise);
        plan.layers().forEach(row -> add(row, steps, builder));
        return builder.addLayer(
                        HEAD, new LossHead(Criterion.of(plan)), plan.network().output().name())
                .setOutputs(HEAD)
                .validateOutputLayerConfig(false)
                .build();
    }

    private void add(
            LayerPlan row, Steps steps, ComputationGraphConfiguration.GraphBuilder builder) {
        String name = row.id().name();
        String[] inputs = row.layer().inputs().stream().map(LayerId::name).toArray(String[]::new);
        if (row.layer().spec() instanceof CombinationSpec combination) {
            builder.addVertex(name, vertex(combination, row, steps), inputs);
        } else {
            builder.addLayer(name, new StepLayer(steps.of(row), updater), inputs);
        }
    }

    /// Maps come with channels last.
    private static GraphVertex vertex(CombinationSpec combination, LayerPlan row, Steps steps) {
        return switch (combination) {
            case Add() -> new JoinVertex(steps.sum(row));
            case Concatenate concatenate ->
                    concatenate.keepsPlaces()
                            ? merging(row.inputs().getFirst().rank())
                            : new JoinVertex(new Lined(concatenate.axis()));
            case Multiply() -> new JoinVertex(new Product());
            case Average() -> new JoinVertex(new Mean());
            case Largest() -> new JoinVertex(new Upper());
            case MaxUnpooling unpooling ->
                    new JoinVertex(Unpooling.of(unpooling, row.output().orElseThrow().plane()));
        };
    }

    private static MergeVertex merging(int axis) {
        MergeVertex merging = new MergeVertex();
        merging.setMergeAxis(axis);
        return merging;
    }

    ComputationGraph network() {
        return network;
    }

    DataType type() {
        return type;
    }

    Noise noise() {
        return noise;
    }

    /// {@return one of a layer's stored tensors; a view}
    INDArray parameter(LayerId layer, ParameterSlot slot) {
        return Objects.requireNonNull(
                network.getLayer(layer.name()).paramTable(false).get(slot.name()));
    }

    /// {@return where a backward pass leaves the gradient of one of a layer's stored tensors; a
    /// view}
    INDArray gradient(LayerId layer, ParameterSlot slot) {
        return ((RunningStep) network.getLayer(layer.name())).gradient(slot);
    }

    /// {@return a layer's stored tensors by name; views}
    Map<String, INDArray> parameters(LayerId layer) {
        return network.getLayer(layer.name()).paramTable(false);
    }

    /// {@return the stored tensors of a layer}
    List<ParameterSlot> slots(LayerId layer) {
        return network.getLayer(layer.name()) instanceof RunningStep running
                ? running.slots()
                : List.of();
    }

    void changeRate(double rate) {
        updater.setLrAndSchedule(rate, null);
    }

    /// Forward, loss and backward; nothing is changed but the gradients.
    StepResult differentiate(INDArray pictures, Batch batch) {
        RunningLoss head = (RunningLoss) network.getLayer(HEAD);
        head.expect(batch);
        network.setInputs(pictures);
        network.setLabels(pictures);
        network.computeGradientAndScore();
        return head.result();
    }

    /// Lets the optimizer make updates of the gradients, in their place.
    ///
    /// Deeplearning4j's own way asks every tensor for clipping and penalties, of which our layers
    /// have none; a millisecond for a network of fifty tensors.
    void turnIntoUpdates(long iteration) {
        if (network.numParams() > 0) {
            int steps = Math.toIntExact(iteration);
            network.getUpdater().getUpdaterBlocks().forEach(block -> update(block, steps));
        }
    }

    private static void update(UpdaterBlock block, int iteration) {
        INDArray gradients = block.getGradientView();
        block.getGradientUpdater()
                .applyUpdater(gradients.reshape(gradients.length()), iteration, 0);
    }

    /// Changes the parameters by what stands in the place of the gradients.
    void subtractUpdates() {
        if (network.numParams() > 0) {
            network.params().subi(network.gradient().gradient());
        }
    }

    /// {@return the optimizer's moments, all in one; null if it has none}
    @Nullable INDArray moments() {
        return network.numParams() == 0 ? null : network.getUpdater().getStateViewArray();
    }

    /// Drops what an interrupted pass left behind.
    void clear() {
        for (var vertex : network.getVertices()) {
            vertex.clear();
        }
    }

    /// Gives all its memory back.
    void close() {
        clear();
        network.close();
    }
}
