package org.convlens.app.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The order of everything that can be taken back: edits of the drawing, whose history knows what
/// they did, and deeds, which know it themselves.
final class Timeline {

    /// Something that was done.
    sealed interface Step {}

    /// An edit of the drawing.
    record Edit() implements Step {}

    /// Something else.
    ///
    /// @param name what it is called in the menu
    /// @param ofWeights whether it makes no sense for another network's weights
    /// @param back takes it back
    /// @param again does it again
    record Deed(String name, boolean ofWeights, Runnable back, Runnable again) implements Step {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /// Notes something that was just done.
    void add(Step step) {
        undone.clear();
        done.push(step);
    }

    /// {@return the step to take back now, if there is one}
    Optional<Step> back() {
        return moved(done, undone);
    }

    /// {@return the step to do again now, if there is one}
    Optional<Step> again() {
        return moved(undone, done);
    }

    private static Optional<Step> moved(Deque<Step> from, Deque<Step> to) {
        Optional<Step> step = Optional.ofNullable(from.poll());
        step.ifPresent(to::push);
        return step;
    }

    Optional<Step> undoable() {
        return Optional.ofNullable(done.peek());
    }

    Optional<Step> redoable() {
        return Optional.ofNullable(undone.peek());
    }

    /// Forgets everything.
    void clear() {
        done.clear();
        undone.clear();
    }

    /// Forgets what was done to weights that are gone.
    void forgetWeights() {
        done.removeIf(Timeline::isOfWeights);
        undone.removeIf(Timeline::isOfWeights);
    }

    private static boolean isOfWeights(Step step) {
        return step instanceof Deed deed && deed.ofWeights();
    }
}
