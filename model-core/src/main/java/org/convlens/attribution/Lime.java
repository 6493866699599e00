package org.convlens.attribution;

import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What each piece of the picture adds, in a linear model of how the target answers when random
/// pieces are covered.
///
/// Samples weigh `exp(−d² / width²)` with d the cosine distance from the whole picture; ridge 1.
/// The same for all channels.
///
/// @see "Ribeiro, Singh & Guestrin, Why should I trust you?, arXiv:1602.04938"
record Lime() implements Method {

    private static final MethodOption SAMPLES =
            new MethodOption("samples", "500", "how many pictures with covered pieces, at least 2");
    private static final MethodOption PIECES =
            new MethodOption("pieces", "50", "about how many superpixels, 1 to 200");
    private static final double WIDTH = 0.25;
    private static final int MOST_PIECES = 200;

    @Override
    public MethodDescription description() {
        return MethodDescription.ofForwardPasses(
                "lime",
                "LIME",
                "Ribeiro, Singh & Guestrin 2016, arXiv:1602.04938",
                SAMPLES,
                PIECES,
                Baseline.FILL);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        int wanted = question.options().whole(PIECES, 1, MOST_PIECES);
        int samples = question.options().whole(SAMPLES, 2);
        Superpixels pieces = Superpixels.of(question.picture(), wanted);
        boolean[][] shown = drawn(samples, pieces.count(), question.setting().seed());
        Tensor fill = Baseline.of(Baseline.FILL, question);
        LinearFit fit = new LinearFit(pieces.count(), 1);
        new Versions(samples, sample -> Masks.seen(question, pieces.mask(shown[sample]), fill))
                .each(
                        question,
                        (first, pictures) -> {
                            double[] values = question.values(pictures);
                            for (int row = 0; row < values.length; row++) {
                                boolean[] x = shown[first + row];
                                fit.add(x, values[row], weight(x));
                            }
                        },
                        () -> pieces.map(fit.coefficients()));
        return question.answer(
                Tensors.inAllChannels(pieces.map(fit.coefficients()), question.shape()));
    }

    /// The first one shows everything.
    private static boolean[][] drawn(int samples, int pieces, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] shown = new boolean[samples][pieces];
        Arrays.fill(shown[0], true);
        for (int sample = 1; sample < samples; sample++) {
            for (int piece = 0; piece < pieces; piece++) {
                shown[sample][piece] = random.nextBoolean();
            }
        }
        return shown;
    }

    private static double weight(boolean[] shown) {
        long count = IntStream.range(0, shown.length).filter(piece -> shown[piece]).count();
        double distance = 1 - Math.sqrt((double) count / shown.length);
        return Math.exp(-distance * distance / (WIDTH * WIDTH));
    }
}
