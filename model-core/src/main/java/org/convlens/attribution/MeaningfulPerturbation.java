package org.convlens.attribution;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;

/// The smallest smooth part of the picture whose blurring destroys the target: a mask m that makes
/// `score(m·x + (1 − m)·blur) + λ₁·mean(1 − m) + λ₂·roughness(m)` small; the map is `1 − m`.
///
/// The score is 1 for the picture and 0 for the blurred one or less, so that λ means the same for
/// every target; the paper's is the class probability. 0 to 1, the same for all channels.
///
/// @see "Fong & Vedaldi, Interpretable explanations of black boxes by meaningful perturbation,
///   arXiv:1704.03296"
record MeaningfulPerturbation() implements Method {

    private static final MethodOption AREA =
            new MethodOption("area", "0.5", "λ₁: what blurring everything costs, at least 0");
    private static final MethodOption ROUGHNESS =
            new MethodOption("roughness", "0.2", "λ₂: what edges of the mask cost, at least 0");

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "meaningful-perturbation",
                "Meaningful perturbation",
                "Fong & Vedaldi 2017, arXiv:1704.03296",
                List.of(MaskSearch.STEPS, MaskSearch.CELLS, AREA, ROUGHNESS),
                true,
                MapShape.INPUT);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        Search search =
                new Search(
                        new MaskSearch(question, 1),
                        weight(question, AREA),
                        weight(question, ROUGHNESS));
        return search.masks().answer(search::step, search::map);
    }

    private static double weight(Question question, MethodOption option) {
        return question.options().number(option, number -> number >= 0, "a number of at least 0");
    }

    /// The mask on its way.
    private record Search(MaskSearch masks, double area, double roughness) {

        private MaskDescent mask() {
            return masks.mask();
        }

        Tensor map() {
            Tensor enlarged = masks.enlarged();
            return Tensors.paired(enlarged, enlarged, (m, _) -> 1 - m);
        }

        void step() {
            float[] ofScore = ofScore().values();
            double[] slopes = new double[mask().size()];
            for (int cell = 0; cell < slopes.length; cell++) {
                slopes[cell] = ofScore[cell] - area / slopes.length + roughness * edge(cell);
            }
            mask().move(slopes);
        }

        /// The slope of the score at each cell of the mask; none once the target is destroyed, nor
        /// where blurring cannot destroy it.
        private Tensor ofScore() {
            boolean stands = masks.drop() > 0 && masks.stands();
            return Tensors.times(masks.slopes(), stands ? 1 : 0);
        }

        /// The slope of the mean squared difference of neighbours.
        private double edge(int cell) {
            int row = cell / mask().grid().width();
            int column = cell % mask().grid().width();
            return 2
                    * (apart(cell, row - 1, column)
                            + apart(cell, row + 1, column)
                            + apart(cell, row, column - 1)
                            + apart(cell, row, column + 1))
                    / mask().size();
        }

        private double apart(int cell, int row, int column) {
            Size2 grid = mask().grid();
            boolean inside =
                    row >= 0 && row < grid.height() && column >= 0 && column < grid.width();
            return inside ? mask().at(cell) - mask().at(row * grid.width() + column) : 0;
        }
    }
}
