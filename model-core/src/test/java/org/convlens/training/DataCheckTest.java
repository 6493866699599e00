package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.Dataset;
import org.convlens.engine.Blobs;
import org.convlens.engine.Optimizer;
import org.convlens.engine.ToyData;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class DataCheckTest {

    private static void check(Dataset training, Dataset validation) {
        DataCheck.check(
                new RunRequest(
                        ToyData.plan(), new TrainingData(training, validation), Runs.config(1)));
    }

    @Test
    void dataThatSuitTheNetworkPass() {
        assertThatCode(() -> check(new ToyData(4, 1), new ToyData(0, 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void picturesOfAnotherShapeAreRefused() {
        String sentence =
                "The network reads pictures of 1×2×2; received: pictures of 1×8×8. Change the"
                        + " network's input or how pictures are prepared.";
        assertThatThrownBy(() -> check(new Blobs(4, 1), new ToyData(4, 1))).hasMessage(sentence);
        assertThatThrownBy(() -> check(new ToyData(4, 1), new Blobs(4, 1))).hasMessage(sentence);
    }

    @Test
    void moreClassesThanOutputsAreRefused() {
        assertThatThrownBy(() -> check(new FiveClasses(), new FiveClasses()))
                .hasMessage(
                        "The network needs an output per class; received: 4 outputs, 5 classes."
                                + " Give the last layer 5 units.");
    }

    @Test
    void aSplitKeepsForEveryClassItsShare() {
        TrainingConfig config =
                new TrainingConfig(Optimizer.SGD, LearningRate.constant(1), 8, 1, 3, 0.2);
        TrainingData split = TrainingData.split(new ToyData(40, 1), config);
        assertThat(labels(split.training())).hasSize(32);
        assertThat(labels(split.validation())).containsExactlyInAnyOrder(0, 0, 1, 1, 2, 2, 3, 3);
    }

    private static List<Integer> labels(Dataset data) {
        return IntStream.range(0, data.size()).mapToObj(data::label).toList();
    }

    private record FiveClasses() implements Dataset {

        @Override
        public String name() {
            return "five";
        }

        @Override
        public List<String> classNames() {
            return List.of("a", "b", "c", "d", "e");
        }

        @Override
        public Shape pictureShape() {
            return ToyData.SHAPE;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int label(int index) {
            return 4;
        }

        @Override
        public int pixel(int index, int offset) {
            return 0;
        }

        @Override
        public void read(int index, float[] target, int offset) {}
    }
}
