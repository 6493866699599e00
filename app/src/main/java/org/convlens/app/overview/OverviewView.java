package org.convlens.app.overview;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.TileGridView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The place "Overview": the maps of every layer in columns from the picture to the answer.
///
/// A click on a map widens its column, dims what does not feed it, and slides out how it is made.
public final class OverviewView extends BorderPane {

    private static final double NARROWEST = 6;
    private static final double WIDEST = 40;
    private static final double USUAL = 12;
    private static final double ELASTIC = 2;
    private static final String STYLE_SHEET =
            Objects.requireNonNull(OverviewView.class.getResource("overview.css")).toExternalForm();

    private final Texts texts = Texts.of(OverviewView.class);
    private final Desk desk;
    private final OverviewModel model;
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final ArithmeticPane arithmetic = new ArithmeticPane(texts);
    private final Label empty = new Label(texts.get("empty"));
    private final Label held = new Label();
    private final DoubleProperty width = new SimpleDoubleProperty(USUAL);
    private Map<LayerId, LayerColumn> byLayer = Map.of();

    /// Watches the lab.
    ///
    /// @param desk what the window works with
    public OverviewView(Desk desk) {
        this.desk = desk;
        model = new OverviewModel(desk.state(), desk.commands());
        setId("overview");
        getStyleClass().add("overview");
        getStylesheets().add(STYLE_SHEET);
        columns.getStyleClass().add("columns");
        columns.setId("overview-columns");
        scroll.setFitToHeight(true);
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        setTop(controls());
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        visibleProperty().subscribe(_ -> show());
        model.changes().subscribe(_ -> show());
        width.subscribe(_ -> emphasise());
    }

    private Node controls() {
        Segments<Shown> shown =
                new Segments<>(
                                List.of(Shown.values()),
                                choice -> texts.get("shown." + choice),
                                model.shown())
                        .explaining(choice -> texts.get("shown." + choice + ".tip"));
        shown.setId("overview-shown");
        Button hold = new Button(texts.get("hold"));
        hold.setId("overview-hold");
        hold.setTooltip(new Tooltip(texts.get("hold.tip")));
        hold.setOnAction(_ -> model.hold());
        held.getStyleClass().add("muted");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Slider zoom = new Slider(NARROWEST, WIDEST, USUAL);
        zoom.setId("overview-zoom");
        zoom.setAccessibleText(texts.get("zoom"));
        zoom.setTooltip(new Tooltip(texts.get("zoom.tip")));
        zoom.valueProperty().bindBidirectional(width);
        HBox line = new HBox(hold, shown, held, spring, new Label(texts.get("zoom")), zoom);
        line.getStyleClass().add("overview-controls");
        return line;
    }

    private void hear(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.letGo();
            event.consume();
        } else if (event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.EQUALS) {
            width.set(Math.min(WIDEST, width.get() * 1.25));
            event.consume();
        } else if (event.getCode() == KeyCode.MINUS) {
            width.set(Math.max(NARROWEST, width.get() / 1.25));
            event.consume();
        }
    }

    /// Draws nothing while another place is in front.
    private void show() {
        if (!isVisible()) {
            return;
        }
        Map<LayerId, Tensor> maps = model.maps();
        setCenter(maps.isEmpty() ? empty : scroll);
        if (!List.copyOf(maps.keySet()).equals(List.copyOf(byLayer.keySet()))) {
            rebuild(maps);
        }
        maps.forEach((layer, values) -> Objects.requireNonNull(byLayer.get(layer)).show(values));
        held.setText(model.heldName().map(name -> texts.get("held", name)).orElse(""));
        emphasise();
        showArithmetic();
    }

    private void rebuild(Map<LayerId, Tensor> maps) {
        Map<LayerId, LayerColumn> all = new LinkedHashMap<>();
        maps.keySet().forEach(layer -> all.put(layer, column(layer)));
        byLayer = all;
        columns.getChildren().setAll(all.values());
    }

    private LayerColumn column(LayerId layer) {
        LayerColumn column = new LayerColumn(layer);
        column.sheet()
                .selectedIndexProperty()
                .addListener((_, _, index) -> {
                    if (index.intValue() != TileGridView.NONE) {
                        model.select(layer, index.intValue());
                    }
                });
        return column;
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
        Optional<Tensor> map = model.selectedMap();
        setBottom(map.isPresent() ? arithmetic : null);
        if (map.isPresent()) {
            arithmetic.show(model.arithmetic(), map);
        }
    }
}
