package org.convlens.app.overview;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.TensorExport;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.TileGridView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// The place "Overview": the maps of every layer in columns from the picture to the answer, or as
/// volumes in space, or one map alone.
///
/// A click on a map widens its column, dims what does not feed it, and slides out how it is made; a
/// second click, or plus as often as it takes, enlarges it down to one cell.
public final class OverviewView extends BorderPane {

    private static final double NARROWEST = 1.5;
    private static final double WIDEST = 40;
    private static final double USUAL = 12;
    private static final double ELASTIC = 2;
    private static final double ZOOM_STEP = 1.25;
    private static final String STYLE_SHEET =
            Objects.requireNonNull(OverviewView.class.getResource("overview.css")).toExternalForm();

    private final Texts texts = Texts.of(OverviewView.class);
    private final Desk desk;
    private final OverviewModel model;
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final ArithmeticPane arithmetic = new ArithmeticPane(texts);
    private final MapPane map;
    private final SpacePane space;
    private final Label empty = new Label(texts.get("empty"));
    private final Label held = new Label();
    private final LensHeader header;
    private final DoubleProperty width = new SimpleDoubleProperty(USUAL);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.COLUMNS);
    private Map<LayerId, LayerColumn> byLayer = Map.of();

    /// Watches the lab.
    ///
    /// @param desk what the window works with
    public OverviewView(Desk desk) {
        this.desk = desk;
        model = new OverviewModel(desk.state(), desk.commands());
        map = new MapPane(model);
        space = new SpacePane(model);
        header = new LensHeader(() -> figure().copy(), this::save);
        header.offer(new TensorExport(desk.dialogs(), model::enlarged, model::all));
        setId("overview");
        getStyleClass().add("overview");
        getStylesheets().addAll(LensPane.STYLE_SHEET, STYLE_SHEET);
        columns.getStyleClass().add("columns");
        columns.setId("overview-columns");
        scroll.setFitToHeight(true);
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        setTop(new VBox(controls(), header));
        listen();
    }

    private void listen() {
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        columns.addEventFilter(MouseEvent.MOUSE_CLICKED, this::enlarge);
        visibleProperty().subscribe(_ -> show());
        model.changes().subscribe(_ -> show());
        width.subscribe(_ -> emphasise());
        form.subscribe(_ -> show());
    }

    private Node controls() {
        Button hold = new Button(texts.get("hold"));
        hold.setId("overview-hold");
        hold.setTooltip(new Tooltip(texts.get("hold.tip")));
        hold.setOnAction(_ -> model.hold());
        held.getStyleClass().add("muted");
        Segments<Shown> shown =
                new Segments<>(
                                List.of(Shown.values()),
                                choice -> texts.get("shown." + choice),
                                model.shown())
                        .explaining(choice -> texts.get("shown." + choice + ".tip"));
        shown.setId("overview-shown");
        Segments<Form> forms =
                new Segments<>(List.of(Form.values()), choice -> texts.get("form." + choice), form)
                        .explaining(choice -> texts.get("form." + choice + ".tip"));
        forms.setId("overview-form");
        HBox line = new HBox(forms, hold, shown, held);
        line.getChildren().addAll(zoom());
        line.getStyleClass().add("overview-controls");
        return line;
    }

    private List<Node> zoom() {
        Slider slider = new Slider(NARROWEST, WIDEST, USUAL);
        slider.setId("overview-zoom");
        slider.setAccessibleText(texts.get("zoom"));
        slider.setTooltip(new Tooltip(texts.get("zoom.tip")));
        slider.valueProperty().bindBidirectional(width);
        Button fit = new Button(texts.get("fit"));
        fit.setId("overview-fit");
        fit.setTooltip(new Tooltip(texts.get("fit.tip")));
        fit.setOnAction(_ -> fit());
        return List.of(new Label(texts.get("zoom")), slider, fit);
    }

    private FigureExport figure() {
        Node shown =
                switch (form.get()) {
                    case COLUMNS -> columns;
                    case MAP -> map;
                    case SPACE -> space;
                };
        return new FigureExport(shown, desk.dialogs());
    }

    private void save() {
        figure().save(texts.get("file." + form.get()));
    }

    private void hear(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> letGo();
            case PLUS, EQUALS, ADD -> nearer();
            case MINUS, SUBTRACT -> further();
            case DIGIT0, NUMPAD0 -> fit();
            case DIGIT1, NUMPAD1 -> form.set(Form.COLUMNS);
            case DIGIT2, NUMPAD2 -> form.set(Form.MAP);
            case DIGIT3, NUMPAD3 -> form.set(Form.SPACE);
            case C -> figure().copy();
            case S -> save();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void letGo() {
        if (form.get() == Form.MAP) {
            form.set(Form.COLUMNS);
        } else {
            model.letGo();
        }
    }

    /// Beyond the widest columns, the selected map alone.
    private void nearer() {
        if (width.get() >= WIDEST && model.selectedMap().isPresent()) {
            form.set(Form.MAP);
        }
        width.set(Math.min(WIDEST, width.get() * ZOOM_STEP));
    }

    private void further() {
        width.set(Math.max(NARROWEST, width.get() / ZOOM_STEP));
    }

    /// Makes the columns as wide as they can be with all of them in sight.
    private void fit() {
        double em = desk.settings().settings().get().fontSize();
        double besides = columns.snappedLeftInset() + columns.snappedRightInset();
        double gaps = columns.getSpacing() * (byLayer.size() - 1);
        double each = (scroll.getWidth() - besides - gaps - 2) / Math.max(1, shares());
        width.set(Math.clamp(each / em, NARROWEST, USUAL));
    }

    /// The selected column takes the room of two.
    private double shares() {
        return byLayer.size() + (model.layer().filter(byLayer::containsKey).isPresent() ? 1 : 0);
    }

    private void enlarge(MouseEvent event) {
        if (event.getClickCount() == 2 && model.selectedMap().isPresent()) {
            form.set(Form.MAP);
        }
    }

    /// Draws nothing while another place is in front.
    private void show() {
        if (!isVisible()) {
            return;
        }
        SequencedMap<LayerId, Tensor> maps = model.maps();
        held.setText(model.heldName().map(name -> texts.get("held", name)).orElse(""));
        if (maps.isEmpty()) {
            setCenter(empty);
        } else {
            show(maps);
        }
        header.show(model.layer().map(LayerId::name).orElse(""), details());
        showArithmetic();
    }

    private String details() {
        return model.layer().map(_ -> texts.get("channel", model.channel())).orElse("");
    }

    private void show(SequencedMap<LayerId, Tensor> maps) {
        switch (form.get()) {
            case COLUMNS -> showColumns(maps);
            case SPACE -> showSpace(maps);
            case MAP ->
                    model.selectedMap()
                            .ifPresentOrElse(this::showMap, () -> form.set(Form.COLUMNS));
        }
    }

    private void showColumns(SequencedMap<LayerId, Tensor> maps) {
        setCenter(scroll);
        if (!List.copyOf(maps.keySet()).equals(List.copyOf(byLayer.keySet()))) {
            rebuild(maps);
        }
        byLayer.forEach((layer, column) -> column.show(model.sets(layer)));
        emphasise();
    }

    private void showSpace(SequencedMap<LayerId, Tensor> maps) {
        boolean isNew = getCenter() != space;
        setCenter(space);
        space.show(maps);
        if (isNew) {
            space.focus();
        }
    }

    private void showMap(Tensor values) {
        boolean isNew = getCenter() != map;
        setCenter(map);
        map.show(values, model.cell());
        if (isNew) {
            map.focus();
        }
    }

    private void rebuild(SequencedMap<LayerId, Tensor> maps) {
        Map<LayerId, LayerColumn> all = new LinkedHashMap<>();
        maps.keySet()
                .forEach(layer ->
                        all.put(
                                layer,
                                new LayerColumn(
                                        layer, texts, channel -> model.select(layer, channel))));
        byLayer = all;
        columns.getChildren().setAll(all.values());
    }

    private void emphasise() {
        List<LayerId> lit = model.lit();
        double em = desk.settings().settings().get().fontSize();
        byLayer.forEach((layer, column) -> {
            boolean selected = model.layer().equals(Optional.of(layer));
            column.emphasise(
                    selected ? model.channel() : TileGridView.NONE,
                    lit.contains(layer),
                    width.get() * em * (selected ? ELASTIC : 1));
        });
    }

    private void showArithmetic() {
        Optional<Tensor> selected = model.selectedMap();
        boolean shown =
                switch (form.get()) {
                    case COLUMNS -> selected.isPresent();
                    case SPACE -> model.arithmetic().isPresent();
                    case MAP -> false;
                };
        setBottom(shown ? arithmetic : null);
        if (shown) {
            arithmetic.show(model.arithmetic(), selected);
        }
    }
}
