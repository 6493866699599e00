package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

import java.util.Collection;
import java.util.Map;

/// The end of a network in training, behind its answering layer: where the loss is computed.
final class LossHead extends LossLayer {

    private static final long serialVersionUID = 1L;

    private final transient Criterion criterion;

    LossHead(Criterion criterion) {
        super(new Builder(LossFunction.MSE));
        this.criterion = criterion;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean fresh,
            DataType type) {
        RunningLoss running = new RunningLoss(configuration, type, criterion);
        running.setIndex(index);
        running.setParamTable(Map.of());
        return running;
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
