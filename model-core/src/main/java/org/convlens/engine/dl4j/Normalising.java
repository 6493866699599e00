package org.convlens.engine.dl4j;

import org.convlens.engine.dl4j.ChannelCells.Blend;
import org.convlens.engine.dl4j.ChannelCells.Moments;
import org.convlens.engine.dl4j.ChannelCells.Sums;
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
    private final boolean rectifies;
    private @Nullable Channels mean;
    private @Nullable Channels inverseDeviation;
    private @Nullable Affine cut;

    /// @param inPlace whether an answer may overwrite the input; training needs it again
    /// @param rectifies whether a ReLU follows, whose work is done here while the network trains
    Normalising(BatchNormalisation settings, int channels, boolean inPlace, boolean rectifies) {
        super(slots(settings.scale(), channels));
        this.settings = settings;
        this.inPlace = inPlace;
        this.rectifies = rectifies;
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
        INDArray output = pass.training() || !inPlace ? pass.outputLike(cells) : cells;
        if (pass.training()) {
            byBatch(cells, output, pass);
        } else {
            affine(stored(MEAN), inverseDeviationOf(stored(VARIANCE))).values(cells, output);
        }
        return Layout.first(output);
    }

    private void byBatch(INDArray cells, INDArray output, Pass pass) {
        Moments moments = ChannelCells.of(cells.dataType(), null).moments(cells);
        keep(cells, pass);
        mean = moments.mean();
        inverseDeviation = inverseDeviationOf(moments.variance());
        follow(MEAN, moments.mean());
        follow(VARIANCE, moments.variance());
        Affine affine = affine(moments.mean(), inverseDeviation);
        if (rectifies) {
            cut = affine;
            affine.positiveValues(cells, output);
        } else {
            affine.values(cells, output);
        }
    }

    private Affine affine(Channels mean, Channels inverse) {
        Channels slope = scaled(inverse);
        return new Affine(
                slope, stored(BETA).with(mean.times(slope), (beta, moved) -> beta - moved));
    }

    /// What is subtracted from a running statistic: `(1 − decay)·(running − batch)`.
    private void follow(String statistic, Channels batch) {
        stored(statistic)
                .with(batch, (running, now) -> (1 - settings.decay()) * (running - now))
                .storeIn(gradient(statistic));
    }

    /// `dx = gamma/deviation · (dy − mean(dy) − (x − mean)·mean(dy·(x − mean))/variance)`, where
    /// `dy` is 0 for what a ReLU cut off.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        INDArray above = Layout.last(gradient);
        ChannelCells arithmetic = ChannelCells.of(cells.dataType(), cut);
        Channels centre = Objects.requireNonNull(mean);
        Channels inverse = Objects.requireNonNull(inverseDeviation);
        Sums sums = arithmetic.sums(above, cells, centre);
        Channels ofGamma = sums.weighted().times(inverse);
        sums.plain().storeIn(gradient(BETA));
        if (settings.scale()) {
            ofGamma.storeIn(gradient(GAMMA));
        }
        Channels slope = scaled(inverse);
        Channels share = slope.times(-1.0 / Layout.rows(above).size(0));
        Channels pull = share.times(ofGamma).times(inverse);
        Channels shift =
                share.times(sums.plain()).with(pull.times(centre), (mean, pulled) -> mean - pulled);
        arithmetic.blend(above, cells, new Blend(slope, pull, shift));
        return Layout.first(above);
    }

    @Override
    public void forget() {
        super.forget();
        mean = null;
        inverseDeviation = null;
        cut = null;
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
