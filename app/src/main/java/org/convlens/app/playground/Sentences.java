package org.convlens.app.playground;

import org.convlens.app.shell.Texts;
import org.convlens.plan.SlidingAxis;
import org.convlens.tensor.Tensor;
import org.convlens.workings.Exercise;

import java.util.ArrayList;
import java.util.List;

/// What is said of an exercise.
///
/// @param texts of this room
record Sentences(Texts texts) {

    /// {@return the formula with its numbers, what is lost, and the way back}
    ///
    /// @param exercise possible
    List<String> sizes(Exercise exercise) {
        SlidingAxis axis = exercise.axis();
        int loss = axis.lost();
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get(
                        "formula",
                        axis.in(),
                        axis.before() + axis.after(),
                        axis.dilation(),
                        axis.kernel(),
                        axis.stride(),
                        axis.out()));
        lines.add(texts.get(loss == 0 ? "lost.none" : "lost", loss));
        lines.add(
                texts.get(
                        "back",
                        axis.stride(),
                        axis.out(),
                        exercise.outputPadding(),
                        axis.span(),
                        axis.before() + axis.after(),
                        axis.in()));
        return lines;
    }

    /// {@return why nothing can be computed}
    ///
    /// @param exercise impossible
    String impossible(Exercise exercise) {
        SlidingAxis axis = exercise.axis();
        return axis.fits()
                ? texts.get("impossible.content", axis.in(), Math.max(axis.before(), axis.after()))
                : texts.get(
                        "impossible.window", axis.span(), axis.in() + axis.before() + axis.after());
    }

    /// {@return one line of the comparison of paddings}
    ///
    /// @param mode the padding
    /// @param exercise with it
    String comparison(PaddingMode mode, Exercise exercise) {
        SlidingAxis axis = exercise.axis();
        String name = texts.get("mode." + mode);
        return exercise.isPossible()
                ? texts.get(
                        "comparison", name, axis.before(), axis.after(), axis.out(), axis.lost())
                : texts.get("comparison.impossible", name);
    }

    /// {@return the sum at one position, product by product}
    ///
    /// @param exercise possible
    /// @param position the output's cell
    /// @param padded the map with its padding
    /// @param weights the kernel
    String sum(Exercise exercise, int position, Tensor padded, Tensor weights) {
        StringBuilder sum = new StringBuilder();
        float total = 0;
        for (int k = 0; k < weights.values().length; k++) {
            float value = padded.at(0, exercise.row(position, k), exercise.column(position, k));
            float weight = weights.values()[k];
            total += value * weight;
            sum.append(k == 0 ? "" : " + ").append(whole(value)).append('·').append(factor(weight));
        }
        return sum.append(" = ").append(whole(total)).toString();
    }

    private static String factor(float weight) {
        return weight < 0 ? "(" + whole(weight) + ")" : whole(weight);
    }

    private static String whole(float value) {
        return Integer.toString(Math.round(value)).replace('-', '−');
    }
}
