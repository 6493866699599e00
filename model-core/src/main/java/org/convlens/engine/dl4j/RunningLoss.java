package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.StepResult;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.LossLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Objects;
import java.util.function.UnaryOperator;

/// The loss of the current batch; the answers are read once, for loss, hits and gradient.
final class RunningLoss extends LossLayer {

    private static final long serialVersionUID = 1L;

    private final transient Criterion criterion;
    private transient @Nullable Batch batch;
    private transient StepResult result = new StepResult(Double.NaN, 0, 0);

    RunningLoss(NeuralNetConfiguration configuration, DataType type, Criterion criterion) {
        super(configuration, type);
        this.criterion = criterion;
    }

    /// Sets what the next answers are compared with.
    void expect(Batch next) {
        batch = next;
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
        Scoring scoring =
                new Scoring(
                        criterion, NativeArrays.numbers(answers), Objects.requireNonNull(batch));
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
