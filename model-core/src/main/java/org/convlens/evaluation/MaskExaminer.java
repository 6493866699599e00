package org.convlens.evaluation;

import org.convlens.dataset.Batch;
import org.convlens.engine.AnswerRow;
import org.convlens.network.Loss;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Judges one class per pixel.
final class MaskExaminer implements Examiner {

    private final List<String> classNames;
    private final WorstFirst worst = new WorstFirst();
    private long[][] counts = new long[0][0];
    private double sum;
    private int pictures;

    MaskExaminer(List<String> classNames) {
        this.classNames = classNames;
    }

    @Override
    public void add(Batch batch, Tensor answers) {
        int maps = answers.shape().inner().channels();
        if (counts.length == 0) {
            counts = new long[maps][maps];
        }
        for (int i = 0; i < batch.size(); i++) {
            add(batch, i, answers.slice(i));
        }
    }

    private void add(Batch batch, int number, Tensor answer) {
        Shape plane = answer.shape().inner();
        int pixels = Math.toIntExact(plane.volume());
        float[] classes = new float[pixels];
        int common = 0;
        int either = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            float[] outputs = PixelAnswer.outputs(answer, pixel);
            int truth = batch.pixelClass(number * pixels + pixel, outputs.length);
            int predicted = Softmax.largest(outputs);
            counts[truth][predicted]++;
            sum += AnswerRow.of(outputs).loss(Loss.PIXEL_SOFTMAX_CROSS_ENTROPY, truth) / pixels;
            classes[pixel] = predicted;
            either += truth > 0 || predicted > 0 ? 1 : 0;
            common += truth > 0 && truth == predicted ? 1 : 0;
        }
        double error = either == 0 ? 0 : 1 - (double) common / either;
        worst.add(new DrawnAnswer(pictures, error, new Tensor(plane, classes)));
        pictures++;
    }

    @Override
    public Evaluation result() {
        List<List<Long>> rows =
                Stream.of(counts).map(row -> LongStream.of(row).boxed().toList()).toList();
        return new Evaluation(
                classNames,
                sum / pictures,
                pictures,
                new Answers.Masks(
                        new ConfusionMatrix(PixelAnswer.names(classNames, counts.length), rows),
                        worst.list()));
    }
}
