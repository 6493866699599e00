package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// The road to real handwriting, where the files are.
@Tag("long")
class MnistTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("convlens.root", ".."), "..", "shared", "datasets", "mnist");
    private static final int CELLS = 28 * 28;

    @Test
    void lenetReadsHandwritingAfterTwoEpochs() throws IOException {
        assumeThat(FOLDER).isDirectory();
        Digits train = Digits.read("train");
        Digits test = Digits.read("t10k");
        NetworkPlan plan =
                NetworkPlanner.plan(Presets.named("lenet-caffe").orElseThrow().network());
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, train.labels().length).boxed().toList());
            for (int epoch = 0; epoch < 2; epoch++) {
                Collections.shuffle(order, new Random(epoch));
                for (int start = 0; start + 64 <= order.size(); start += 64) {
                    session.fit(train.batch(order.subList(start, start + 64)));
                }
            }
            List<Integer> all = IntStream.range(0, test.labels().length).boxed().toList();
            assertThat(session.score(test.batch(all)).correct()).isGreaterThanOrEqualTo(9850);
        }
    }

    /// Pictures and labels as published.
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    private record Digits(byte[] pictures, byte[] labels) {

        static Digits read(String part) throws IOException {
            return new Digits(
                    body(part + "-images-idx3-ubyte.gz", 16),
                    body(part + "-labels-idx1-ubyte.gz", 8));
        }

        private static byte[] body(String file, int header) throws IOException {
            try (DataInputStream in =
                    new DataInputStream(
                            new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))))) {
                in.skipNBytes(header);
                return in.readAllBytes();
            }
        }

        Batch batch(List<Integer> indices) {
            float[] values = new float[indices.size() * CELLS];
            for (int i = 0; i < values.length; i++) {
                int cell = indices.get(i / CELLS) * CELLS + i % CELLS;
                values[i] = (pictures[cell] & 0xff) / 255f;
            }
            List<Integer> classes = indices.stream().map(index -> (int) labels[index]).toList();
            return new Batch(new Tensor(Shape.of(indices.size(), 1, 28, 28), values), classes);
        }
    }
}
