package org.convlens.engine.dl4j;

import org.convlens.network.BatchNormalisation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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
        INDArray scale = scale();
        INDArray shift = parameter("beta").sub(parameter("mean").mul(scale));
        INDArray output = pass.output(input.dataType(), input.shape());
        input.mul(perChannel(scale, input), output).addi(perChannel(shift, input));
        return output;
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray below = pass.gradient(gradient.dataType(), gradient.shape());
        return gradient.mul(perChannel(scale(), gradient), below);
    }

    private INDArray scale() {
        INDArray variance = parameter("variance").add(settings.epsilon());
        INDArray inverse = Transforms.sqrt(variance, false).rdivi(1);
        return settings.scale() ? inverse.muli(parameter("gamma")) : inverse;
    }

    private INDArray parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    private static INDArray perChannel(INDArray values, INDArray like) {
        return like.rank() == 2
                ? values.reshape('c', 1, values.length())
                : values.reshape('c', 1, values.length(), 1, 1);
    }
}
