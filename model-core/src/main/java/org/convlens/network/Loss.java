package org.convlens.network;

/// What training makes small; the loss holds the softmax or sigmoid, so a network ends in logits.
public enum Loss {
    /// One class per picture: `−ln softmax(logits)[class]`, mean over the batch.
    SOFTMAX_CROSS_ENTROPY("softmax-cross-entropy"),
    /// Each unit by itself is yes or no, the class as a one-hot vector; sum over units, mean over
    /// the batch.
    SIGMOID_CROSS_ENTROPY("sigmoid-cross-entropy"),
    /// Mean over units and batch of the squared distance to the one-hot class.
    EUCLIDEAN("euclidean");

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /// {@return the name in network.json}
    public String id() {
        return id;
    }
}
