package org.convlens.app.editor;

import org.convlens.network.LayerId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Moves the selection by keyboard, and draws and picks wires with it.
final class Walking {

    private final Verbs verbs;
    private final EditorState here;
    private LayerId cursor = LayerId.INPUT;

    Walking(Verbs verbs, EditorState here) {
        this.verbs = verbs;
        this.here = here;
    }

    /// Selects the next node in a direction; the picture if nothing was selected.
    void walk(Side direction) {
        next(direction)
                .ifPresent(id -> {
                    cursor = id;
                    verbs.select(id);
                });
    }

    /// Selects the next node in a direction as well.
    void extend(Side direction) {
        next(direction)
                .ifPresent(id -> {
                    cursor = id;
                    Set<LayerId> all = new HashSet<>(verbs.selected());
                    all.add(id);
                    verbs.select(all);
                });
    }

    private Optional<LayerId> next(Side direction) {
        Set<LayerId> selected = verbs.selected();
        if (selected.isEmpty()) {
            return Optional.of(LayerId.INPUT);
        }
        LayerId start = verbs.only().orElse(cursor);
        return new Walk(verbs.placement(), Wire.of(verbs.drawing())).from(start, direction);
    }

    /// Begins a wire at the selected node; Enter ends it at the node selected then.
    void beginWire() {
        here.wireStart().set(verbs.only());
        here.wireStart()
                .get()
                .ifPresentOrElse(
                        id -> verbs.hint(verbs.say("hint.connect", id)),
                        () -> verbs.hint(verbs.say("hint.select")));
    }

    /// Ends the wire that was begun.
    void endWire() {
        Optional<LayerId> start = here.wireStart().get();
        Optional<LayerId> end = verbs.only();
        here.wireStart().set(Optional.empty());
        if (start.isPresent() && end.isPresent()) {
            verbs.connect(start.orElseThrow(), end.orElseThrow());
        }
    }

    /// Picks a wire of the selected node; the next one if one is picked.
    void pickWire() {
        Optional<Wire> picked = here.wire().get();
        LayerId node = verbs.only().orElse(cursor);
        List<Wire> wires = new ArrayList<>(Wire.of(verbs.drawing()));
        wires.removeIf(wire -> !wire.from().equals(node) && !wire.to().equals(node));
        if (!wires.isEmpty()) {
            cursor = node;
            int next = picked.map(wires::indexOf).orElse(-1) + 1;
            verbs.pick(wires.get(next % wires.size()));
        }
    }
}
