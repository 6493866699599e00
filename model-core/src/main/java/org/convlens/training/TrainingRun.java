package org.convlens.training;

import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// A network in training, with its engine thread; all methods may be called from any thread and
/// return at once.
///
/// Commands are queued and obeyed between two batches, in order. A command that makes no sense in
/// the present state does nothing.
public interface TrainingRun extends AutoCloseable {

    /// {@return how it is trained}
    TrainingConfig config();

    /// Trains from where it stands until all epochs are done; also resumes, after a failure from
    /// the last good state.
    void start();

    /// Waits after the running batch.
    void pause();

    /// Trains one batch and waits; after the last batch of an epoch, once the epoch is judged.
    void step();

    /// Ends training or waiting after the running batch: {@link TrainingStatus#FINISHED} with the
    /// epochs that are done. {@link #trainUntil} lets it go on.
    void stop();

    /// Puts weights, optimizer, history, rate and epochs back to the start; the next start repeats
    /// the run bit for bit.
    void reset();

    /// Changes the learning rate from the next batch on.
    ///
    /// @param rate above 0
    /// @throws IllegalArgumentException if it is not, or not finite
    void changeRate(double rate);

    /// Changes how many epochs there are in all; a finished run with epochs to do is {@link
    /// TrainingStatus#PAUSED} and can go on.
    ///
    /// @param epochs the new total, 0 or more
    /// @throws IllegalArgumentException if it is negative
    void trainUntil(int epochs);

    /// Sends snapshots of this probe to the observer while training, and one at once; replaces the
    /// probe before.
    ///
    /// At most 30 a second, and within the live budget (a share of the training time, 5 % unless
    /// changed): training never waits for the screen. While nothing is trained, a new probe or new
    /// weights are seen at once.
    ///
    /// @param probe what to look at
    void watch(Probe probe);

    /// Changes the share of the time that snapshots and questions may take while training.
    ///
    /// @param share from 0 (all wait for a pause) to 1 (no limit)
    /// @throws IllegalArgumentException if it is outside
    void changeLiveBudget(double share);

    /// Asks something of the network between two batches; of the last good state after a failure.
    ///
    /// A question whose answer is cancelled before its turn is not asked.
    ///
    /// @param question what to ask
    /// @return the answer; completed on the engine thread; fails with the question's exception, or
    ///   with an {@link IllegalStateException} that says in a sentence that the run is closed, was
    ///   never built, or has 64 questions waiting
    /// @param <T> the answer's type
    <T> CompletableFuture<T> ask(Question<T> question);

    /// Changes a layer's weights by hand, between two batches; a snapshot of the changed network
    /// follows.
    ///
    /// @param layer whose
    /// @param operation makes new weights of the present ones; names and shapes stay
    /// @return what was there before and is there now; fails as {@link #ask} does, and with the
    ///   operation's exception, and then nothing is changed
    CompletableFuture<Alteration> alter(LayerId layer, UnaryOperator<Parameters> operation);

    /// Says which weights training leaves as they are from now on, until the run is {@link #reset};
    /// replaces what was said before.
    ///
    /// @param frozen which
    void freeze(Frozen frozen);

    /// {@return everything needed to go on exactly}
    CompletableFuture<Checkpoint> checkpoint();

    /// Takes the place of a checkpoint of the same network and waits there.
    ///
    /// @param checkpoint from this network, perhaps of another day
    /// @return when it is done
    CompletableFuture<Void> restore(Checkpoint checkpoint);

    /// Stops after the running batch, frees the network and ends the thread.
    @Override
    void close();
}
