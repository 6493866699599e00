package org.convlens.evaluation;

import org.convlens.dataset.Batch;
import org.convlens.engine.AnswerRow;
import org.convlens.network.Loss;
import org.convlens.network.Shares;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// Judges one class per picture.
final class ClassExaminer implements Examiner {

    private final Loss loss;
    private final List<String> classNames;
    private final List<Prediction> predictions = new ArrayList<>();
    private double sum;

    ClassExaminer(Loss loss, List<String> classNames) {
        this.loss = loss;
        this.classNames = classNames;
    }

    @Override
    public void add(Batch batch, Tensor answers) {
        for (int i = 0; i < batch.size(); i++) {
            float[] outputs = answers.slice(i).values();
            checkClasses(outputs.length);
            int truth = batch.labels().get(i);
            sum += AnswerRow.of(outputs).loss(loss, truth);
            predictions.add(prediction(truth, outputs));
        }
    }

    private Prediction prediction(int truth, float[] outputs) {
        int predicted = Softmax.largest(outputs);
        double share = Shares.of(outputs, loss)[predicted];
        return new Prediction(predictions.size(), truth, predicted, share);
    }

    private void checkClasses(int outputs) {
        if (outputs < classNames.size()) {
            throw new IllegalArgumentException(
                    "The network needs an output per class; received: %d outputs, %d classes"
                            .formatted(outputs, classNames.size()));
        }
    }

    @Override
    public Evaluation result() {
        return new Evaluation(classNames, sum / predictions.size(), predictions);
    }
}
