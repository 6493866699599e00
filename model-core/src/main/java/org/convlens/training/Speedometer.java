package org.convlens.training;

import java.util.ArrayDeque;
import java.util.Deque;

/// Pictures per second over the last second of work; pauses do not count.
final class Speedometer {

    private static final double SECOND = 1e9;

    private final Deque<Work> recent = new ArrayDeque<>();
    private double nanos;
    private long pictures;

    private record Work(long nanos, int pictures) {}

    /// Notes finished work.
    ///
    /// @param nanos how long it took
    /// @param count how many pictures were in it
    void note(long nanos, int count) {
        add(new Work(nanos, count));
        while (recent.size() > 1 && this.nanos - recent.getFirst().nanos() >= SECOND) {
            forget(recent.removeFirst());
        }
    }

    /// {@return pictures per second; work that took no time counts as one nanosecond}
    double perSecond() {
        return pictures * SECOND / Math.max(1, nanos);
    }

    private void add(Work work) {
        recent.addLast(work);
        nanos += work.nanos();
        pictures += work.pictures();
    }

    private void forget(Work work) {
        nanos -= work.nanos();
        pictures -= work.pictures();
    }
}
