package org.convlens.attribution;

import org.convlens.dataset.Batch;
import org.convlens.engine.Blobs;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small network that has learned in which corner a bright spot lies.
public final class TrainedBlobs {

    private static final Blobs DATA = new Blobs(640, 1);
    private static final int BATCH = 32;

    private static Optional<Parameters> learned = Optional.empty();

    private TrainedBlobs() {}

    /// {@return a session with learned weights, on the calling thread}
    public static NetworkSession open() {
        NetworkSession session = fresh();
        if (learned.isEmpty()) {
            for (int first = 0; first < 4 * DATA.size(); first += BATCH) {
                session.fit(batch(first % DATA.size(), BATCH));
            }
            learned = Optional.of(session.parameters());
        }
        session.restore(learned.get());
        return session;
    }

    static NetworkSession fresh() {
        return new Dl4jEngine()
                .open(Blobs.plan(), new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 0.01));
    }

    /// {@return some of the pictures it learned from}
    public static Batch batch(int first, int count) {
        List<Integer> labels = new ArrayList<>();
        float[] values = new float[count * 64];
        for (int row = 0; row < count; row++) {
            DATA.read(first + row, values, row * 64);
            labels.add(DATA.label(first + row));
        }
        return new Batch(new Tensor(Shape.of(count, 1, 8, 8), values), labels);
    }

    /// {@return one of the pictures}
    public static Tensor picture(int index) {
        return batch(index, 1).pictures().slice(0);
    }

    /// {@return its class}
    public static int label(int index) {
        return DATA.label(index);
    }
}
