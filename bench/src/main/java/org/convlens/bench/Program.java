package org.convlens.bench;

import org.convlens.dataset.Batch;
import org.convlens.plan.NetworkPlan;

import java.util.Arrays;

/// What computes a network.
enum Program {
    /// Deeplearning4j's own layers
    STOCK("stock DL4J"),
    /// our engine
    CONVLENS("ConvLens"),
    /// maps with channels outermost
    PYTORCH("PyTorch"),
    /// maps with channels last
    PYTORCH_LAST("PyTorch, channels last");

    private final String title;

    Program(String title) {
        this.title = title;
    }

    /// {@return the name in tables and files}
    String title() {
        return title;
    }

    boolean isPyTorch() {
        return this == PYTORCH || this == PYTORCH_LAST;
    }

    Contender open(NetworkPlan plan, Batch batch) {
        return switch (this) {
            case STOCK -> new StockNetwork(plan, batch);
            case CONVLENS -> new OwnNetwork(plan, batch);
            case PYTORCH -> new TorchTraining(plan, batch, false);
            case PYTORCH_LAST -> new TorchTraining(plan, batch, true);
        };
    }

    static Program titled(String title) {
        return Arrays.stream(values())
                .filter(program -> program.title.equals(title))
                .findFirst()
                .orElseThrow();
    }
}
