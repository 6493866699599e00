package org.convlens.evaluation;

/// One picture's answer.
///
/// @param index the picture in its data set
/// @param truth its class
/// @param predicted the class with the largest output
/// @param probability the softmax probability of the predicted class
public record Prediction(int index, int truth, int predicted, double probability) {

    /// {@return whether the answer is right}
    public boolean isRight() {
        return truth == predicted;
    }
}
