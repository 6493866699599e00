package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.SplittableRandom;

/// The mean of random masks, each weighed by what the target makes of the picture behind it: `Σ (f
/// − mean f)·M / (count·p)`.
///
/// Masks are coarse grids of zeros and ones, enlarged smoothly and shifted at random. The paper
/// weighs by probabilities; logits have no zero, so their mean is subtracted. The same for all
/// channels.
///
/// @see "Petsiuk, Das & Saenko, RISE: randomized input sampling for explanation, arXiv:1806.07421"
record Rise() implements Method {

    private static final MethodOption SAMPLES =
            new MethodOption("samples", "1000", "how many masks, at least 2");
    private static final MethodOption CELLS =
            new MethodOption("cells", "7", "rows and columns of a mask's grid, at least 1");
    private static final MethodOption SHARE =
            new MethodOption(
                    "share", "0.5", "how much of the picture a mask shows, above 0, below 1");

    @Override
    public MethodDescription description() {
        return MethodDescription.ofForwardPasses(
                "rise",
                "RISE",
                "Petsiuk, Das & Saenko 2018, arXiv:1806.07421",
                SAMPLES,
                CELLS,
                SHARE,
                Baseline.FILL);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        int samples = question.options().whole(SAMPLES, 2);
        Grid grid =
                new Grid(
                        question.shape().plane(),
                        question.options().whole(CELLS, 1),
                        question.options()
                                .number(SHARE, p -> p > 0 && p < 1, "a number between 0 and 1"),
                        question.setting().seed());
        Tensor fill = Baseline.of(Baseline.FILL, question);
        Shape plane = question.shape().inner();
        Weighed weighed = new Weighed(new Sum(plane), new Sum(plane));
        new Versions(samples, sample -> Masks.seen(question, grid.mask(sample), fill))
                .each(
                        question,
                        (first, pictures) -> {
                            double[] values = question.values(pictures);
                            for (int row = 0; row < values.length; row++) {
                                weighed.add(grid.mask(first + row), values[row]);
                            }
                        },
                        () -> weighed.map(grid.share()));
        return question.answer(Tensors.inAllChannels(weighed.map(grid.share()), question.shape()));
    }

    /// Where random masks come from; the same number gives the same mask.
    private record Grid(Size2 size, int cells, double share, long seed) {

        Tensor mask(int number) {
            SplittableRandom random = new SplittableRandom(seed + 1_000_003L * number);
            float[] grid = new float[(cells + 1) * (cells + 1)];
            for (int cell = 0; cell < grid.length; cell++) {
                grid[cell] = random.nextDouble() < share ? 1 : 0;
            }
            int height = Math.ceilDiv(size.height(), cells);
            int width = Math.ceilDiv(size.width(), cells);
            Tensor large =
                    Planes.resized(
                            new Tensor(Shape.of(cells + 1, cells + 1), grid),
                            new Size2((cells + 1) * height, (cells + 1) * width));
            return cut(large, random.nextInt(height), random.nextInt(width));
        }

        private Tensor cut(Tensor large, int top, int left) {
            float[] values = new float[size.height() * size.width()];
            for (int place = 0; place < values.length; place++) {
                values[place] = large.at(top + place / size.width(), left + place % size.width());
            }
            return new Tensor(Shape.of(size.height(), size.width()), values);
        }
    }

    /// Masks weighed by values, and masks alone.
    private static final class Weighed {

        private final Sum byValue;
        private final Sum alone;
        private double values;
        private int count;

        Weighed(Sum byValue, Sum alone) {
            this.byValue = byValue;
            this.alone = alone;
        }

        void add(Tensor mask, double value) {
            byValue.add(mask, 0, value);
            alone.add(mask, 0, 1);
            values += value;
            count++;
        }

        Tensor map(double share) {
            double mean = values / count;
            return Tensors.paired(
                    byValue.over(count * share),
                    alone.over(count * share),
                    (weighed, mask) -> weighed - mean * mask);
        }
    }
}
