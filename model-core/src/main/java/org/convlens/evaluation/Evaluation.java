package org.convlens.evaluation;

import java.util.List;

/// All answers to a data set and the figures drawn from them.
///
/// @param classNames the classes by number
/// @param loss mean over the pictures; NaN without any
/// @param accuracy the share answered right, of pictures or of pixels; NaN where the answer is
///   compared with the picture itself
/// @param count how many pictures there were
/// @param predictions one per picture, in the data set's order; none where the answer is no class
public record Evaluation(
        List<String> classNames,
        double loss,
        double accuracy,
        int count,
        List<Prediction> predictions) {

    /// Copies the lists.
    public Evaluation {
        classNames = List.copyOf(classNames);
        predictions = List.copyOf(predictions);
    }

    /// Answers that are classes; the accuracy of no answers is 0.
    ///
    /// @param classNames the classes by number
    /// @param loss mean over the pictures; NaN without any
    /// @param predictions one per picture, in the data set's order
    public Evaluation(List<String> classNames, double loss, List<Prediction> predictions) {
        this(classNames, loss, share(predictions), predictions.size(), predictions);
    }

    private static double share(List<Prediction> predictions) {
        return predictions.stream().filter(Prediction::isRight).count()
                / (double) Math.max(1, predictions.size());
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
