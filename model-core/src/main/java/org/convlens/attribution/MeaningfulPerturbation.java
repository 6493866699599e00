package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
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

    private static final MethodOption STEPS =
            new MethodOption("steps", "150", "steps of the optimizer, at least 1");
    private static final MethodOption CELLS =
            new MethodOption("cells", "14", "rows and columns of the mask's grid, at least 2");
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
                List.of(STEPS, CELLS, AREA, ROUGHNESS),
                true,
                MapShape.INPUT);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        int steps = question.options().whole(STEPS, 1);
        Search search = new Search(question, question.options().whole(CELLS, 2));
        for (int step = 1; step <= steps; step++) {
            search.step();
            question.setting().progress().report(step, steps, search::map);
        }
        return question.answer(Tensors.inAllChannels(search.map(), question.shape()));
    }

    /// The mask on its way.
    private static final class Search {

        private final Question question;
        private final Tensor blurred;
        private final Tensor hidden;
        private final double lost;
        private final double drop;
        private final double area;
        private final double roughness;
        private final MaskDescent mask;

        Search(Question question, int cells) {
            this.question = question;
            this.blurred = Baseline.blurred(question.picture());
            this.hidden = Tensors.minus(question.picture(), blurred);
            this.lost = question.values(Tensors.copies(blurred, 1))[0];
            this.drop = question.value() - lost;
            this.area = weight(AREA);
            this.roughness = weight(ROUGHNESS);
            this.mask = new MaskDescent(question.shape().plane(), cells, 1);
        }

        private double weight(MethodOption option) {
            return question.options()
                    .number(option, number -> number >= 0, "a number of at least 0");
        }

        Tensor map() {
            Tensor enlarged = mask.enlarged(question.shape().plane());
            return Tensors.paired(enlarged, enlarged, (m, _) -> 1 - m);
        }

        void step() {
            float[] ofScore = ofScore().values();
            double[] slopes = new double[mask.size()];
            for (int cell = 0; cell < slopes.length; cell++) {
                slopes[cell] = ofScore[cell] - area / slopes.length + roughness * edge(cell);
            }
            mask.move(slopes);
        }

        /// The slope of the score at each cell of the mask; none once the target is destroyed, nor
        /// where blurring cannot destroy it.
        private Tensor ofScore() {
            Tensor large = mask.enlarged(question.shape().plane());
            Tensor seen = Masks.seen(question, large, blurred);
            Tensor alone = Tensors.copies(seen, 1);
            boolean stands = drop > 0 && question.values(alone)[0] > lost;
            Tensor gradient = question.back(alone, LayerId.INPUT, new BackwardRule.Gradient());
            Tensor plane = Planes.addedUp(Tensors.times(gradient.slice(0), hidden));
            return Tensors.times(Planes.gathered(plane, mask.grid()), stands ? 1 / drop : 0);
        }

        /// The slope of the mean squared difference of neighbours.
        private double edge(int cell) {
            int row = cell / mask.grid().width();
            int column = cell % mask.grid().width();
            return 2
                    * (apart(cell, row - 1, column)
                            + apart(cell, row + 1, column)
                            + apart(cell, row, column - 1)
                            + apart(cell, row, column + 1))
                    / mask.size();
        }

        private double apart(int cell, int row, int column) {
            Size2 grid = mask.grid();
            boolean inside =
                    row >= 0 && row < grid.height() && column >= 0 && column < grid.width();
            return inside ? mask.at(cell) - mask.at(row * grid.width() + column) : 0;
        }
    }
}
