package org.convlens.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

import org.convlens.dataset.Batch;
import org.convlens.plan.NetworkPlan;

import java.util.stream.IntStream;

/// PyTorch through DJL: evaluation without recording gradients, training with DJL's Adam.
final class TorchTraining implements Contender {

    private final Model model;
    private final Trainer trainer;
    private final TorchNetwork network;
    private final ParameterStore store;
    private final NDArray pictures;
    private final NDArray labels;
    private final boolean channelsLast;

    /// @param channelsLast whether the pictures lie in memory with channels last, and so all maps
    TorchTraining(NetworkPlan plan, Batch batch, boolean channelsLast) {
        this.channelsLast = channelsLast;
        this.model = Model.newInstance("peer", Device.cpu(), "PyTorch");
        this.network = new TorchNetwork(plan);
        model.setBlock(network);
        Optimizer adam =
                Optimizer.adam()
                        .optLearningRateTracker(Tracker.fixed(1e-3f))
                        .optEpsilon(1e-8f)
                        .build();
        this.trainer =
                model.newTrainer(
                        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                                .optOptimizer(adam)
                                .optDevices(new Device[] {Device.cpu()}));
        NDManager manager = trainer.getManager();
        Shape shape =
                new Shape(IntStream.of(batch.pictures().shape().sizes()).asLongStream().toArray());
        trainer.initialize(shape);
        this.store = new ParameterStore(manager, false);
        NDArray outermost = manager.create(batch.pictures().values(), shape);
        this.pictures = channelsLast ? outermost.transpose(0, 2, 3, 1).duplicate() : outermost;
        this.labels =
                manager.create(batch.labels().stream().mapToLong(Integer::longValue).toArray());
    }

    TorchNetwork network() {
        return network;
    }

    NDManager manager() {
        return trainer.getManager();
    }

    ParameterStore store() {
        return store;
    }

    /// {@return what records gradients until it is closed}
    GradientCollector collector() {
        return trainer.newGradientCollector();
    }

    /// {@return the loss before the update}
    float step() {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            float loss = differentiate(scope);
            trainer.step();
            return loss;
        }
    }

    /// {@return the loss; the parameters then have gradients}
    float differentiate(NDManager scope) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
            NDList answers = trainer.forward(new NDList(input(scope)));
            NDArray loss = trainer.getLoss().evaluate(new NDList(labels), answers);
            collector.backward(loss);
            answers.attach(scope);
            loss.attach(scope);
            return loss.toFloatArray()[0];
        }
    }

    /// {@return the logits of the batch, by running statistics}
    float[] answers() {
        JniUtils.setGradMode(false);
        try (NDManager scope = trainer.getManager().newSubManager()) {
            return network.forward(store, new NDList(input(scope)), false)
                    .singletonOrThrow()
                    .toFloatArray();
        } finally {
            JniUtils.setGradMode(true);
        }
    }

    private NDArray input(NDManager scope) {
        NDArray input =
                channelsLast
                        ? pictures.transpose(0, 3, 1, 2)
                        : pictures.reshape(pictures.getShape());
        input.attach(scope);
        return input;
    }

    @Override
    public void train() {
        step();
    }

    @Override
    public void infer() {
        answers();
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
