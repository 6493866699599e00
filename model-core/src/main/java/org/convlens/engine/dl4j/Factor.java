package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// A matrix in a product.
///
/// @param matrix rows outermost
/// @param transposed whether rows and columns change places first
record Factor(INDArray matrix, boolean transposed) {

    static Factor of(INDArray matrix) {
        return new Factor(matrix, false);
    }

    static Factor transposed(INDArray matrix) {
        return new Factor(matrix, true);
    }

    /// Computes the matrix product.
    ///
    /// @param into takes the product's numbers
    void times(Factor other, INDArray into) {
        new Operation("matmul", List.of(matrix, other.matrix), List.of(into))
                .run(transposed ? 1 : 0, other.transposed ? 1 : 0, 0);
    }
}
