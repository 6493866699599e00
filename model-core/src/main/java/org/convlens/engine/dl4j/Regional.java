package org.convlens.engine.dl4j;

import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// The largest value of each part of a region of maps; the first of equal ones wins.
final class Regional implements Step {

    private final RoiPooling settings;
    private final Stretch rows;
    private final Stretch columns;
    private @Nullable INDArray kept;
    private int[] largest = {};

    Regional(RoiPooling settings, Size2 plane) {
        Region region = settings.region();
        this.settings = settings;
        this.rows = Stretch.of(region.top(), region.height(), plane.height());
        this.columns = Stretch.of(region.left(), region.width(), plane.width());
    }

    /// Cells of one axis.
    ///
    /// @param first the first one
    /// @param end behind the last one
    private record Stretch(int first, int end) {

        static Stretch of(double start, double share, int cells) {
            int first = (int) Math.floor(start * cells);
            int end = (int) Math.ceil(Math.min(1, start + share) * cells);
            return new Stretch(first, Math.max(end, first + 1));
        }

        /// Part of this, by a grid.
        Stretch part(int number, int parts) {
            long cells = (long) end - first;
            return new Stretch(
                    first + (int) (number * cells / parts),
                    first + (int) Math.ceilDiv((number + 1) * cells, parts));
        }
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray maps = Layout.last(input, pass::outputOf);
        kept = pass.training() ? maps : null;
        double[] x = NativeArrays.numbers(maps);
        int channels = Math.toIntExact(maps.size(3));
        Size2 grid = settings.output();
        double[] y =
                new double[Math.toIntExact(maps.size(0) * grid.height() * grid.width() * channels)];
        largest = new int[y.length];
        for (int to = 0; to < y.length; to++) {
            largest[to] = largest(x, to, maps, channels);
            y[to] = x[largest[to]];
        }
        return Layout.first(
                pass.outputOf(
                        PlainNumbers.array(
                                y, maps, maps.size(0), grid.height(), grid.width(), channels)));
    }

    private int largest(double[] x, int to, INDArray maps, int channels) {
        Size2 grid = settings.output();
        int part = to / channels;
        int width = Math.toIntExact(maps.size(2));
        int picture = part / (grid.height() * grid.width()) * Math.toIntExact(maps.size(1));
        Stretch down = rows.part(part / grid.width() % grid.height(), grid.height());
        Stretch across = columns.part(part % grid.width(), grid.width());
        int best = ((picture + down.first()) * width + across.first()) * channels + to % channels;
        for (int row = down.first(); row < down.end(); row++) {
            for (int column = across.first(); column < across.end(); column++) {
                int cell = ((picture + row) * width + column) * channels + to % channels;
                best = x[cell] > x[best] ? cell : best;
            }
        }
        return best;
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray maps = Objects.requireNonNull(kept);
        double[] above = NativeArrays.numbers(Layout.last(gradient));
        double[] below = new double[Math.toIntExact(maps.length())];
        for (int to = 0; to < above.length; to++) {
            below[largest[to]] += above[to];
        }
        return Layout.first(Tiled.gradient(below, maps, pass));
    }

    @Override
    public void forget() {
        kept = null;
    }
}
