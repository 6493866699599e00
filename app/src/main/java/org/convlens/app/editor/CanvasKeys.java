package org.convlens.app.editor;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// What the keyboard does while the canvas or one of its nodes has the focus.
final class CanvasKeys {

    private final CanvasActions actions;
    private final CanvasGestures gestures;
    private Runnable tap = () -> {};

    CanvasKeys(Region canvas, CanvasActions actions, CanvasGestures gestures) {
        this.actions = actions;
        this.gestures = gestures;
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::release);
        canvas.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        canvas.focusWithinProperty().subscribe((Boolean _) -> gestures.dropHand());
    }

    /// Takes what happens when the space bar is pressed and let go again without a drag.
    void onTap(Runnable action) {
        tap = action;
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (isHand(event)) {
            gestures.takeHand();
            event.consume();
            return;
        }
        actions.all().stream()
                .filter(action -> action.isMeantBy(event))
                .findFirst()
                .ifPresent(action -> {
                    action.run().run();
                    event.consume();
                });
    }

    private void release(KeyEvent event) {
        if (isHand(event) && gestures.dropHand()) {
            tap.run();
        }
    }

    private static boolean isHand(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE && !event.isShiftDown();
    }

    /// The question mark lies elsewhere on every keyboard, so its sign is heard and not its key.
    private void type(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
            actions.action("keys").run().run();
            event.consume();
        }
    }
}
