package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.BlurPooling;
import org.convlens.network.CapsuleSpec;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DropConnect;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.RoiPooling;
import org.convlens.network.StochasticPooling;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Takes the layers of a plan apart, into steps of their own that share the network's parameters
/// with training, and nothing else.
record Parts(Steps steps, Graph graph) {

    static Parts of(Graph graph) {
        return new Parts(Steps.downToThePicture(graph.noise()), graph);
    }

    /// {@return a layer's parts, first to last; none for what only passes on or joins}
    List<Part> of(LayerPlan row) {
        return switch (row.layer().spec()) {
            case ConvolutionSpec spec -> convolutional(spec, row);
            case StochasticPooling spec -> drawn(spec, row);
            case PoolingSpec spec -> List.of(pooling(spec, row));
            case ActivationSpec spec -> activation(spec, row);
            case NormalisationSpec spec -> List.of(normalisation(spec, row));
            case RegularisationSpec _, CombinationSpec _ -> List.of();
            case DenseSpec spec -> dense(spec, row);
        };
    }

    private List<Part> convolutional(ConvolutionSpec spec, LayerPlan row) {
        Map<String, INDArray> parameters = graph.parameters(row.id());
        Stream<Part> linear =
                steps.linear(spec, row).stream()
                        .map(step -> new Linear(Linear.Kind.CONVOLUTION, step, parameters));
        return Stream.concat(linear, curved(spec.activation())).toList();
    }

    private List<Part> dense(DenseSpec spec, LayerPlan row) {
        return switch (spec) {
            case Flatten() ->
                    List.of(
                            new Linear(
                                    Linear.Kind.MOVE, steps.of(row), Map.<String, INDArray>of()));
            case Dense dense -> dense(dense, row);
            case DropConnect(Dense dense, double _) -> dense(dense, row);
            case CapsuleSpec capsules -> capsules(capsules, row);
        };
    }

    private List<Part> dense(Dense dense, LayerPlan row) {
        return weighing(
                Linear.Kind.DENSE,
                with(new Dense(dense.units(), dense.bias(), ActivationFunction.IDENTITY), row),
                dense.activation());
    }

    private List<Part> capsules(CapsuleSpec spec, LayerPlan row) {
        List<Step> all = steps.capsules(spec, row);
        Part last = opaque(all.getLast(), row);
        return all.size() == 1
                ? List.of(last)
                : List.of(
                        new Linear(
                                Linear.Kind.CONVOLUTION,
                                all.getFirst(),
                                graph.parameters(row.id())),
                        last);
    }

    private Part opaque(Step step, LayerPlan row) {
        return new Opaque(step, graph.parameters(row.id()), false);
    }

    private List<Part> weighing(Linear.Kind kind, LayerPlan row, ActivationFunction activation) {
        Part linear = new Linear(kind, steps.of(row), graph.parameters(row.id()));
        return Stream.concat(Stream.of(linear), curved(activation)).toList();
    }

    private static Stream<Part> curved(ActivationFunction function) {
        return function == ActivationFunction.IDENTITY
                ? Stream.empty()
                : Stream.of(new Curved(function));
    }

    /// Values below zero are never drawn: cut off first, the rest has no bends.
    private static List<Part> drawn(StochasticPooling spec, LayerPlan row) {
        return List.of(new Curved(ActivationFunction.RELU), expecting(spec.window(), row));
    }

    private static Part expecting(Window window, LayerPlan row) {
        return new Opaque(new Expecting(window, row.inputs().getFirst().plane()), Map.of(), false);
    }

    private Part pooling(PoolingSpec spec, LayerPlan row) {
        return switch (spec) {
            case LpPooling _ -> new Opaque(steps.of(row), Map.of(), false);
            case StochasticPooling(Window window) -> expecting(window, row);
            case MaxPooling _, GlobalMaxPooling _, ChannelMaxPooling _, RoiPooling _ ->
                    new Maximum(steps.of(row));
            case AveragePooling _,
                    BlurPooling _,
                    ChannelAveragePooling _,
                    GlobalAveragePooling _,
                    Upsampling _ ->
                    new Linear(Linear.Kind.MEAN, steps.of(row), Map.of());
        };
    }

    private List<Part> activation(ActivationSpec spec, LayerPlan row) {
        return switch (spec) {
            case Activation(ActivationFunction function) -> curved(function).toList();
            case LeakyRelu _, Elu _ -> List.of(new Opaque(steps.of(row), Map.of(), true));
            case ParametricRelu() ->
                    List.of(new Opaque(steps.of(row), graph.parameters(row.id()), true));
            case ChannelSoftmax() -> List.of(opaque(steps.of(row), row));
        };
    }

    private Part normalisation(NormalisationSpec spec, LayerPlan row) {
        return switch (spec) {
            case BatchNormalisation settings ->
                    new Linear(
                            Linear.Kind.SCALE, new Resting(settings), graph.parameters(row.id()));
            case LayerNormalisation _, GroupNormalisation _, LocalResponseNormalisation _ ->
                    opaque(steps.of(row), row);
        };
    }

    private static LayerPlan with(LayerSpec spec, LayerPlan row) {
        return new LayerPlan(
                row.layer().with(spec), row.inputs(), row.output(), row.cost(), row.field());
    }
}
