package org.convlens.app;

import com.sun.javafx.tk.TKClipboard;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

/// Drags something from another program onto a part of the window; the headless platform cannot.
final class Dragging {

    private Dragging() {}

    /// Drags over a node and lets go there; FX thread.
    ///
    /// @param content what is dragged
    /// @param target where to
    /// @return whether it was taken
    static boolean drop(ClipboardContent content, Node target) {
        Dragboard board = board(content);
        DragEvent over = event(DragEvent.DRAG_OVER, board);
        Event.fireEvent(target, over);
        DragEvent dropped = event(DragEvent.DRAG_DROPPED, board);
        Event.fireEvent(target, dropped);
        return dropped.isDropCompleted();
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
    }

    /// A board that holds what the clipboard is given; JavaFX makes none but for its own drags.
    private static Dragboard board(ClipboardContent content) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        clipboard.setContent(content);
        try {
            Field peer = Clipboard.class.getDeclaredField("peer");
            peer.setAccessible(true);
            Constructor<Dragboard> board =
                    Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            board.setAccessible(true);
            return board.newInstance(peer.get(clipboard));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("JavaFX makes its dragboards in another way now", e);
        }
    }
}
