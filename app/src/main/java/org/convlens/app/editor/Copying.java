package org.convlens.app.editor;

import org.convlens.network.Network;

/// Copies layers, also from one lab to the next that is opened.
final class Copying {

    private static final double STEP = 3.0 * Placement.GRID;

    private final Verbs verbs;
    private Clip clip = Clip.EMPTY;
    private int pastes;

    Copying(Verbs verbs) {
        this.verbs = verbs;
    }

    void copy() {
        Clip copied = clipOfSelection();
        if (!copied.isEmpty()) {
            clip = copied;
            pastes = 0;
        }
    }

    void cut() {
        copy();
        verbs.remove();
    }

    /// Puts the copied layers in; each time a little further, so that none hides another.
    void paste() {
        pastes++;
        put(clip, "paste", pastes * STEP);
    }

    void duplicate() {
        put(clipOfSelection(), "duplicate", STEP);
    }

    boolean isEmpty() {
        return clip.isEmpty();
    }

    private Clip clipOfSelection() {
        return Clip.of(verbs.drawing(), verbs.selectedLayers(), verbs.placement());
    }

    private void put(Clip copied, String name, double offset) {
        if (copied.isEmpty()) {
            return;
        }
        Network network = verbs.network();
        verbs.edit(copied.pasted(name, verbs.drawing(), offset));
        verbs.select(copied.nodesIn(network));
    }
}
