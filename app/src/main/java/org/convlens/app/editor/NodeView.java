package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;
import org.convlens.plan.Problem;
import org.kordamp.ikonli.material2.Material2AL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One node of the canvas: a card with a coloured edge, and a port on each side.
final class NodeView extends Pane {

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double PORT_RADIUS = 5;
    private static final double WHOLE_WIDTH = 320;

    private final LayerId layer;
    private final Label name = new Label();
    private final HBox title = new HBox(name);
    private final Label badge = new Label();
    private final Label settings = new Label();
    private final Label details = new Label();
    private final Label restraint = new Label();
    private final NodePictures pictures = new NodePictures();
    private final VBox card = new VBox();
    private final Region edge = new Region();
    private final Node flag = Icons.of(Material2AL.FLAG);
    private final Tooltip tooltip = new Tooltip();
    private final Tooltip whole = new Tooltip();
    private final Map<Side, Circle> ports = new EnumMap<>(Side.class);

    NodeView(NodeFace face, Texts texts) {
        this.layer = face.id();
        setId("node-" + layer);
        getStyleClass().add("node");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        buildCard(face.group());
        getChildren().add(card);
        for (Side side : Side.values()) {
            ports.put(side, port(side));
        }
        getChildren().addAll(ports.values());
        Tooltip.install(flag, new Tooltip(texts.get("node.output")));
        show(face);
    }

    LayerId layer() {
        return layer;
    }

    NodePictures pictures() {
        return pictures;
    }

    private void buildCard(LayerGroup group) {
        name.getStyleClass().add("node-name");
        badge.getStyleClass().add("node-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        settings.getStyleClass().add("node-settings");
        details.getStyleClass().add("node-details");
        restraint.getStyleClass().add("node-details");
        List.of(details, restraint).forEach(line -> line.setTooltip(whole));
        whole.setWrapText(true);
        whole.setMaxWidth(WHOLE_WIDTH);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.getStyleClass().add("node-title");
        HBox head = new HBox(title, flag, badge);
        head.getStyleClass().add("node-head");
        VBox body = new VBox(head, settings, details, restraint, pictures);
        body.getStyleClass().add("node-body");
        edge.getStyleClass().setAll("node-edge", group.styleClass());
        card.getStyleClass().add("node-card");
        card.getChildren().setAll(edge, body);
        card.setPrefWidth(NodeFace.WIDTH);
    }

    private Circle port(Side side) {
        Circle port = new Circle(PORT_RADIUS);
        port.setId("port-" + layer + "-" + side);
        port.getStyleClass().add("port");
        port.setManaged(false);
        return port;
    }

    /// Shows another face of the same layer.
    void show(NodeFace face) {
        name.setText(face.text().title());
        pseudoClassStateChanged(FOLDED, face.group() == LayerGroup.BLOCK);
        badge.setText(face.text().badge());
        settings.setText(face.text().settings());
        edge.getStyleClass().setAll("node-edge", face.group().styleClass());
        showLine(details, face.text().details());
        showLine(restraint, face.text().restraint());
        whole.setText(face.text().spoken());
        showIf(flag, face.marks().output());
        showIf(pictures, face.marks().spatial());
        if (!face.marks().pictured()) {
            pictures.showNone();
        }
        card.setPrefHeight(face.height());
        setPrefSize(NodeFace.WIDTH, face.height());
        placePorts(face.height());
        showProblem(face.marks().problem());
        setAccessibleText(face.text().spoken());
    }

    private static void showLine(Label line, String words) {
        showIf(line, !words.isEmpty());
        line.setText(words);
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void placePorts(double height) {
        Rectangle2D box = new Rectangle2D(0, 0, NodeFace.WIDTH, height);
        ports.forEach((side, port) -> {
            Point2D place = side.of(box);
            port.setCenterX(place.getX());
            port.setCenterY(place.getY());
        });
    }

    private void showProblem(Optional<Problem> problem) {
        pseudoClassStateChanged(ERROR, problem.filter(Problem::isError).isPresent());
        pseudoClassStateChanged(WARNING, problem.filter(found -> !found.isError()).isPresent());
        if (problem.isPresent()) {
            tooltip.setText(problem.orElseThrow().message());
            Tooltip.install(card, tooltip);
        } else {
            Tooltip.uninstall(card, tooltip);
        }
    }

    void mark(PseudoClass mark, boolean on) {
        pseudoClassStateChanged(mark, on);
    }

    /// Whether a wire can be drawn from a part of this node.
    boolean isPort(Object part) {
        return part instanceof Circle circle && ports.containsValue(circle);
    }

    /// Lets the name be typed anew, in its place.
    void rename(Verbs verbs) {
        NameField field = new NameField(layer, verbs, this::endRename);
        title.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void endRename() {
        title.getChildren().setAll(name);
        requestFocus();
    }
}
