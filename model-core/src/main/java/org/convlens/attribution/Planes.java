package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

/// Arithmetic on maps: enlarging, blurring, extremes.
final class Planes {

    private Planes() {}

    static double least(Tensor values) {
        double least = Double.POSITIVE_INFINITY;
        for (float value : values.values()) {
            least = Math.min(least, value);
        }
        return least;
    }

    static double greatest(Tensor values) {
        return -least(Tensors.times(values, -1));
    }

    /// {@return the sum over channels, `[height, width]`}
    static Tensor addedUp(Tensor channels) {
        float[] sums = new float[Math.toIntExact(channels.shape().inner().volume())];
        for (int i = 0; i < channels.values().length; i++) {
            sums[i % sums.length] += channels.values()[i];
        }
        return new Tensor(channels.shape().inner(), sums);
    }

    /// {@return a map `[height, width]` in another size, by linear interpolation between the
    /// centres of cells}
    static Tensor resized(Tensor plane, Size2 size) {
        Interpolation rows = new Interpolation(plane.shape().size(0), size.height());
        Interpolation columns = new Interpolation(plane.shape().size(1), size.width());
        float[] values = new float[size.height() * size.width()];
        for (int place = 0; place < values.length; place++) {
            int row = place / size.width();
            int column = place % size.width();
            double sum = 0;
            for (int corner = 0; corner < 4; corner++) {
                sum +=
                        rows.weight(row, corner / 2)
                                * columns.weight(column, corner % 2)
                                * plane.at(
                                        rows.source(row, corner / 2),
                                        columns.source(column, corner % 2));
            }
            values[place] = (float) sum;
        }
        return new Tensor(Shape.of(size.height(), size.width()), values);
    }

    /// {@return how much each cell of a small map answers for, if {@link #resized} has enlarged it}
    ///
    /// @param large `[height, width]`
    /// @param size of the small map
    static Tensor gathered(Tensor large, Size2 size) {
        Interpolation rows = new Interpolation(size.height(), large.shape().size(0));
        Interpolation columns = new Interpolation(size.width(), large.shape().size(1));
        float[] values = new float[size.height() * size.width()];
        for (int row = 0; row < large.shape().size(0); row++) {
            for (int column = 0; column < large.shape().size(1); column++) {
                for (int corner = 0; corner < 4; corner++) {
                    int place =
                            rows.source(row, corner / 2) * size.width()
                                    + columns.source(column, corner % 2);
                    values[place] +=
                            (float)
                                    (rows.weight(row, corner / 2)
                                            * columns.weight(column, corner % 2)
                                            * large.at(row, column));
                }
            }
        }
        return new Tensor(Shape.of(size.height(), size.width()), values);
    }

    /// {@return a picture under a Gaussian; beyond the border its last cells go on}
    static Tensor blurred(Tensor picture, double deviation) {
        int height = picture.shape().size(1);
        int width = picture.shape().size(2);
        float[] once = alongAxis(picture.values(), width, height, deviation);
        return new Tensor(picture.shape(), alongAxis(once, 1, width, deviation));
    }

    private static float[] alongAxis(float[] values, int step, int length, double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        float[] blurred = new float[values.length];
        for (int place = 0; place < values.length; place++) {
            int along = place / step % length;
            double sum = 0;
            double weights = 0;
            for (int shift = -reach; shift <= reach; shift++) {
                double weight = Math.exp(-shift * shift / (2 * deviation * deviation));
                int source = Math.clamp(along + shift, 0, length - 1);
                sum += weight * values[place + (source - along) * step];
                weights += weight;
            }
            blurred[place] = (float) (sum / weights);
        }
        return blurred;
    }
}
