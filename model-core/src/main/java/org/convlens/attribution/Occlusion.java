package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

/// How much the target falls when a window covers a place; the mean over all windows that cover it,
/// the same for all channels.
///
/// Windows slide by the stride until one reaches the border; the last one is cut off there.
///
/// @see "Zeiler & Fergus, Visualizing and understanding convolutional networks, arXiv:1311.2901"
record Occlusion() implements Method {

    private static final String AUTO = "auto";
    private static final MethodOption WINDOW =
            new MethodOption(
                    "window",
                    AUTO,
                    "rows and columns covered; auto: a quarter of the shorter side");
    private static final MethodOption STRIDE =
            new MethodOption("stride", AUTO, "from one window to the next; auto: half a window");

    @Override
    public MethodDescription description() {
        return MethodDescription.ofForwardPasses(
                "occlusion",
                "Occlusion",
                "Zeiler & Fergus 2013, arXiv:1311.2901",
                WINDOW,
                STRIDE,
                Baseline.FILL);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        Size2 size = question.shape().plane();
        int quarter = Math.max(1, Math.min(size.height(), size.width()) / 4);
        int window = sizeOf(question, WINDOW, quarter);
        int stride = sizeOf(question, STRIDE, Math.max(1, window / 2));
        Tensor fill = Baseline.of(Baseline.FILL, question);
        Windows windows = new Windows(size, window, stride);
        double value = question.value();
        Coverage coverage = new Coverage(size);
        new Versions(windows.count(), number -> Masks.seen(question, windows.around(number), fill))
                .each(
                        question,
                        (first, pictures) -> {
                            double[] values = question.values(pictures);
                            for (int row = 0; row < values.length; row++) {
                                coverage.add(windows.around(first + row), value - values[row]);
                            }
                        },
                        coverage::mean);
        return question.answer(Tensors.inAllChannels(coverage.mean(), question.shape()));
    }

    private static int sizeOf(Question question, MethodOption option, int auto) {
        return question.options().text(option).equals(AUTO)
                ? auto
                : question.options().whole(option, 1);
    }

    /// Where windows lie.
    private record Windows(Size2 size, int window, int stride) {

        private int along(int length) {
            return Math.ceilDiv(Math.max(0, length - window), stride) + 1;
        }

        int count() {
            return along(size.height()) * along(size.width());
        }

        /// {@return 0 in a window, 1 around it}
        Tensor around(int number) {
            int top = number / along(size.width()) * stride;
            int left = number % along(size.width()) * stride;
            float[] mask = new float[size.height() * size.width()];
            for (int place = 0; place < mask.length; place++) {
                int down = place / size.width() - top;
                int right = place % size.width() - left;
                mask[place] = down >= 0 && down < window && right >= 0 && right < window ? 0 : 1;
            }
            return new Tensor(Shape.of(size.height(), size.width()), mask);
        }
    }

    /// The falls at every place so far, and how many.
    private static final class Coverage {

        private final Size2 size;
        private final double[] falls;
        private final int[] counts;

        Coverage(Size2 size) {
            this.size = size;
            this.falls = new double[size.height() * size.width()];
            this.counts = new int[falls.length];
        }

        void add(Tensor around, double fall) {
            for (int place = 0; place < falls.length; place++) {
                if (around.values()[place] == 0) {
                    falls[place] += fall;
                    counts[place]++;
                }
            }
        }

        Tensor mean() {
            float[] mean = new float[falls.length];
            for (int place = 0; place < mean.length; place++) {
                mean[place] = (float) (falls[place] / Math.max(1, counts[place]));
            }
            return new Tensor(Shape.of(size.height(), size.width()), mean);
        }
    }
}
