package org.convlens.evaluation;

import java.util.List;

/// All answers to a data set and the figures drawn from them.
///
/// @param classNames the classes by number
/// @param loss mean over the pictures
/// @param predictions one per picture, in the data set's order
public record Evaluation(List<String> classNames, double loss, List<Prediction> predictions) {

    /// Copies the lists.
    public Evaluation {
        classNames = List.copyOf(classNames);
        predictions = List.copyOf(predictions);
    }

    /// {@return the share answered right; 0 for no pictures}
    public double accuracy() {
        return predictions.stream().filter(Prediction::isRight).count()
                / (double) Math.max(1, predictions.size());
    }
}
