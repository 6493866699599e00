package org.convlens.evaluation;

import java.util.List;

/// What a network said to the pictures of a data set, by what it answers with.
public sealed interface Answers {

    /// One class per picture.
    ///
    /// @param predictions one per picture, in the data set's order
    record Classes(List<Prediction> predictions) implements Answers {

        /// Copies the list.
        public Classes {
            predictions = List.copyOf(predictions);
        }
    }

    /// One class per pixel.
    ///
    /// @param pixels which classes pixels are taken for
    /// @param worst some of the answers, the worst first
    record Masks(ConfusionMatrix pixels, List<DrawnAnswer> worst) implements Answers {

        /// Copies the list.
        public Masks {
            worst = List.copyOf(worst);
        }
    }

    /// The picture itself.
    ///
    /// @param error mean of all squared differences; NaN without pictures
    /// @param explained `1 − error / spread`, with the spread around the mean picture: 0 for
    ///   answering always that, 1 for the picture itself; NaN if all pictures are the same
    /// @param worst some of the answers, the worst first
    record Pictures(double error, double explained, List<DrawnAnswer> worst) implements Answers {

        /// Copies the list.
        public Pictures {
            worst = List.copyOf(worst);
        }
    }
}
