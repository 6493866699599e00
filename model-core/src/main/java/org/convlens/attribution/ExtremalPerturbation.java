package org.convlens.attribution;

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

    private static final MethodOption AREA =
            new MethodOption(
                    "area", "0.1", "the share of the picture that is kept, above 0, below 1");

    private static final double GROWTH = 1.01;
    private static final double START = 0.5;

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "extremal-perturbation",
                "Extremal perturbation",
                "Fong, Patrick & Vedaldi 2019, arXiv:1910.08485",
                List.of(MaskSearch.STEPS, MaskSearch.CELLS, AREA),
                true,
                MapShape.INPUT);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        double area =
                question.options().number(AREA, a -> a > 0 && a < 1, "a number between 0 and 1");
        Search search = new Search(new MaskSearch(question, START), area);
        return search.masks.answer(search::step, search.masks::enlarged);
    }

    /// The mask on its way.
    private static final class Search {

        private final MaskSearch masks;
        private final MaskDescent mask;
        private final double area;
        private double weight = 1;

        Search(MaskSearch masks, double area) {
            this.masks = masks;
            this.mask = masks.mask();
            this.area = area;
        }

        void step() {
            float[] gains = masks.slopes().values();
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
    }
}
