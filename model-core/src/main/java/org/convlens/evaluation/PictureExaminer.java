package org.convlens.evaluation;

import org.convlens.dataset.Batch;
import org.convlens.engine.Distance;
import org.convlens.network.Loss;
import org.convlens.network.Shares;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.List;

/// Judges pictures that are drawn again.
final class PictureExaminer implements Examiner {

    private final Loss loss;
    private final List<String> classNames;
    private final WorstFirst worst = new WorstFirst();
    private double[] sums = new double[0];
    private double squares;
    private double losses;
    private double errors;
    private int pictures;

    PictureExaminer(Loss loss, List<String> classNames) {
        this.loss = loss;
        this.classNames = classNames;
    }

    @Override
    public void add(Batch batch, Tensor answers) {
        for (int i = 0; i < batch.size(); i++) {
            add(batch.pictures().slice(i).values(), answers.slice(i));
        }
    }

    private void add(float[] picture, Tensor answer) {
        Tensor drawn = Shares.drawn(answer, loss);
        if (sums.length == 0) {
            sums = new double[picture.length];
        }
        double error = 0;
        for (int i = 0; i < picture.length; i++) {
            losses += Distance.of(loss, answer.values()[i], picture[i]) / picture.length;
            error += Math.pow(drawn.values()[i] - picture[i], 2) / picture.length;
            sums[i] += picture[i];
            squares += (double) picture[i] * picture[i];
        }
        errors += error;
        worst.add(new DrawnAnswer(pictures, error, drawn));
        pictures++;
    }

    @Override
    public Evaluation result() {
        double error = errors / pictures;
        return new Evaluation(
                classNames,
                losses / pictures,
                pictures,
                new Answers.Pictures(error, explained(error), worst.list()));
    }

    /// With the spread of all values around the mean picture, `mean x² − mean²`.
    private double explained(double error) {
        double ofMeans = Arrays.stream(sums).map(sum -> sum / pictures * sum / pictures).sum();
        double spread = (squares / pictures - ofMeans) / sums.length;
        return spread > 0 ? 1 - error / spread : Double.NaN;
    }
}
