package org.convlens.app.editor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.convlens.network.LayerId;

import java.util.Optional;

/// What only the canvas knows: where it looks, where the nodes stand, which wire is picked.
final class EditorState {

    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.START);
    private final ObjectProperty<Placement> placement = new SimpleObjectProperty<>(Placement.EMPTY);
    private final ObjectProperty<Optional<Wire>> wire =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LayerId>> wireStart =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty hint = new SimpleStringProperty("");

    /// Which part of the drawing is shown.
    ObjectProperty<Camera> camera() {
        return camera;
    }

    /// Where the nodes stand.
    ObjectProperty<Placement> placement() {
        return placement;
    }

    /// The picked wire: what is added next goes onto it.
    ObjectProperty<Optional<Wire>> wire() {
        return wire;
    }

    /// The node from which a wire is being drawn by keyboard.
    ObjectProperty<Optional<LayerId>> wireStart() {
        return wireStart;
    }

    /// What the canvas says at its lower edge; empty for nothing.
    StringProperty hint() {
        return hint;
    }
}
