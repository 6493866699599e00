package org.convlens.engine.dl4j;

import org.convlens.engine.StepResult;
import org.convlens.network.Loss;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.LossLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.List;
import java.util.function.UnaryOperator;

/// The loss of the current batch; the answers are read once, for loss, hits and gradient.
final class RunningLoss extends LossLayer {

    private static final long serialVersionUID = 1L;

    private final Loss loss;
    private transient List<Integer> classes = List.of();
    private transient StepResult result = new StepResult(Double.NaN, 0, 0);

    RunningLoss(NeuralNetConfiguration configuration, DataType type, Loss loss) {
        super(configuration, type);
        this.loss = loss;
    }

    /// Sets the class of each picture of the next batch.
    void expect(List<Integer> labels) {
        classes = labels;
    }

    /// {@return what the last batch told}
    StepResult result() {
        return result;
    }

    @Override
    public void setInput(INDArray values, LayerWorkspaceMgr memory) {
        input = values;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr memory) {
        INDArray answers = Layout.first(input);
        Scoring scoring = new Scoring(loss, NativeArrays.numbers(answers), classes);
        result = scoring.result();
        INDArray gradient = Nd4j.createUninitialized(answers.dataType(), answers.shape(), 'c');
        NativeArrays.fill(gradient, scoring.replaceByGradient());
        UnaryOperator<INDArray> copy = new Pass(memory, true)::gradientOf;
        return new Pair<>(new DefaultGradient(), Layout.last(Layout.copy(gradient, copy)));
    }

    @Override
    public double computeScore(double penalties, boolean training, LayerWorkspaceMgr memory) {
        return result.loss();
    }

    @Override
    public void setLabels(INDArray ignored) {}

    @Override
    public void clear() {
        input = null;
    }
}
