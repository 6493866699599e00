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
    List<String> forward(Exercise exercise) {
        SlidingAxis axis = exercise.axis();
        int loss = axis.lost();
        return List.of(
                formula(axis),
                texts.get(loss == 0 ? "lost.none" : "lost", loss),
                back("back", exercise, exercise.outputPadding()));
    }

    /// {@return the formula of the transposed convolution with its numbers, and the way it leads
    /// back}
    ///
    /// @param exercise the convolution that is transposed, possible
    List<String> backward(Exercise exercise) {
        return List.of(
                back("back.formula", exercise, exercise.outputPadding()),
                texts.get("back.cut", exercise.axis().before(), exercise.axis().after()),
                texts.get("forth", formula(exercise.axis())));
    }

    private String formula(SlidingAxis axis) {
        return texts.get(
                "formula",
                axis.in(),
                axis.before() + axis.after(),
                axis.dilation(),
                axis.kernel(),
                axis.stride(),
                axis.out());
    }

    private String back(String key, Exercise exercise, int rest) {
        SlidingAxis axis = exercise.axis();
        return texts.get(
                key,
                axis.stride(),
                axis.out(),
                rest,
                axis.span(),
                axis.before() + axis.after(),
                axis.in());
    }

    /// {@return how many weights the groups leave}
    ///
    /// @param groups of channels that are convolved apart
    /// @param kernel rows and columns
    String groups(int groups, int kernel) {
        int channels = PlaygroundViewModel.CHANNELS;
        int weights = channels * channels / groups * kernel * kernel;
        return texts.get("groups.formula", channels, groups, kernel, weights);
    }

    /// {@return why nothing can be computed}
    ///
    /// @param exercise impossible
    String impossible(Exercise exercise) {
        SlidingAxis axis = exercise.axis();
        if (axis.in() < 1) {
            return texts.get("impossible.cut");
        }
        return axis.fits()
                ? texts.get("impossible.content", axis.in(), Math.max(axis.before(), axis.after()))
                : texts.get(
                        "impossible.window", axis.span(), axis.in() + axis.before() + axis.after());
    }

    /// {@return the sizes that a padding leads to}
    ///
    /// @param exercise with it
    /// @param transposed whether it is the way back
    String comparison(Exercise exercise, boolean transposed) {
        SlidingAxis axis = exercise.axis();
        if (!exercise.isPossible()) {
            return texts.get("comparison.impossible");
        }
        return transposed
                ? texts.get("comparison.back", axis.before(), axis.after(), axis.in())
                : texts.get(
                        "comparison",
                        axis.in(),
                        axis.before(),
                        axis.after(),
                        axis.out(),
                        axis.lost());
    }

    /// {@return the sum at one position, product by product}
    ///
    /// @param exercise possible
    /// @param position the output's cell
    /// @param padded the map with its padding
    /// @param weights the kernel
    String sum(Exercise exercise, int position, Tensor padded, Tensor weights) {
        List<String> products = new ArrayList<>();
        float total = 0;
        for (int k = 0; k < weights.values().length; k++) {
            float value = padded.at(0, exercise.row(position, k), exercise.column(position, k));
            total += value * weights.values()[k];
            products.add(product(value, weights.values()[k]));
        }
        return String.join(" + ", products) + " = " + whole(total);
    }

    /// {@return the sum of what meets at a cell of what a transposed convolution puts out}
    ///
    /// @param met what meets there
    /// @param map the map
    /// @param weights the kernel
    String sum(List<BackwardMarks.Meeting> met, Tensor map, Tensor weights) {
        List<String> products = new ArrayList<>();
        float total = 0;
        for (BackwardMarks.Meeting now : met) {
            float value = map.values()[now.position()];
            float weight = weights.values()[now.cell()];
            total += value * weight;
            products.add(product(value, weight));
        }
        return products.isEmpty()
                ? texts.get("met.nothing")
                : String.join(" + ", products) + " = " + whole(total);
    }

    private static String product(float value, float weight) {
        return whole(value) + '·' + factor(weight);
    }

    private static String factor(float weight) {
        return weight < 0 ? "(" + whole(weight) + ")" : whole(weight);
    }

    private static String whole(float value) {
        return Integer.toString(Math.round(value)).replace('-', '−');
    }
}
