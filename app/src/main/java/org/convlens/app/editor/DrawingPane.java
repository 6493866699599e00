package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All nodes and wires; touches only those that change.
final class DrawingPane extends Pane {

    private static final double REACH = 14;

    private final Texts texts;
    private final Map<LayerId, NodeView> nodes = new HashMap<>();
    private final Map<LayerId, NodeFace> faces = new HashMap<>();
    private final Map<Wire, WireView> wires = new HashMap<>();
    private final Map<Wire, Route> routes = new HashMap<>();
    private final Group wireLayer = new Group();
    private final Group nodeLayer = new Group();
    private final Group overlay = new Group();
    private final Translate offset = new Translate();
    private final Scale scale = new Scale();
    private Placement placement = Placement.EMPTY;

    DrawingPane(Texts texts) {
        this.texts = texts;
        setId("drawing");
        getStyleClass().add("drawing");
        setPickOnBounds(false);
        setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(wireLayer, nodeLayer, overlay);
        getTransforms().addAll(offset, scale);
    }

    /// Where gestures draw what is about to happen.
    Group overlay() {
        return overlay;
    }

    void look(Camera camera) {
        offset.setX(camera.x());
        offset.setY(camera.y());
        scale.setX(camera.scale());
        scale.setY(camera.scale());
    }

    /// Shows these nodes and wires.
    void show(Collection<NodeFace> shown, List<Wire> wanted) {
        Set<LayerId> ids = new HashSet<>();
        shown.forEach(face -> ids.add(face.id()));
        List<Node> removed = new ArrayList<>();
        nodes.keySet().stream()
                .filter(id -> !ids.contains(id))
                .toList()
                .forEach(id -> removed.add(forget(id)));
        nodeLayer.getChildren().removeAll(removed);
        shown.forEach(this::showNode);
        showWires(wanted);
    }

    private Node forget(LayerId id) {
        faces.remove(id);
        return Optional.<Node>ofNullable(nodes.remove(id)).orElseThrow();
    }

    private void showNode(NodeFace face) {
        NodeFace before = faces.put(face.id(), face);
        NodeView view = nodes.get(face.id());
        if (view == null) {
            NodeView fresh = new NodeView(face, texts);
            nodes.put(face.id(), fresh);
            nodeLayer.getChildren().add(fresh);
        } else if (!face.equals(before)) {
            view.show(face);
        }
    }

    private void showWires(List<Wire> wanted) {
        Set<Wire> set = new HashSet<>(wanted);
        List<Wire> gone = wires.keySet().stream().filter(wire -> !set.contains(wire)).toList();
        gone.forEach(wire -> {
            wireLayer.getChildren().remove(wires.remove(wire));
            routes.remove(wire);
        });
        wanted.stream().filter(wire -> !wires.containsKey(wire)).forEach(this::addWire);
    }

    private void addWire(Wire wire) {
        WireView view = new WireView(wire.key());
        wires.put(wire, view);
        wireLayer.getChildren().add(view);
    }

    /// Puts nodes and wires where they belong.
    void place(Placement next) {
        boolean sameNodes = next.equals(placement);
        next.boxes().forEach((id, box) -> placeNode(id, box));
        placement = next;
        wires.keySet().stream()
                .filter(wire -> !sameNodes || !routes.containsKey(wire))
                .forEach(this::route);
    }

    private void placeNode(LayerId id, Rectangle2D box) {
        NodeView view = nodes.get(id);
        if (view != null) {
            view.relocate(box.getMinX(), box.getMinY());
        }
    }

    private void route(Wire wire) {
        Route route =
                Route.between(
                        placement.box(wire.from()),
                        placement.box(wire.to()),
                        placement.boxes().values());
        WireView view = wires.get(wire);
        if (view != null && !route.equals(routes.put(wire, route))) {
            view.show(route);
        }
    }

    /// Shows the maps of the layers that are pictured.
    void picture(Map<LayerId, Tensor> maps) {
        maps.forEach((id, tensor) -> {
            NodeView view = nodes.get(id);
            NodeFace face = faces.get(id);
            if (view != null && face != null && face.marks().pictured()) {
                view.pictures().show(tensor);
            }
        });
    }

    Optional<NodeView> node(LayerId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /// The wire near a point of the drawing.
    Optional<Wire> wireAt(Point2D point) {
        return routes.keySet().stream()
                .filter(wire -> distance(wire, point) < REACH)
                .min(Comparator.comparingDouble(wire -> distance(wire, point)));
    }

    private double distance(Wire wire, Point2D point) {
        return Optional.ofNullable(routes.get(wire))
                .map(route -> route.distanceTo(point))
                .orElse(Double.MAX_VALUE);
    }

    /// The wire that a part of the scene belongs to.
    Optional<Wire> wireOf(WireView view) {
        return wires.keySet().stream().filter(wire -> wires.get(wire) == view).findFirst();
    }

    /// Marks some nodes and unmarks all others.
    void mark(PseudoClass mark, Set<LayerId> marked) {
        nodes.forEach((id, view) -> view.mark(mark, marked.contains(id)));
    }

    /// Marks one wire or none.
    void markWire(Optional<Wire> marked) {
        wires.forEach((wire, view) ->
                view.mark(WireView.PICKED, marked.filter(wire::equals).isPresent()));
    }
}
