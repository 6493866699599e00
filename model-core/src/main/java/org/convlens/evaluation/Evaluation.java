package org.convlens.evaluation;

import java.util.List;

/// All answers to a data set and the figures drawn from them.
///
/// @param classNames the classes by number
/// @param loss mean over the pictures; NaN without any
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

    /// {@return how many pictures there were}
    public int count() {
        return predictions.size();
    }

    /// {@return which classes are taken for which}
    public ConfusionMatrix confusion() {
        return ConfusionMatrix.of(this);
    }

    /// {@return the answers behind one cell of the confusion matrix}
    ///
    /// @param truth the row
    /// @param predicted the column
    public List<Prediction> answers(int truth, int predicted) {
        return predictions.stream()
                .filter(answer -> answer.truth() == truth && answer.predicted() == predicted)
                .toList();
    }
}
