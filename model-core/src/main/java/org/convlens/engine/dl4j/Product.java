package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The product of the inputs, each repeated along axes where it has one cell and others have more;
/// beside maps a vector has one row and one column.
record Product() implements Join {

    private static final int MAPS = 4;

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        List<INDArray> factors = aligned(inputs);
        INDArray first = factors.getFirst();
        return multiply(factors, pass.output(first.dataType(), shapeOf(factors)));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        List<INDArray> factors = aligned(inputs);
        List<INDArray> gradients = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<INDArray> terms = new ArrayList<>(factors);
            terms.set(i, above);
            INDArray gradient = summedLike(factors.get(i), multiply(terms, above.ulike()));
            gradients.add(pass.gradientOf(gradient.reshape('c', inputs.get(i).shape())));
        }
        return gradients;
    }

    /// {@return all inputs with as many axes as the one that has most}
    static List<INDArray> aligned(List<INDArray> inputs) {
        boolean maps = inputs.stream().anyMatch(input -> input.rank() == MAPS);
        return inputs.stream()
                .map(input -> maps && input.rank() != MAPS ? oneCell(input) : input)
                .toList();
    }

    private static INDArray oneCell(INDArray vectors) {
        return vectors.reshape('c', vectors.size(0), 1, 1, vectors.size(1));
    }

    private static INDArray multiply(List<INDArray> factors, INDArray into) {
        into.assign(1);
        factors.forEach(
                factor -> new Operation("multiply", List.of(into, factor), List.of(into)).run());
        return into;
    }

    private static long[] shapeOf(List<INDArray> factors) {
        return IntStream.range(0, factors.getFirst().rank())
                .mapToLong(axis ->
                        factors.stream().mapToLong(factor -> factor.size(axis)).max().orElseThrow())
                .toArray();
    }

    /// {@return the sums over the axes along which a factor was repeated}
    static INDArray summedLike(INDArray factor, INDArray values) {
        int[] axes =
                IntStream.range(1, values.rank())
                        .filter(axis -> factor.size(axis) == 1 && values.size(axis) != 1)
                        .toArray();
        return axes.length == 0 ? values : values.sum(true, axes);
    }
}
