package org.convlens.bench;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.plan.NetworkPlan;

/// ConvLens's engine.
final class OwnNetwork implements Contender {

    private final NetworkSession session;
    private final Batch batch;

    OwnNetwork(NetworkPlan plan, Batch batch) {
        this.session =
                new Dl4jEngine()
                        .open(plan, new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3));
        this.batch = batch;
    }

    @Override
    public void train() {
        session.fit(batch);
    }

    @Override
    public void infer() {
        session.predict(batch.pictures());
    }

    @Override
    public void close() {
        session.close();
    }
}
