package org.convlens.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// Writes down what a run tells and lets a test wait for it.
final class Recorder implements TrainingObserver {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<TrainingEvent> events = new ArrayList<>();
    private final List<NetworkSnapshot> snapshots = new ArrayList<>();

    @Override
    public void happened(TrainingEvent event) {
        note(() -> events.add(event));
    }

    @Override
    public void saw(NetworkSnapshot snapshot) {
        note(() -> snapshots.add(snapshot));
    }

    private void note(Runnable writing) {
        lock.lock();
        try {
            writing.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<TrainingEvent> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    List<NetworkSnapshot> snapshots() {
        lock.lock();
        try {
            return List.copyOf(snapshots);
        } finally {
            lock.unlock();
        }
    }

    /// {@return the states the run went through, in order}
    List<TrainingStatus> states() {
        return events().stream()
                .filter(TrainingEvent.StatusChanged.class::isInstance)
                .map(event -> ((TrainingEvent.StatusChanged) event).status())
                .toList();
    }

    /// {@return the batches that were told, in order}
    List<Long> iterations() {
        return events().stream()
                .filter(TrainingEvent.Iteration.class::isInstance)
                .map(event -> ((TrainingEvent.Iteration) event).iteration())
                .toList();
    }

    /// {@return the sentence of the newest state}
    String sentence() {
        return events().stream()
                .filter(TrainingEvent.StatusChanged.class::isInstance)
                .map(event -> ((TrainingEvent.StatusChanged) event).sentence())
                .reduce("", (older, newer) -> newer);
    }

    /// Waits until the newest state is this one.
    void await(TrainingStatus status) {
        await(recorder -> !recorder.states().isEmpty() && recorder.states().getLast() == status);
    }

    /// Waits until something holds.
    void await(Predicate<Recorder> condition) {
        long left = TimeUnit.SECONDS.toNanos(20);
        lock.lock();
        try {
            while (!condition.test(this)) {
                if (left <= 0) {
                    throw new AssertionError("Waited in vain; told so far: " + events);
                }
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }
}
