package org.convlens.evaluation;

import java.util.List;

/// All answers to a data set and the figures drawn from them.
///
/// @param classNames the classes by number
/// @param loss mean over the pictures; NaN without any
/// @param count how many pictures there were
/// @param answers what the network said
public record Evaluation(List<String> classNames, double loss, int count, Answers answers) {

    /// Copies the list.
    public Evaluation {
        classNames = List.copyOf(classNames);
    }

    /// Answers that are classes.
    ///
    /// @param classNames the classes by number
    /// @param loss mean over the pictures; NaN without any
    /// @param predictions one per picture, in the data set's order
    public Evaluation(List<String> classNames, double loss, List<Prediction> predictions) {
        this(classNames, loss, predictions.size(), new Answers.Classes(predictions));
    }

    /// {@return the share answered right, of pictures or of pixels, 0 of none; NaN where the answer
    /// is compared with the picture itself}
    public double accuracy() {
        return switch (answers) {
            case Answers.Classes(List<Prediction> all) ->
                    all.stream().filter(Prediction::isRight).count()
                            / (double) Math.max(1, all.size());
            case Answers.Masks masks -> masks.pixels().accuracy();
            case Answers.Pictures _ -> Double.NaN;
        };
    }

    /// {@return one answer per picture, in the data set's order; none where the answer is no class}
    public List<Prediction> predictions() {
        return answers instanceof Answers.Classes(List<Prediction> all) ? all : List.of();
    }

    /// {@return which classes are taken for which, picture by picture or pixel by pixel; without
    /// classes where the answer is the picture itself}
    public ConfusionMatrix confusion() {
        return switch (answers) {
            case Answers.Classes(List<Prediction> all) -> ConfusionMatrix.of(classNames, all);
            case Answers.Masks masks -> masks.pixels();
            case Answers.Pictures _ -> new ConfusionMatrix(List.of(), List.of());
        };
    }

    /// {@return the answers behind one cell of the confusion matrix}
    ///
    /// @param truth the row
    /// @param predicted the column
    public List<Prediction> answers(int truth, int predicted) {
        return predictions().stream()
                .filter(answer -> answer.truth() == truth && answer.predicted() == predicted)
                .toList();
    }
}
