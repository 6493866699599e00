package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The part of the picture, of a given area, that keeps the target as large as it can be while all
/// else is blurred: a mask m that makes `score(m·x + (1 − m)·blur) − λ·mean((sort(m) − r)²)` large,
/// where r has as many ones as the area asks for; the map is m, 0 to 1, the same for all channels.
///
/// The score is 1 for the picture and 0 for the blurred one; λ is 1 and grows by 1 % a step. The
/// mask is a coarse grid, enlarged smoothly; the paper widens a fine one by a smooth maximum. Where
/// the picture's value is below the blurred one's, the score goes the other way and so does the
/// mask.
///
/// @see "Fong, Patrick & Vedaldi, Understanding deep networks via extremal perturbations and smooth
///   masks, arXiv:1910.08485"
record ExtremalPerturbation() implements Method {

    private static final MethodOption STEPS =
            new MethodOption("steps", "150", "steps of the optimizer, at least 1");
    private static final MethodOption CELLS =
            new MethodOption("cells", "14", "rows and columns of the mask's grid, at least 2");
    private static final MethodOption AREA =
            new MethodOption(
                    "area", "0.1", "the share of the picture that is kept, above 0, below 1");

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "extremal-perturbation",
                "Extremal perturbation",
                "Fong, Patrick & Vedaldi 2019, arXiv:1910.08485",
                List.of(STEPS, CELLS, AREA),
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

        private static final double GROWTH = 1.01;
        private static final double START = 0.5;

        private final Question question;
        private final Tensor blurred;
        private final Tensor hidden;
        private final double drop;
        private final double area;
        private final MaskDescent mask;
        private double weight = 1;

        Search(Question question, int cells) {
            this.question = question;
            this.blurred = Baseline.blurred(question.picture());
            this.hidden = Tensors.minus(question.picture(), blurred);
            this.drop = question.value() - question.values(Tensors.copies(blurred, 1))[0];
            this.area =
                    question.options()
                            .number(AREA, a -> a > 0 && a < 1, "a number between 0 and 1");
            this.mask = new MaskDescent(question.shape().plane(), cells, START);
        }

        Tensor map() {
            return mask.enlarged(question.shape().plane());
        }

        void step() {
            float[] gains = ofScore().values();
            int[] places = places();
            int ones = Math.max(1, (int) Math.round(area * mask.size()));
            double[] slopes = new double[mask.size()];
            for (int cell = 0; cell < slopes.length; cell++) {
                double wanted = places[cell] < ones ? 1 : 0;
                double penalty = 2 * weight * (mask.at(cell) - wanted) / slopes.length;
                slopes[cell] = penalty - gains[cell];
            }
            mask.move(slopes);
            weight *= GROWTH;
        }

        /// How many cells are larger than each.
        private int[] places() {
            int[] places = new int[mask.size()];
            List<Integer> order =
                    IntStream.range(0, places.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer cell) -> -mask.at(cell)))
                            .toList();
            for (int place = 0; place < places.length; place++) {
                places[order.get(place)] = place;
            }
            return places;
        }

        private Tensor ofScore() {
            Tensor seen = Masks.seen(question, map(), blurred);
            Tensor gradient =
                    question.back(
                            Tensors.copies(seen, 1), LayerId.INPUT, new BackwardRule.Gradient());
            Tensor plane = Planes.addedUp(Tensors.times(gradient.slice(0), hidden));
            return Tensors.times(Planes.gathered(plane, mask.grid()), drop == 0 ? 0 : 1 / drop);
        }
    }
}
