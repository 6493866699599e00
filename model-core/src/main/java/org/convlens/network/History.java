package org.convlens.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A drawing with the way it came about; a value, every verb returns a new one.
///
/// Laws: undo after do is the drawing before, redo after undo the drawing after, exactly; doing
/// something new forgets what was undone; moving the same nodes again and again is one step, but a
/// saved drawing stays reachable.
///
/// @param drawing the drawing now
/// @param done the steps that led here, oldest first, at most {@link #MOST_STEPS}
/// @param undone the steps that were taken back, next one to redo first
/// @param saved the drawing as it was last saved
public record History(Drawing drawing, List<Step> done, List<Step> undone, Drawing saved) {

    /// How many steps are remembered.
    public static final int MOST_STEPS = 1000;

    /// One step.
    ///
    /// @param edit what was done
    /// @param before the drawing it met
    /// @param after the drawing it made
    public record Step(NetworkEdit edit, Drawing before, Drawing after) {

        private boolean mergesWith(NetworkEdit next) {
            return edit instanceof NetworkEdit.MoveNodes(var places)
                    && next instanceof NetworkEdit.MoveNodes(var nextPlaces)
                    && places.keySet().equals(nextPlaces.keySet());
        }
    }

    /// Copies the lists.
    public History {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /// {@return the history of a drawing that was just opened or begun}
    ///
    /// @param drawing as it is saved
    public static History of(Drawing drawing) {
        return new History(drawing, List.of(), List.of(), drawing);
    }

    /// {@return the history with one more step; the same one if the edit changes nothing}
    ///
    /// @param edit what to do
    /// @throws IllegalArgumentException if the edit does not fit the drawing; see {@link
    ///   Drawing#apply}
    public History apply(NetworkEdit edit) {
        Drawing after = drawing.apply(edit);
        if (after.equals(drawing)) {
            return this;
        }
        boolean merge = !isSaved() && lastDone().filter(step -> step.mergesWith(edit)).isPresent();
        List<Step> earlier = merge ? done.subList(0, done.size() - 1) : done;
        Step step = new Step(edit, merge ? done.getLast().before() : drawing, after);
        return new History(after, recent(appended(earlier, step)), List.of(), saved);
    }

    /// {@return the history one step back; the same one at the beginning}
    public History undo() {
        return lastDone()
                .map(step ->
                        new History(
                                step.before(),
                                done.subList(0, done.size() - 1),
                                Stream.concat(Stream.of(step), undone.stream()).toList(),
                                saved))
                .orElse(this);
    }

    /// {@return the history one step forward again; the same one at the end}
    public History redo() {
        return nextUndone()
                .map(step ->
                        new History(
                                step.after(),
                                appended(done, step),
                                undone.subList(1, undone.size()),
                                saved))
                .orElse(this);
    }

    /// {@return the edit that undo takes back, if there is one}
    public Optional<NetworkEdit> undoable() {
        return lastDone().map(Step::edit);
    }

    /// {@return the edit that redo does again, if there is one}
    public Optional<NetworkEdit> redoable() {
        return nextUndone().map(Step::edit);
    }

    /// {@return this history with the drawing now counted as saved}
    public History markSaved() {
        return new History(drawing, done, undone, drawing);
    }

    /// {@return whether the drawing is as it was last saved}
    public boolean isSaved() {
        return drawing.equals(saved);
    }

    private Optional<Step> lastDone() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    private Optional<Step> nextUndone() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getFirst());
    }

    private static List<Step> appended(List<Step> steps, Step step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }

    private static List<Step> recent(List<Step> steps) {
        return steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size());
    }
}
