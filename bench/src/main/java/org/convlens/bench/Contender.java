package org.convlens.bench;

/// One network in one program, with one batch; confined to one thread.
interface Contender extends AutoCloseable {

    /// Trains the batch: forward, loss, backward, Adam.
    void train();

    /// Answers the batch, as numbers in Java.
    void infer();

    @Override
    void close();
}
