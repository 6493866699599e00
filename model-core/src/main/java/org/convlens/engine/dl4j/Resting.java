package org.convlens.engine.dl4j;

import org.convlens.network.BatchNormalisation;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Map;
import java.util.Objects;

/// Batch normalisation by its running statistics: `y = x·scale + shift`, channel by channel.
final class Resting implements Step {

    private final BatchNormalisation settings;
    private Map<String, INDArray> parameters = Map.of();

    Resting(BatchNormalisation settings) {
        this.settings = settings;
    }

    @Override
    public void useParameters(Map<String, INDArray> views) {
        parameters = views;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input);
        INDArray output = pass.outputLike(cells);
        Channels scale = scale();
        Channels moved = parameter("mean").times(scale);
        scale.scale(cells, parameter("beta").with(moved, (beta, mean) -> beta - mean), output);
        return Layout.first(output);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(above.dataType(), above.shape());
        Channels scale = scale();
        scale.scale(above, scale.map(_ -> 0), below);
        return Layout.first(below);
    }

    /// One over the deviation, times gamma where there is one.
    private Channels scale() {
        Channels inverse =
                parameter("variance").map(variance -> 1 / Math.sqrt(variance + settings.epsilon()));
        return settings.scale() ? inverse.times(parameter("gamma")) : inverse;
    }

    private Channels parameter(String name) {
        return Channels.of(Objects.requireNonNull(parameters.get(name), name));
    }
}
