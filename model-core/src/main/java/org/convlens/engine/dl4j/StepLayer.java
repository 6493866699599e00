package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;

import java.util.Collection;
import java.util.List;

/// A step as Deeplearning4j's graph knows layers; the planner knows the shapes, so it infers none.
final class StepLayer extends Layer {

    private static final long serialVersionUID = 1L;

    private final transient Step step;
    private final transient IUpdater updater;

    /// @param updater the whole session's, so that one change of its rate reaches every layer
    StepLayer(Step step, IUpdater updater) {
        this.step = step;
        this.updater = updater;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean fresh,
            DataType type) {
        RunningStep running = new RunningStep(configuration, type, step);
        running.setIndex(index);
        if (!step.slots().isEmpty()) {
            running.setParamsViewArray(parameters);
            running.setParamTable(initializer().init(configuration, parameters, fresh));
        }
        return running;
    }

    @Override
    public ParamInitializer initializer() {
        return new ParameterViews(step.slots());
    }

    @Override
    public IUpdater getUpdaterByParam(String parameter) {
        return isTrained(parameter) ? updater : new NoOp();
    }

    private boolean isTrained(String parameter) {
        return step.slots().stream()
                .anyMatch(slot -> slot.name().equals(parameter) && slot.trained());
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        throw new UnsupportedOperationException("shapes come from the plan");
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        throw new UnsupportedOperationException("shapes come from the plan");
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public List<Regularization> getRegularizationByParam(String parameter) {
        return List.of();
    }

    @Override
    public boolean isPretrainParam(String parameter) {
        return false;
    }

    @Override
    public GradientNormalization getGradientNormalization() {
        return GradientNormalization.None;
    }

    @Override
    public double getGradientNormalizationThreshold() {
        return 0;
    }

    @Override
    public @Nullable LayerMemoryReport getMemoryReport(InputType input) {
        return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Lombok's would compare settings that are not here
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    protected boolean canEqual(Object other) {
        return equals(other);
    }
}
