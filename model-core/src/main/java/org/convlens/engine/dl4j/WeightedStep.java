package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A step with parameters, which keeps its input for the backward pass.
abstract class WeightedStep implements Step {

    private final List<ParameterSlot> slots;
    private Map<String, INDArray> parameters = Map.of();
    private Map<String, INDArray> gradients = Map.of();
    private @Nullable INDArray kept;

    WeightedStep(List<ParameterSlot> slots) {
        this.slots = List.copyOf(slots);
    }

    @Override
    public final List<ParameterSlot> slots() {
        return slots;
    }

    @Override
    public final void useParameters(Map<String, INDArray> views) {
        parameters = views;
    }

    @Override
    public final void useGradients(Map<String, INDArray> views) {
        gradients = views;
    }

    @Override
    public void forget() {
        kept = null;
    }

    final boolean has(String name) {
        return slots.stream().anyMatch(slot -> slot.name().equals(name));
    }

    /// {@return the first of the parameters}
    final INDArray weights() {
        return parameter(slots.getFirst().name());
    }

    /// {@return the gradient of {@link #weights}, to be filled}
    final INDArray weightGradient() {
        return gradient(slots.getFirst().name());
    }

    final INDArray parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    final INDArray gradient(String name) {
        return Objects.requireNonNull(gradients.get(name), name);
    }

    final void keep(INDArray values, Pass pass) {
        kept = pass.training() ? values : null;
    }

    final INDArray kept() {
        return Objects.requireNonNull(kept, "backward without a training forward");
    }
}
