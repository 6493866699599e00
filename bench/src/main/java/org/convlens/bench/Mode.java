package org.convlens.bench;

/// What is done with a batch.
enum Mode {
    TRAIN("train", 3),
    INFER("infer", 1);

    private final String word;
    private final int passes;

    Mode(String word, int passes) {
        this.word = word;
        this.passes = passes;
    }

    String word() {
        return word;
    }

    /// {@return how many times the multiply-adds of a forward pass are counted: backward they come
    /// once for the inputs' gradients and once for the weights'}
    int passes() {
        return passes;
    }
}
