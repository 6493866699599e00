package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Map;

/// Steps one behind the other, whose parameters it shows as its own.
final class Chained implements Step {

    private final List<Step> steps;

    private Chained(List<Step> steps) {
        this.steps = steps;
    }

    /// {@return the steps as one}
    static Step of(List<Step> steps) {
        return steps.size() == 1 ? steps.getFirst() : new Chained(List.copyOf(steps));
    }

    @Override
    public List<ParameterSlot> slots() {
        return steps.stream().flatMap(step -> step.slots().stream()).toList();
    }

    @Override
    public void useParameters(Map<String, INDArray> views) {
        steps.forEach(step -> step.useParameters(views));
    }

    @Override
    public void useGradients(Map<String, INDArray> views) {
        steps.forEach(step -> step.useGradients(views));
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray values = input;
        for (Step step : steps) {
            values = step.forward(values, pass);
        }
        return values;
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray below = gradient;
        for (Step step : steps.reversed()) {
            if (below == null) {
                return null;
            }
            below = step.backward(below, pass);
        }
        return below;
    }

    @Override
    public @Nullable INDArray descend(INDArray gradient, Pass pass) {
        INDArray below = gradient;
        for (Step step : steps.reversed()) {
            if (below == null) {
                return null;
            }
            below = step.descend(below, pass);
        }
        return below;
    }

    @Override
    public void forget() {
        steps.forEach(Step::forget);
    }
}
