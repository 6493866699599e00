package org.convlens.app.editor;

import javafx.geometry.Point2D;

import org.convlens.network.LayerId;

import java.util.Optional;
import java.util.Set;

/// Draws a wire from a port to another node.
final class WireGesture implements Gesture {

    private final Verbs verbs;
    private final EditorState here;
    private final DrawingPane drawing;
    private final LayerId from;
    private final WireView preview = new WireView("wire-preview");

    WireGesture(Verbs verbs, EditorState here, DrawingPane drawing, LayerId from) {
        this.verbs = verbs;
        this.here = here;
        this.drawing = drawing;
        this.from = from;
        preview.mark(WireView.PICKED, true);
    }

    @Override
    public void drag(Point2D point) {
        Point2D end = here.camera().get().toDrawing(point);
        Placement placement = here.placement().get();
        Optional<LayerId> target = targetAt(end);
        preview.show(
                target.map(id ->
                                Route.between(
                                        placement.box(from),
                                        placement.box(id),
                                        placement.boxes().values()))
                        .orElseGet(() -> Route.towards(placement.box(from), end)));
        drawing.overlay().getChildren().setAll(preview);
        drawing.mark(NodeView.TARGET, target.map(Set::of).orElse(Set.of()));
    }

    private Optional<LayerId> targetAt(Point2D point) {
        return here.placement().get().at(point).filter(id -> !id.equals(from));
    }

    @Override
    public void drop(Point2D point) {
        cancel();
        targetAt(here.camera().get().toDrawing(point)).ifPresent(to -> verbs.connect(from, to));
    }

    @Override
    public void cancel() {
        drawing.overlay().getChildren().clear();
        drawing.mark(NodeView.TARGET, Set.of());
    }
}
