package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.Gradients;
import org.convlens.engine.Parameters;
import org.convlens.engine.StepResult;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A step of training that is not taken: the optimizer makes its updates and forgets them again.
record Trial(Training training, Weights weights) {

    Gradients of(Batch batch) {
        StepResult result = training.differentiate(batch);
        Parameters slopes = weights.gradients();
        return new Gradients(result, slopes, updates(batch));
    }

    private Parameters updates(Batch batch) {
        @Nullable INDArray moments = training.graph().moments();
        @Nullable INDArray before = moments == null ? null : moments.dup();
        try {
            training.graph().turnIntoUpdates(training.optimizer().iteration(), batch.size());
            return weights.gradients();
        } finally {
            if (before != null) {
                moments.assign(before);
                before.close();
            }
        }
    }
}
