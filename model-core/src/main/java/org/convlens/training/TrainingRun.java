package org.convlens.training;

import java.util.concurrent.CompletableFuture;

/// A network in training, with its engine thread; all methods may be called from any thread and
/// return at once.
///
/// Commands are queued and obeyed between two batches, in order. A command that makes no sense in
/// the present state does nothing.
public interface TrainingRun extends AutoCloseable {

    /// {@return how it is trained}
    TrainingConfig config();

    /// Trains from where it stands until all epochs are done; also resumes.
    void start();

    /// Waits after the running batch.
    void pause();

    /// Trains one batch and waits.
    void step();

    /// Puts weights, optimizer and history back to the start; the next start repeats the run bit
    /// for bit.
    void reset();

    /// Changes the learning rate from the next batch on.
    ///
    /// @param rate above 0
    void changeRate(double rate);

    /// Adds epochs to those still to do, so that a finished run can go on.
    ///
    /// @param epochs the new total
    void trainUntil(int epochs);

    /// Sends snapshots of this probe to the observer while training, and one at once; replaces the
    /// probe before.
    ///
    /// At most one per frame, and within the live budget (a share of the training time, 5 % unless
    /// changed): training never waits for the screen.
    ///
    /// @param probe what to look at
    void watch(Probe probe);

    /// Changes the share of the time that snapshots and questions may take while training.
    ///
    /// @param share from 0 to 1
    void changeLiveBudget(double share);

    /// Asks something of the network between two batches.
    ///
    /// @param question what to ask
    /// @return the answer; completed on the engine thread; fails with the question's exception, or
    ///   when the run is closed
    /// @param <T> the answer's type
    <T> CompletableFuture<T> ask(Question<T> question);

    /// {@return everything needed to go on exactly}
    CompletableFuture<Checkpoint> checkpoint();

    /// Goes on from a checkpoint of the same network.
    ///
    /// @param checkpoint from this network, perhaps of another day
    /// @return when it is done
    CompletableFuture<Void> restore(Checkpoint checkpoint);

    /// Stops after the running batch, frees the network and ends the thread.
    @Override
    void close();
}
