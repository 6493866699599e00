package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Undo, redo and what counts as saved.
class HistoryTest {

    private final History empty = History.of(GeneratedEdits.empty());
    private final History withConv1 = empty.apply(add("conv1"));

    @Test
    void theBeginningHasNothingToUndoOrRedo() {
        assertThat(empty.undo()).isEqualTo(empty);
        assertThat(empty.redo()).isEqualTo(empty);
        assertThat(empty.undoable()).isEmpty();
        assertThat(empty.redoable()).isEmpty();
    }

    @Test
    void undoAndRedoNameTheirEdits() {
        assertThat(withConv1.undoable()).contains(add("conv1"));
        assertThat(withConv1.undo().redoable()).contains(add("conv1"));
    }

    @Test
    void undoneStepsAreRedoneInTheOrderTheyWereDone() {
        History both = withConv1.apply(add("conv2"));

        assertThat(both.undo().undo().redo()).isEqualTo(both.undo());
        assertThat(both.undo().undo().redo().redo()).isEqualTo(both);
    }

    @Test
    void doingSomethingNewForgetsWhatWasUndone() {
        assertThat(withConv1.undo().apply(add("conv2")).redoable()).isEmpty();
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        History moved = withConv1.apply(move("conv1", 5));

        assertThat(moved.apply(move("conv1", 5))).isEqualTo(moved);
    }

    @Test
    void movingTheSameNodeAgainAndAgainIsOneStep() {
        History moved = withConv1.markSaved().apply(move("conv1", 5)).apply(move("conv1", 7));

        assertThat(moved.done()).hasSize(2);
        assertThat(moved.undo().drawing()).isEqualTo(withConv1.drawing());
        assertThat(moved.undo().redo().drawing()).isEqualTo(moved.drawing());
    }

    @Test
    void movingAnotherNodeIsAnotherStep() {
        History moved =
                withConv1.apply(add("conv2")).apply(move("conv1", 5)).apply(move("conv2", 7));

        assertThat(moved.done()).hasSize(4);
    }

    @Test
    void aSavedDrawingStaysReachable() {
        History saved = withConv1.apply(move("conv1", 5)).markSaved();
        History moved = saved.apply(move("conv1", 7));

        assertThat(moved.isSaved()).isFalse();
        assertThat(moved.undo().isSaved()).isTrue();
    }

    @Test
    void comingBackToTheSavedDrawingCountsAsSaved() {
        assertThat(empty.isSaved()).isTrue();
        assertThat(withConv1.isSaved()).isFalse();
        assertThat(withConv1.undo().isSaved()).isTrue();
    }

    @Test
    void theOldestStepsAreForgotten() {
        History history = withConv1.apply(add("conv2"));
        for (int i = 0; i < History.MOST_STEPS; i++) {
            history = history.apply(move(i % 2 == 0 ? "conv1" : "conv2", i));
        }

        assertThat(history.done()).hasSize(History.MOST_STEPS);
        assertThat(history.done().getFirst().edit()).isEqualTo(move("conv1", 0));
    }

    private static NetworkEdit add(String id) {
        return new NetworkEdit.AddLayer(
                new Layer(new LayerId(id), Palette.fresh("convolution"), List.of(LayerId.INPUT)),
                new Position(0, 0));
    }

    private static NetworkEdit move(String id, int x) {
        return new NetworkEdit.MoveNodes(Map.of(new LayerId(id), new Position(x, 1)));
    }
}
