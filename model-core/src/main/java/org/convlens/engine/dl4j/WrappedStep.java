package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Map;

/// A step around another one, whose parameters it shows as its own.
abstract class WrappedStep implements Step {

    private final Step inner;

    WrappedStep(Step inner) {
        this.inner = inner;
    }

    final Step inner() {
        return inner;
    }

    @Override
    public final List<ParameterSlot> slots() {
        return inner.slots();
    }

    @Override
    public final void useParameters(Map<String, INDArray> views) {
        inner.useParameters(views);
    }

    @Override
    public final void useGradients(Map<String, INDArray> views) {
        inner.useGradients(views);
    }

    @Override
    public void forget() {
        inner.forget();
    }
}
