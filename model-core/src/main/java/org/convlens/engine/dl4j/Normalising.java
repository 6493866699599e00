package org.convlens.engine.dl4j;

import org.convlens.network.BatchNormalisation;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
    private final boolean inPlace;
    private @Nullable Channels inverseDeviation;

    /// @param inPlace whether training may overwrite the input
    Normalising(BatchNormalisation settings, int channels, boolean inPlace) {
        super(slots(settings.scale(), channels));
        this.settings = settings;
        this.inPlace = inPlace;
    }

    private static List<ParameterSlot> slots(boolean scale, int channels) {
        Stream<ParameterSlot> gamma =
                scale ? Stream.of(ParameterSlot.constant(GAMMA, channels, 1)) : Stream.empty();
        Stream<ParameterSlot> rest =
                Stream.of(
                        ParameterSlot.constant(BETA, channels, 0),
                        ParameterSlot.running(MEAN, channels, 0),
                        ParameterSlot.running(VARIANCE, channels, 1));
        return Stream.concat(gamma, rest).toList();
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input);
        INDArray output = pass.output(cells.dataType(), cells.shape());
        if (pass.training()) {
            byBatch(cells, output, pass);
        } else {
            byHistory(cells, output);
        }
        return Layout.first(output);
    }

    private void byHistory(INDArray cells, INDArray output) {
        Channels scale = scaled(inverseDeviationOf(stored(VARIANCE)));
        Channels shift = stored(BETA).with(stored(MEAN).times(scale), (beta, mean) -> beta - mean);
        scale.scale(cells, shift, output);
    }

    private void byBatch(INDArray cells, INDArray output, Pass pass) {
        double share = 1.0 / Layout.rows(cells).size(0);
        Channels mean = Channels.sums(Layout.rows(cells)).times(share);
        INDArray centred = inPlace ? cells : pass.output(cells.dataType(), cells.shape());
        mean.times(-1).shift(cells, centred);
        Channels variance = Channels.sums(Layout.rows(centred.mul(centred, output))).times(share);
        keep(centred, pass);
        inverseDeviation = inverseDeviationOf(variance);
        follow(MEAN, mean);
        follow(VARIANCE, variance);
        scaled(inverseDeviation).scale(centred, stored(BETA), output);
    }

    /// What is subtracted from a running statistic: `(1 − decay)·(running − batch)`.
    private void follow(String statistic, Channels batch) {
        stored(statistic)
                .with(batch, (running, now) -> (1 - settings.decay()) * (running - now))
                .storeIn(gradient(statistic));
    }

    /// `dx = gamma/deviation · (dy − mean(dy) − centred·mean(dy·centred)/variance)`.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray centred = kept();
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(above.dataType(), above.shape());
        Channels inverse = Objects.requireNonNull(inverseDeviation);
        Channels ofBeta = Channels.sums(Layout.rows(above));
        Channels ofGamma = Channels.sums(Layout.rows(above.mul(centred, below))).times(inverse);
        ofBeta.storeIn(gradient(BETA));
        if (settings.scale()) {
            ofGamma.storeIn(gradient(GAMMA));
        }
        Channels scale = scaled(inverse);
        Channels share = scale.times(-1.0 / Layout.rows(above).size(0));
        scale.scale(above, share.times(ofBeta), below);
        Channels slope = share.times(ofGamma).times(inverse);
        slope.scale(centred, slope.times(0), centred);
        return Layout.first(below.addi(centred));
    }

    @Override
    public void forget() {
        super.forget();
        inverseDeviation = null;
    }

    private Channels inverseDeviationOf(Channels variance) {
        return variance.map(value -> 1 / Math.sqrt(value + settings.epsilon()));
    }

    /// Times gamma, where there is one.
    private Channels scaled(Channels inverse) {
        return settings.scale() ? inverse.times(stored(GAMMA)) : inverse;
    }

    private Channels stored(String parameter) {
        return Channels.of(parameter(parameter));
    }
}
