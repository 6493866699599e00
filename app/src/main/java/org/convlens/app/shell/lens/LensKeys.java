package org.convlens.app.shell.lens;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.convlens.viz.fx.HeatMapView;

/// The keys that every tab of the lens answers, wherever in it the focus is: C copies, S saves,
/// plus and minus zoom the big picture, Escape lets go.
///
/// @param big the enlarged picture
/// @param copy copies it
/// @param save saves it
/// @param letGo lets go of what is pinned
public record LensKeys(HeatMapView big, Runnable copy, Runnable save, Runnable letGo) {

    private static final double ZOOM_STEP = 1.25;

    /// Listens in a tab, after the control that has the focus.
    ///
    /// @param tab the whole tab
    public void listenIn(Region tab) {
        tab.addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
    }

    private void hear(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && !(event.getTarget() instanceof TextInputControl) && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case C -> copy.run();
            case S -> save.run();
            case ESCAPE -> letGo.run();
            case PLUS, ADD, EQUALS -> big.zoomBy(ZOOM_STEP);
            case MINUS, SUBTRACT -> big.zoomBy(1 / ZOOM_STEP);
            default -> {
                return false;
            }
        }
        return true;
    }
}
