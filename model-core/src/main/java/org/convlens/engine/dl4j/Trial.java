package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.Gradients;
import org.convlens.engine.Parameters;
import org.convlens.engine.StepResult;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A step of training that is not taken: the optimizer makes its updates and forgets them again.
record Trial(Training training, Weights weights) {

    Gradients of(Batch batch) {
        StepResult result = training.differentiate(batch);
        Parameters slopes = weights.gradients();
        return new Gradients(result, slopes, updates());
    }

    private Parameters updates() {
        INDArray moments = training.graph().moments();
        return moments == null ? turned() : turned(moments);
    }

    private Parameters turned(INDArray moments) {
        try (INDArray before = moments.dup()) {
            try {
                return turned();
            } finally {
                moments.assign(before);
            }
        }
    }

    private Parameters turned() {
        training.makeUpdates();
        return weights.gradients();
    }
}
