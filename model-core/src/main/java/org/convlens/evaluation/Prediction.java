package org.convlens.evaluation;

/// One picture's answer.
///
/// @param index the picture in its data set
/// @param truth its class
/// @param predicted the class with the largest output
/// @param probability what the network says of the predicted class, from 0 to 1, see {@link
///   org.convlens.network.Shares}
public record Prediction(int index, int truth, int predicted, double probability) {

    /// {@return whether the answer is right}
    public boolean isRight() {
        return truth == predicted;
    }
}
