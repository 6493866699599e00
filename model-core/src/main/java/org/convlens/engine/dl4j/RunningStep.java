package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A step at work inside Deeplearning4j's graph, whose maps are `[pictures, height, width,
/// channels]`.
final class RunningStep extends AbstractLayer<StepLayer> {

    private static final long serialVersionUID = 1L;

    private final transient Step step;
    private transient @Nullable INDArray parameters;
    private transient @Nullable INDArray gradients;
    private transient Map<String, INDArray> parameterViews = Map.of();
    private transient Map<String, INDArray> gradientViews = Map.of();

    RunningStep(NeuralNetConfiguration configuration, DataType type, Step step) {
        super(configuration, type);
        this.step = step;
    }

    List<ParameterSlot> slots() {
        return step.slots();
    }

    /// {@return where the gradient of a stored tensor is left; a view}
    INDArray gradient(ParameterSlot slot) {
        return Objects.requireNonNull(gradientViews.get(slot.name()));
    }

    @Override
    public void setInput(INDArray values, LayerWorkspaceMgr memory) {
        input = values;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr memory) {
        Pass pass = new Pass(memory, training);
        return Layout.last(step.forward(Layout.first(input), pass), pass::outputOf);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr memory) {
        Pass pass = new Pass(memory, true);
        INDArray below = step.backward(Layout.first(epsilon), pass);
        Gradient gradient = new DefaultGradient();
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, below == null ? null : Layout.last(below, pass::gradientOf));
    }

    @Override
    public void setParamsViewArray(@Nullable INDArray flat) {
        parameters = flat;
    }

    @Override
    public void setParamTable(Map<String, INDArray> views) {
        parameterViews = new LinkedHashMap<>(views);
        step.useParameters(views);
    }

    @Override
    public void setBackpropGradientsViewArray(@Nullable INDArray flat) {
        if (flat != null && !step.slots().isEmpty()) {
            gradients = flat;
            gradientViews = layerConf().initializer().getGradientsFromFlattened(conf, flat);
            step.useGradients(gradientViews);
        }
    }

    @Override
    public @Nullable INDArray getGradientsViewArray() {
        return gradients;
    }

    @Override
    public @Nullable INDArray params() {
        return parameters;
    }

    @Override
    public long numParams() {
        return parameters == null ? 0 : parameters.length();
    }

    @Override
    public Map<String, INDArray> paramTable(boolean trainedOnly) {
        return parameterViews;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void clearNoiseWeightParams() {}

    @Override
    public void clear() {
        super.clear();
        step.forget();
    }
}
