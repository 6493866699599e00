package org.convlens.app.state;

import org.convlens.app.fx.LatestValue;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingObserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Where a run's news wait for the next frame: events without loss, of pictures only the newest.
final class RunInbox implements TrainingObserver {

    private final Queue<TrainingEvent> events = new ConcurrentLinkedQueue<>();
    private final LatestValue<NetworkSnapshot> snapshot = new LatestValue<>();

    @Override
    public void happened(TrainingEvent event) {
        events.add(event);
    }

    @Override
    public void saw(NetworkSnapshot newest) {
        snapshot.offer(newest);
    }

    /// {@return the events since the last frame, oldest first}
    List<TrainingEvent> events() {
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
