package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Positive and negative parts, and quotients; all in arrays of their own.
final class Signs {

    private Signs() {}

    /// {@return `max(0, x)`}
    static INDArray positive(INDArray values) {
        return Transforms.max(values, 0, true);
    }

    /// {@return `min(0, x)`}
    static INDArray negative(INDArray values) {
        return Transforms.min(values, 0, true);
    }

    /// {@return 1 where a value is not 0, else 0}
    static INDArray present(INDArray values) {
        return values.neq(0).castTo(values.dataType());
    }

    /// {@return the value moved away from 0: `z + ε·sign(z)`, where 0 counts as positive}
    static INDArray stabilised(INDArray values, double epsilon) {
        return values.gte(0).castTo(values.dataType()).muli(2).subi(1).muli(epsilon).addi(values);
    }

    /// {@return `a / b`, and 0 where b is 0}
    static INDArray quotient(INDArray a, INDArray b) {
        INDArray present = present(b);
        return a.mul(present).divi(present.rsub(1).addi(b));
    }
}
