package org.convlens.engine.dl4j;

import org.convlens.network.MaxUnpooling;
import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.ArrayList;
import java.util.List;

/// Values to the windows they stand for: to all of their cells, or to the largest one of maps that
/// were pooled; a cell that several windows fill takes their mean.
///
/// @param tiles the windows over the larger maps
record Unpooling(Tiles tiles) implements Join {

    /// {@return a join that makes maps of a size}
    static Unpooling of(MaxUnpooling spec, Size2 plane) {
        return new Unpooling(Tiles.of(spec.window(), plane));
    }

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        INDArray values = inputs.getFirst();
        double[] v = NativeArrays.numbers(values);
        int[] fillings = fillings(inputs);
        double[] filled = new double[fillings.length];
        visit(
                inputs,
                (to, cells, count) -> {
                    for (int i = 0; i < count; i++) {
                        filled[cells[i]] += v[to] / fillings[cells[i]];
                    }
                });
        return pass.outputOf(PlainNumbers.array(filled, values, shape(values)));
    }

    /// How many windows fill each cell.
    private int[] fillings(List<INDArray> inputs) {
        int[] fillings = new int[cells(inputs.getFirst())];
        visit(
                inputs,
                (_, cells, count) -> {
                    for (int i = 0; i < count; i++) {
                        fillings[cells[i]]++;
                    }
                });
        return fillings;
    }

    private int cells(INDArray values) {
        long plane = (long) tiles.plane().height() * tiles.plane().width();
        return Math.toIntExact(values.size(0) * plane * values.size(3));
    }

    private long[] shape(INDArray values) {
        return new long[] {
            values.size(0), tiles.plane().height(), tiles.plane().width(), values.size(3)
        };
    }

    /// Visits the cells that each value fills.
    private void visit(List<INDArray> inputs, Tiles.Visitor visitor) {
        INDArray values = inputs.getFirst();
        tiles.visit(
                values.size(0),
                values.size(3),
                inputs.size() == 1 ? visitor : atLargest(inputs.get(1), visitor));
    }

    private static Tiles.Visitor atLargest(INDArray pooled, Tiles.Visitor visitor) {
        double[] x = NativeArrays.numbers(pooled);
        return (to, cells, count) -> {
            int[] largest = {cells[0]};
            for (int i = 1; i < count; i++) {
                largest[0] = x[cells[i]] > x[largest[0]] ? cells[i] : largest[0];
            }
            visitor.visit(to, largest, Math.min(1, count));
        };
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        INDArray values = inputs.getFirst();
        int[] fillings = fillings(inputs);
        double[] slopes = NativeArrays.numbers(above);
        double[] below = new double[Math.toIntExact(values.length())];
        visit(
                inputs,
                (to, cells, count) -> {
                    for (int i = 0; i < count; i++) {
                        below[to] += slopes[cells[i]] / fillings[cells[i]];
                    }
                });
        List<INDArray> gradients = new ArrayList<>();
        gradients.add(Tiled.gradient(below, values, pass));
        inputs.stream()
                .skip(1)
                .forEach(pooled ->
                        gradients.add(pass.gradient(pooled.dataType(), pooled.shape()).assign(0)));
        return gradients;
    }
}
