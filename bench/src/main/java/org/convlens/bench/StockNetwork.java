package org.convlens.bench;

import org.convlens.dataset.Batch;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

import java.util.HashMap;
import java.util.Map;

/// Deeplearning4j's own layers, as its documentation puts them together.
final class StockNetwork implements Contender {

    private static final String LOSS = "loss";

    private final Map<LayerId, String> names = new HashMap<>();
    private final ComputationGraph graph;
    private final DataSet batch;

    StockNetwork(NetworkPlan plan, Batch batch) {
        GraphBuilder builder =
                new NeuralNetConfiguration.Builder()
                        .updater(new Adam(1e-3))
                        .graphBuilder()
                        .addInputs(LayerId.INPUT.name());
        names.put(LayerId.INPUT, LayerId.INPUT.name());
        plan.layers().forEach(row -> add(row, builder));
        Shape input = plan.network().input();
        builder.addLayer(
                        LOSS,
                        new LossLayer.Builder(LossFunction.MCXENT)
                                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                                .build(),
                        nameOf(plan.network().output()))
                .setOutputs(LOSS)
                .setInputTypes(
                        InputType.convolutional(
                                input.plane().height(), input.plane().width(), input.channels()));
        this.graph = new ComputationGraph(builder.build());
        graph.init();
        this.batch = dataSet(batch);
    }

    private static DataSet dataSet(Batch batch) {
        long[] shape =
                java.util.Arrays.stream(batch.pictures().shape().sizes()).asLongStream().toArray();
        INDArray pictures = Nd4j.createFromArray(batch.pictures().values()).reshape('c', shape);
        INDArray labels = Nd4j.zeros(batch.size(), 10);
        for (int i = 0; i < batch.size(); i++) {
            labels.putScalar(i, batch.labels().get(i), 1);
        }
        return new DataSet(pictures, labels);
    }

    private void add(LayerPlan row, GraphBuilder builder) {
        String[] inputs = row.layer().inputs().stream().map(this::nameOf).toArray(String[]::new);
        names.put(row.id(), row.id().name());
        switch (row.layer().spec()) {
            case Add() ->
                    builder.addVertex(
                            row.id().name(),
                            new ElementWiseVertex(ElementWiseVertex.Op.Add),
                            inputs);
            case Flatten() -> names.put(row.id(), inputs[0]);
            default -> builder.addLayer(row.id().name(), layer(row), inputs);
        }
    }

    private String nameOf(LayerId id) {
        return java.util.Objects.requireNonNull(names.get(id));
    }

    private static Layer layer(LayerPlan row) {
        return switch (row.layer().spec()) {
            case Convolution convolution -> convolution(convolution);
            case MaxPooling(Window window) ->
                    new SubsamplingLayer.Builder(
                                    SubsamplingLayer.PoolingType.MAX,
                                    sizes(window.kernel()),
                                    sizes(window.stride()))
                            .build();
            case GlobalAveragePooling() -> new GlobalPoolingLayer(PoolingType.AVG);
            case Dense(int units, _, ActivationFunction function) ->
                    new DenseLayer.Builder().nOut(units).activation(function(function)).build();
            case Activation(ActivationFunction function) -> new ActivationLayer(function(function));
            case BatchNormalisation(double epsilon, double decay, boolean _) ->
                    new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                            .eps(epsilon)
                            .decay(decay)
                            .build();
            default -> throw new IllegalArgumentException(row.id().name());
        };
    }

    private static Layer convolution(Convolution spec) {
        Window window = spec.window();
        return new ConvolutionLayer.Builder(
                        sizes(window.kernel()), sizes(window.stride()), padding(window.padding()))
                .nOut(spec.filters())
                .hasBias(spec.bias())
                .activation(function(spec.activation()))
                .build();
    }

    private static int[] padding(Padding padding) {
        return switch (padding) {
            case Padding.Valid() -> new int[] {0, 0};
            case Padding.Explicit(int top, int left, _, _) -> new int[] {top, left};
            case Padding.Same() -> throw new IllegalArgumentException("same");
        };
    }

    private static int[] sizes(Size2 size) {
        return new int[] {size.height(), size.width()};
    }

    private static org.nd4j.linalg.activations.Activation function(ActivationFunction function) {
        return org.nd4j.linalg.activations.Activation.valueOf(function.name());
    }

    @Override
    public void train() {
        graph.fit(batch);
    }

    @Override
    public void infer() {
        graph.outputSingle(batch.getFeatures()).dup('c').data().asFloat();
    }

    @Override
    public void close() {
        graph.close();
    }
}
