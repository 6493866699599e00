package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A convolution of maps one row high whose weights are stored without that row.
final class OneRow implements Step {

    private final Step inner;
    private final List<ParameterSlot> slots;

    /// @param weights the stored weights, `[filters, channels, kernel]`
    OneRow(Step inner, ParameterSlot weights) {
        this.inner = inner;
        this.slots =
                inner.slots().stream()
                        .map(slot -> slot.name().equals(weights.name()) ? weights : slot)
                        .toList();
    }

    @Override
    public List<ParameterSlot> slots() {
        return slots;
    }

    @Override
    public void useParameters(Map<String, INDArray> views) {
        inner.useParameters(withRow(views));
    }

    @Override
    public void useGradients(Map<String, INDArray> views) {
        inner.useGradients(withRow(views));
    }

    private Map<String, INDArray> withRow(Map<String, INDArray> views) {
        Map<String, INDArray> turned = new HashMap<>(views);
        inner.slots()
                .forEach(slot ->
                        turned.computeIfPresent(
                                slot.name(), (_, view) -> view.reshape('c', slot.sizes())));
        return turned;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return inner.forward(input, pass);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        return inner.backward(gradient, pass);
    }

    @Override
    public void forget() {
        inner.forget();
    }
}
