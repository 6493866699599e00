package org.convlens.app.state;

import org.convlens.app.fx.LatestValue;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.Ticker;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingObserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where a run's news wait for the window: events without loss, of pictures only the newest.
///
/// Batches alone come too often to be drawn one by one. They come with the next picture, with the
/// next change of the run's status, or after a while.
final class RunInbox implements TrainingObserver {

    private static final long WHILE = 150_000_000L;

    private final Queue<TrainingEvent> events = new ConcurrentLinkedQueue<>();
    private final LatestValue<NetworkSnapshot> snapshot = new LatestValue<>();
    private final AtomicBoolean pressing = new AtomicBoolean();
    private final Ticker ticker;
    private long takenAt;

    /// @param ticker measures the while
    RunInbox(Ticker ticker) {
        this.ticker = ticker;
        takenAt = ticker.nanos();
    }

    @Override
    public void happened(TrainingEvent event) {
        events.add(event);
        if (!(event instanceof TrainingEvent.Iteration)) {
            pressing.set(true);
        }
    }

    @Override
    public void saw(NetworkSnapshot newest) {
        snapshot.offer(newest);
        pressing.set(true);
    }

    /// {@return the events since last time, oldest first; none while they can wait}
    List<TrainingEvent> events() {
        long now = ticker.nanos();
        if (!pressing.getAndSet(false) && now - takenAt < WHILE) {
            return List.of();
        }
        takenAt = now;
        return taken();
    }

    private List<TrainingEvent> taken() {
        List<TrainingEvent> taken = new ArrayList<>();
        for (TrainingEvent event = events.poll(); event != null; event = events.poll()) {
            taken.add(event);
        }
        return taken;
    }

    /// {@return the newest look at the network, once}
    Optional<NetworkSnapshot> snapshot() {
        return snapshot.take();
    }
}
