package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.ArrayList;
import java.util.List;

/// Normalisation of groups of channels, picture by picture; variances are those of all values of a
/// group (divided by their count).
final class GroupNormalising extends WeightedStep {

    private static final String GAMMA = "gamma";
    private static final String BETA = "beta";

    private final int groups;
    private final double epsilon;
    private final List<Channels> inverseDeviations = new ArrayList<>();

    GroupNormalising(int groups, double epsilon, int channels) {
        super(
                List.of(
                        ParameterSlot.constant(GAMMA, channels, 1),
                        ParameterSlot.constant(BETA, channels, 0)));
        this.groups = groups;
        this.epsilon = epsilon;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input);
        INDArray centred = pass.output(cells.dataType(), cells.shape());
        INDArray output = pass.output(cells.dataType(), cells.shape());
        inverseDeviations.clear();
        for (long picture = 0; picture < cells.size(0); picture++) {
            normalise(rows(cells, picture), rows(centred, picture), rows(output, picture));
        }
        keep(centred, pass);
        return Layout.first(output);
    }

    private void normalise(INDArray rows, INDArray centred, INDArray output) {
        means(rows).times(-1).shift(rows, centred);
        Channels variance = means(centred.mul(centred, output));
        Channels inverse = variance.map(value -> 1 / Math.sqrt(value + epsilon));
        inverseDeviations.add(inverse);
        inverse.times(stored(GAMMA)).scale(centred, stored(BETA), output);
    }

    private Channels means(INDArray rows) {
        return meansOf(Channels.sums(rows), rows);
    }

    /// {@return for each channel its group's mean}
    private Channels meansOf(Channels sums, INDArray rows) {
        return sums.summedInGroups(groups).times((double) groups / rows.length());
    }

    /// `dx = (gamma·dy − mean(gamma·dy) − centred·mean(gamma·dy·centred)/variance) / deviation`.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(above.dataType(), above.shape());
        Channels ofGamma = stored(GAMMA).times(0);
        Channels ofBeta = ofGamma;
        for (int picture = 0; picture < inverseDeviations.size(); picture++) {
            INDArray rows = rows(above, picture);
            INDArray centred = rows(kept(), picture);
            INDArray into = rows(below, picture);
            Channels inverse = inverseDeviations.get(picture);
            Channels sums = Channels.sums(rows);
            Channels products = Channels.sums(rows.mul(centred, into)).times(inverse);
            ofBeta = ofBeta.with(sums, Double::sum);
            ofGamma = ofGamma.with(products, Double::sum);
            inverse.times(stored(GAMMA)).scale(rows, shift(sums, inverse, rows), into);
            Channels slope = shift(products, inverse, rows).times(inverse);
            slope.scale(centred, slope.times(0), centred);
        }
        ofGamma.storeIn(gradient(GAMMA));
        ofBeta.storeIn(gradient(BETA));
        return Layout.first(below.addi(kept()));
    }

    private Channels shift(Channels sums, Channels inverse, INDArray rows) {
        return meansOf(sums.times(stored(GAMMA)), rows).times(inverse).times(-1);
    }

    private static INDArray rows(INDArray cells, long picture) {
        INDArray all = Layout.rows(cells);
        long perPicture = all.size(0) / cells.size(0);
        return all.get(
                NDArrayIndex.interval(picture * perPicture, (picture + 1) * perPicture),
                NDArrayIndex.all());
    }

    private Channels stored(String parameter) {
        return Channels.of(parameter(parameter));
    }

    @Override
    public void forget() {
        super.forget();
        inverseDeviations.clear();
    }
}
