package org.convlens.app.editor;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabState;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Position;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.training.NetworkSnapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// The canvas: the network as nodes and wires on a dotted ground.
public final class CanvasView extends StackPane {

    private static final Insets MARGIN = new Insets(12);
    private static final Insets BELOW_THE_TOOLBAR = new Insets(48, 0, 0, 0);

    private final Texts texts = Texts.of(CanvasView.class);
    private final LabState lab;
    private final CanvasDesk desk;
    private final Arranging arranging;
    private final NodeFaces faces = new NodeFaces(texts);
    private final Placing placing = new Placing(new LayeredLayout());
    private final DrawingPane drawing = new DrawingPane(texts);
    private final DotGrid grid = new DotGrid();
    private final Pane surface = new Pane(grid, drawing);
    private final Label ruler = new Label();
    private final CanvasActions actions;
    private final CanvasGestures gestures;
    private final CanvasKeys keys;
    private final KeyList keyList;
    private final VBox empty = new VBox();
    private SequencedMap<LayerId, NodeFace> shown;
    private String network = "";
    private Runnable saving = () -> {};

    /// @param lab what is shown
    /// @param desk what gestures and keys work with
    /// @param arranging lays out in the background
    /// @param search goes to the palette
    CanvasView(LabState lab, CanvasDesk desk, Arranging arranging, Runnable search) {
        this.lab = lab;
        this.desk = desk;
        this.arranging = arranging;
        this.shown = faces.of(lab.drawing().get(), lab.plan().get(), Set.of());
        this.actions =
                new CanvasActions(
                        desk,
                        new CanvasActions.Doors(
                                search,
                                this::rename,
                                this::arrange,
                                this::cancel,
                                this::listKeys,
                                () -> saving.run()));
        this.gestures = new CanvasGestures(surface, drawing, desk);
        this.keys = new CanvasKeys(this, actions, gestures);
        this.keyList = new KeyList(texts, actions);
        build(search);
        listen();
        watch();
    }

    /// Takes what the space bar does when it is not held for a drag.
    ///
    /// @param action such as starting the training
    public void onSpace(Runnable action) {
        keys.onTap(action);
    }

    /// Takes what saves the drawing as a figure.
    ///
    /// @param action saves {@link #figure()}
    public void onSave(Runnable action) {
        saving = action;
    }

    /// {@return all nodes and wires, also those out of sight}
    public Node figure() {
        return drawing;
    }

    /// Gives the focus to the ground, where all keys of the canvas are heard.
    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    private void build(Runnable search) {
        setId("canvas");
        getStyleClass().add("canvas");
        getStylesheets().add(Editor.styleSheet());
        setMinSize(0, 0);
        surface.setId("canvas-surface");
        surface.setFocusTraversable(true);
        surface.setAccessibleText(texts.get("canvas"));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(surface.widthProperty());
        clip.heightProperty().bind(surface.heightProperty());
        surface.setClip(clip);
        grid.prefWidthProperty().bind(surface.widthProperty());
        grid.prefHeightProperty().bind(surface.heightProperty());
        ruler.setVisible(false);
        CanvasToolbar toolbar = new CanvasToolbar(texts, actions);
        toolbar.build(lab.undo(), desk.looking());
        ProblemsView problems = new ProblemsView(lab, desk.verbs(), texts);
        buildEmpty(search);
        getChildren().addAll(ruler, surface, empty, toolbar, hint(), problems, keyList);
        setAlignment(toolbar, Pos.TOP_LEFT);
        setAlignment(problems, Pos.BOTTOM_RIGHT);
        setAlignment(empty, Pos.TOP_CENTER);
        setMargin(empty, BELOW_THE_TOOLBAR);
        setMargin(toolbar, MARGIN);
        setMargin(problems, MARGIN);
    }

    private Label hint() {
        Label hint = new Label();
        hint.setId("canvas-hint");
        hint.getStyleClass().add("canvas-hint");
        hint.textProperty().bind(desk.here().hint());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.setMouseTransparent(true);
        setAlignment(hint, Pos.BOTTOM_LEFT);
        setMargin(hint, MARGIN);
        return hint;
    }

    private void buildEmpty(Runnable search) {
        Label sentence = new Label(texts.get("empty"));
        Button button = new Button(texts.get("empty.button"));
        button.setId("canvas-empty-add");
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> search.run());
        empty.setId("canvas-empty");
        empty.getStyleClass().addAll("empty", "canvas-empty");
        empty.setPickOnBounds(false);
        empty.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        empty.getChildren().setAll(sentence, button);
    }

    private void listen() {
        new PaletteDrop(surface, drawing, desk);
        CanvasMenu menu = new CanvasMenu(texts, actions, desk);
        surface.setOnContextMenuRequested((ContextMenuEvent event) -> menu.show(surface, event));
        ruler.fontProperty().subscribe(font -> desk.looking().resizeType(font.getSize()));
        surface.layoutBoundsProperty()
                .subscribe(area -> desk.looking().resize(area.getWidth(), area.getHeight()));
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        for (String key : List.of("undo", "redo")) {
                            CanvasAction action = actions.action(key);
                            action.keys()
                                    .forEach(keys ->
                                            scene.getAccelerators().put(keys, action.run()));
                        }
                    }
                });
    }

    private void watch() {
        EditorState here = desk.here();
        here.camera()
                .subscribe(camera -> {
                    drawing.look(camera);
                    grid.look(camera);
                });
        here.placement().subscribe(drawing::place);
        here.wire().subscribe(drawing::markWire);
        lab.drawing().subscribe(_ -> refresh());
        lab.plan().subscribe(_ -> refresh());
        lab.snapshot().subscribe(this::picture);
        lab.selection()
                .subscribe(selection -> {
                    drawing.mark(NodeView.SELECTED, selection.layers());
                    focus(selection.layers());
                });
    }

    /// Shows the drawing, once its plan is there too.
    private void refresh() {
        Drawing now = lab.drawing().get();
        NetworkPlan plan = lab.plan().get();
        if (!plan.network().equals(now.network())) {
            return;
        }
        shown = faces.of(now, plan, pictured());
        Placement placement = placing.place(now, shown);
        boolean focused = isFocusWithin();
        drawing.show(shown.values(), Wire.of(now));
        keepFocus(focused);
        lab.snapshot().get().ifPresent(taken -> drawing.picture(taken.maps()));
        desk.here().placement().set(placement);
        dropPickedWire(now);
        drawing.mark(NodeView.SELECTED, lab.selection().get().layers());
        drawing.markWire(desk.here().wire().get());
        empty.setVisible(now.network().layers().isEmpty());
        fitNew(now);
    }

    /// Takes the focus back where the node that had it is gone.
    private void keepFocus(boolean focused) {
        boolean kept =
                getScene() != null
                        && getScene().getFocusOwner() instanceof NodeView node
                        && drawing.node(node.layer()).filter(node::equals).isPresent();
        if (focused && !kept) {
            surface.requestFocus();
        }
    }

    private void dropPickedWire(Drawing now) {
        List<Wire> wires = Wire.of(now);
        if (desk.here().wire().get().filter(wire -> !wires.contains(wire)).isPresent()) {
            desk.here().wire().set(Optional.empty());
        }
    }

    private void fitNew(Drawing now) {
        if (!now.network().name().equals(network)) {
            network = now.network().name();
            desk.looking().forget();
            layOutBetter(now);
        }
        desk.looking().fitOnce();
    }

    /// Where nothing is placed yet, takes over the better layout as soon as it is there.
    private void layOutBetter(Drawing opened) {
        if (opened.positions().isEmpty() && !opened.network().layers().isEmpty()) {
            arranging.arrange(
                    graph(),
                    places -> {
                        if (lab.drawing().get().equals(opened)) {
                            placing.adopt(places);
                            refresh();
                            desk.looking().fit();
                        }
                    });
        }
    }

    private LayoutGraph graph() {
        return LayoutGraph.of(shown, Wire.of(lab.drawing().get()));
    }

    /// The layers with maps to show: those seen, as long as the layer still puts out maps like
    /// them.
    private Set<LayerId> pictured() {
        return lab.snapshot().get().stream()
                .flatMap(snapshot -> snapshot.maps().entrySet().stream())
                .filter(entry -> fits(entry.getKey(), entry.getValue().shape()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean fits(LayerId layer, Shape maps) {
        return maps.isSpatial()
                && lab.plan()
                        .get()
                        .layer(layer)
                        .flatMap(LayerPlan::output)
                        .filter(maps::equals)
                        .isPresent();
    }

    private void picture(Optional<NetworkSnapshot> snapshot) {
        boolean news =
                shown.values().stream()
                        .anyMatch(face ->
                                face.marks().spatial()
                                        && face.marks().pictured()
                                                != pictured().contains(face.id()));
        if (news) {
            refresh();
        } else {
            snapshot.ifPresent(taken -> drawing.picture(taken.maps()));
        }
    }

    /// Lets the focus follow the selection while it is on the canvas.
    private void focus(Set<LayerId> selected) {
        if (isFocusWithin() && selected.size() == 1) {
            selected.forEach(id -> drawing.node(id).ifPresent(NodeView::requestFocus));
        }
        desk.looking().reveal(selected);
    }

    private void rename() {
        desk.verbs()
                .only()
                .filter(id -> !id.isInput())
                .flatMap(drawing::node)
                .ifPresent(node -> node.rename(desk.verbs()));
    }

    private void arrange() {
        Drawing before = lab.drawing().get();
        arranging.arrange(graph(), places -> take(before, places));
    }

    private void take(Drawing before, Map<LayerId, Position> places) {
        if (lab.drawing().get().network().equals(before.network())) {
            desk.verbs()
                    .edit(
                            new NetworkEdit.Several(
                                    "layout", List.of(new NetworkEdit.MoveNodes(places))));
            desk.looking().fit();
        }
    }

    private void cancel() {
        if (!gestures.cancel() && !keyList.hide()) {
            desk.verbs().letGo();
        }
    }

    private void listKeys() {
        keyList.toggle();
    }
}
