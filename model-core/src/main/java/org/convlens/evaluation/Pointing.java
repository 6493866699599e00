package org.convlens.evaluation;

import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

/// How well maps point at what is known to matter, over pictures; always beside what pointing at
/// the centre would score.
///
/// @param pictures how many
/// @param hits maps whose largest value lies on a mask
/// @param centreHits pictures whose centre lies on a mask
/// @param mass mean share of the maps' positive values on the masks
/// @param area mean share of the pictures that the masks cover: the mass of an even map
/// @see "Zhang et al., Top-down neural attention by excitation backprop, arXiv:1608.00507, the
///   pointing game"
public record Pointing(int pictures, int hits, int centreHits, double mass, double area) {

    /// Before the first picture.
    public static final Pointing NONE = new Pointing(0, 0, 0, 0, 0);

    /// {@return the score with one picture more}
    ///
    /// @param plane a map, `[height, width]`
    /// @param mask what matters, `[height, width]` of 0 and 1
    public Pointing and(Tensor plane, Tensor mask) {
        int height = mask.shape().size(0);
        int width = mask.shape().size(1);
        int centre = height / 2 * width + width / 2;
        return new Pointing(
                pictures + 1,
                hits + on(mask, Softmax.largest(plane.values())),
                centreHits + on(mask, centre),
                mean(mass, massOn(plane, mask)),
                mean(area, areaOf(mask)));
    }

    private double mean(double before, double next) {
        return (before * pictures + next) / (pictures + 1);
    }

    private static int on(Tensor mask, int place) {
        return mask.values()[place] > 0 ? 1 : 0;
    }

    private static double massOn(Tensor plane, Tensor mask) {
        double inside = 0;
        double all = 0;
        for (int place = 0; place < plane.values().length; place++) {
            double value = Math.max(0, plane.values()[place]);
            inside += value * mask.values()[place];
            all += value;
        }
        return all == 0 ? 0 : inside / all;
    }

    private static double areaOf(Tensor mask) {
        double covered = 0;
        for (float cell : mask.values()) {
            covered += cell;
        }
        return covered / mask.values().length;
    }

    /// {@return the share of maps that point at the mask}
    public double accuracy() {
        return pictures == 0 ? 0 : (double) hits / pictures;
    }

    /// {@return the share that pointing at the centre would get}
    public double centreAccuracy() {
        return pictures == 0 ? 0 : (double) centreHits / pictures;
    }
}
