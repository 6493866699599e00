package org.convlens.app.training;

/// What the bottom of the bench shows of a run beside its settings.
enum Result {
    /// The curves of the loss.
    LOSS("loss"),
    /// The curves of the accuracy.
    ACCURACY("accuracy"),
    /// What the network says to the picture.
    ANSWER("answer.choice");

    private final String key;

    Result(String key) {
        this.key = key;
    }

    /// {@return the key of its word}
    String key() {
        return key;
    }
}
