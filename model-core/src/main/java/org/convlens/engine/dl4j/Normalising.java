package org.convlens.engine.dl4j;

import org.convlens.network.BatchNormalisation;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.List;
import java.util.Objects;

/// Batch normalisation over all axes but the channels; variances are those of the whole batch
/// (divided by the count).
///
/// The change of the running statistics travels as their gradient, so that a step that fails
/// changes nothing.
final class Normalising extends WeightedStep {

    private static final String GAMMA = "gamma";
    private static final String BETA = "beta";
    private static final String MEAN = "mean";
    private static final String VARIANCE = "variance";

    private final BatchNormalisation settings;
    private @Nullable INDArray inverseDeviation;

    Normalising(BatchNormalisation settings, int channels) {
        super(
                List.of(
                        ParameterSlot.constant(GAMMA, channels, 1),
                        ParameterSlot.constant(BETA, channels, 0),
                        ParameterSlot.running(MEAN, channels, 0),
                        ParameterSlot.running(VARIANCE, channels, 1)));
        this.settings = settings;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray output = pass.output(input.dataType(), input.shape());
        return (pass.training() ? byBatch(cells(input), pass) : byHistory(cells(input), output))
                .reshape('c', input.shape());
    }

    private INDArray byHistory(INDArray cells, INDArray output) {
        INDArray scale = inverseDeviationOf(parameter(VARIANCE)).muli(parameter(GAMMA));
        INDArray shift = parameter(BETA).sub(parameter(MEAN).mul(scale));
        return cells.mul(perChannel(scale), cells(output)).addi(perChannel(shift));
    }

    private INDArray byBatch(INDArray cells, Pass pass) {
        INDArray mean = cells.mean(0, 2);
        INDArray normal = pass.output(cells.dataType(), cells.shape());
        cells.sub(perChannel(mean), normal);
        INDArray variance = normal.mul(normal).mean(0, 2);
        INDArray inverse = pass.outputOf(inverseDeviationOf(variance));
        normal.muli(perChannel(inverse));
        keep(normal, pass);
        inverseDeviation = inverse;
        follow(MEAN, mean);
        follow(VARIANCE, variance);
        INDArray output = pass.output(cells.dataType(), cells.shape());
        return normal.mul(perChannel(parameter(GAMMA)), output).addi(perChannel(parameter(BETA)));
    }

    /// What is subtracted from a running statistic: `(1 − decay)·(running − batch)`.
    private void follow(String statistic, INDArray batch) {
        gradient(statistic).assign(parameter(statistic)).subi(batch).muli(1 - settings.decay());
    }

    /// `dx = gamma/deviation · (dy − mean(dy) − normal·mean(dy·normal))`.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray normal = kept();
        INDArray above = cells(gradient);
        INDArray ofGamma = above.mul(normal).sum(0, 2);
        INDArray ofBeta = above.sum(0, 2);
        gradient(GAMMA).assign(ofGamma);
        gradient(BETA).assign(ofBeta);
        double count = above.size(0) * above.size(2);
        normal.muli(perChannel(ofGamma.divi(count)));
        above.subi(perChannel(ofBeta.divi(count)));
        INDArray below =
                above.sub(normal, cells(pass.gradient(gradient.dataType(), gradient.shape())));
        below.muli(perChannel(parameter(GAMMA).mul(Objects.requireNonNull(inverseDeviation))));
        return below.reshape('c', gradient.shape());
    }

    @Override
    public void forget() {
        super.forget();
        inverseDeviation = null;
    }

    private INDArray inverseDeviationOf(INDArray variance) {
        return Transforms.sqrt(variance.add(settings.epsilon()), false).rdivi(1);
    }

    /// As a factor or summand of {@link #cells}; much faster than the broadcasting operations.
    private static INDArray perChannel(INDArray values) {
        return values.reshape('c', 1, values.length(), 1);
    }

    private static INDArray cells(INDArray values) {
        return values.reshape('c', values.size(0), values.size(1), -1);
    }
}
