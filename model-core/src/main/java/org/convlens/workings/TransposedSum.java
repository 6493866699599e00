package org.convlens.workings;

import org.convlens.network.TransposedConvolution;
import org.convlens.plan.Spread;
import org.convlens.plan.TransposedAxis;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// What the input cells under a transposed kernel leave at one cell of the larger map.
///
/// Kernel cell `k` brings the input cell `(i + before − dilation·k) / stride`, where that is a
/// whole number; elsewhere it meets nothing.
///
/// @param spec the layer's settings
/// @param site the value
record TransposedSum(TransposedConvolution spec, Site site) {

    Step step() {
        Tensor weights = site.weights("weights");
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < weights.shape().size(0); channel++) {
            Tensor kernel = weights.slice(channel).slice(site.at().channel());
            for (int k = 0; k < kernel.values().length; k++) {
                terms.add(new Term(read(channel, k), kernel.values()[k]));
            }
        }
        return new Step.WeightedSum(terms, spec.window().kernel(), site.bias());
    }

    /// {@return the input cell that a kernel cell brings here; padding where it meets none}
    ///
    /// @param channel of the input
    /// @param k the kernel's cell, row by row
    Reading read(int channel, int k) {
        Spread spread = Spread.of(spec, site.inputs().shape().plane());
        int width = spec.window().kernel().width();
        int row = reached(spread.rows(), site.at().row(), k / width);
        int column = reached(spread.columns(), site.at().column(), k % width);
        Place place =
                new Place(
                        site.input(),
                        channel,
                        Math.floorDiv(row, spread.rows().stride()),
                        Math.floorDiv(column, spread.columns().stride()));
        boolean isCell =
                row % spread.rows().stride() == 0
                        && column % spread.columns().stride() == 0
                        && place.isIn(site.inputs().shape());
        return isCell ? site.numbers().read(place) : new Reading(place, 0, true);
    }

    /// How far into the spread-out input a kernel cell reaches.
    private static int reached(TransposedAxis axis, int cell, int k) {
        return cell + axis.before() - axis.dilation() * k;
    }
}
