package org.convlens.app.receptive;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FactsColumn;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensFigure;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensKeys;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.ScrolledPane;
import org.convlens.app.state.LabState;
import org.convlens.receptivefield.Box;
import org.convlens.viz.fx.FieldPathView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.LineChartView;
import org.convlens.viz.raster.Cell;

import java.util.List;
import java.util.Optional;

/// The lens tab "Field": what one cell sees of the picture, the way there, and how much of it
/// counts.
public final class FieldView extends StackPane {

    private static final double GAP = 8;
    private static final double SMALLEST_TILE = 5.5;
    private static final double FIGURE = 0.36;

    private final Texts texts = Texts.of(FieldView.class);
    private final LabState state;
    private final FieldViewModel model;
    private final HeatMapView picture = new HeatMapView();
    private final LegendBar legend = new LegendBar();
    private final FactsColumn facts = new FactsColumn();
    private final HeatMapView map = new HeatMapView();
    private final Label mapTitle = muted("map");
    private final FieldPathView path = new FieldPathView();
    private final LineChartView chart = new LineChartView();
    private final Button measure = button("measure");
    private final Button measureDepth = button("measure.depth");
    private final FigureExport export;
    private final LensHeader header;
    private final LensPane pane;
    private final Label nothing = new Label();
    private final FieldFigure figure;
    private final FieldWay way = new FieldWay(path, texts);

    /// Watches the lab's selected cell.
    ///
    /// @param desk what the window works with
    public FieldView(Desk desk) {
        state = desk.state();
        model = new FieldViewModel(state, desk.commands());
        figure = new FieldFigure(model, picture, legend);
        LensFigure whole = new LensFigure(picture, legend, facts);
        export = new FigureExport(whole, desk.dialogs());
        header = new LensHeader(export::copy, this::save);
        pane = new LensPane(new LensPane.Parts(header, whole, controls(), below()));
        pane.figureShareProperty().set(FIGURE);
        StackPane empty = new StackPane(nothing);
        empty.getStyleClass().add("empty");
        empty.visibleProperty().bind(pane.visibleProperty().not());
        nothing.setWrapText(true);
        getChildren().addAll(new ScrolledPane(pane), empty);
        nameParts();
        hearGestures();
        watch();
    }

    private void nameParts() {
        setId("field");
        picture.setId("field-picture");
        map.setId("field-map");
        path.setId("field-path");
        chart.setId("field-chart");
        picture.readoutProperty().set(false);
        path.smallestTileProperty().set(SMALLEST_TILE);
        chart.xNameProperty().set(texts.get("chart.x"));
        chart.yNameProperty().set(texts.get("chart.y"));
    }

    private Button button(String key) {
        Button button = new Button(texts.get(key));
        button.setId("field-" + key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        return button;
    }

    private Region controls() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox controls =
                new HBox(
                        new Segments<>(
                                        List.of(Shown.values()),
                                        shown -> texts.get("shown." + shown),
                                        model.shown())
                                .explaining(shown -> texts.get("shown." + shown + ".tip")),
                        spring,
                        measure);
        controls.getStyleClass().add("lens-controls");
        return controls;
    }

    /// The map to choose cells on, the way down beside it, and the chart.
    private Region below() {
        VBox.setVgrow(map, Priority.ALWAYS);
        VBox.setVgrow(path, Priority.ALWAYS);
        VBox left = new VBox(GAP / 2, mapTitle, map);
        VBox right = new VBox(GAP / 2, muted("path"), path);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        HBox maps = new HBox(2 * GAP, left, right);
        VBox.setVgrow(maps, Priority.ALWAYS);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox title = new HBox(muted("depth"), spring, measureDepth);
        title.getStyleClass().add("lens-controls");
        return new VBox(GAP, maps, title, chart);
    }

    private Label muted(String key) {
        Label label = new Label(texts.get(key + ".title"));
        label.getStyleClass().add("muted");
        return label;
    }

    private void hearGestures() {
        new LensKeys(map, export::copy, this::save, model::letGo).listenIn(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        map.hoveredCellProperty()
                .addListener((_, _, cell) -> model.hover(Optional.ofNullable(cell)));
        map.pinnedCellProperty().addListener((_, _, cell) -> model.pin(Optional.ofNullable(cell)));
        path.selectedIndexProperty().addListener((_, _, stop) -> follow(stop.intValue()));
        picture.hoveredCellProperty()
                .addListener((_, _, pixel) -> point(Optional.ofNullable(pixel)));
        measure.setOnAction(_ -> model.measure());
        measureDepth.setOnAction(_ -> model.measureDepth());
    }

    /// Marks the cells that see the pixel under the mouse.
    private void point(Optional<Cell> pixel) {
        figure.point();
        Optional<Box> cells =
                pixel.flatMap(place -> model.subject().get().flatMap(now -> now.over(place)));
        map.boxes().setAll(cells.stream().toList());
        mapTitle.setText(
                cells.map(box ->
                                texts.get(
                                        "map.over",
                                        box.bottom() - box.top() + 1,
                                        box.right() - box.left() + 1))
                        .orElse(texts.get(pixel.isPresent() ? "map.over.none" : "map.title")));
    }

    private void hear(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.M && model.canMeasure()) {
            if (event.isShiftDown()) {
                model.measureDepth();
            } else {
                model.measure();
            }
            event.consume();
        }
    }

    private void follow(int stop) {
        if (stop >= 0) {
            path.selectedIndexProperty().set(-1);
            model.follow(stop);
        }
    }

    private void watch() {
        sceneProperty().subscribe(_ -> showAll());
        model.subject().subscribe(_ -> showSubject());
        model.shown().subscribe(_ -> showSubject());
        model.before().subscribe(_ -> showAll());
        state.plan().subscribe(_ -> showAll());
        state.snapshot().subscribe(_ -> showMaps());
        state.picture().subscribe(_ -> showMaps());
        state.fields().subscribe(_ -> showAll());
        picture.toneProperty().subscribe(_ -> showAll());
    }

    private SeenMaps maps() {
        return new SeenMaps(state, picture.toneProperty().get());
    }

    /// Draws nothing while another tab is in front.
    private void showAll() {
        if (getScene() != null) {
            showChart();
            showMaps();
        }
    }

    /// The chart says nothing of what the network puts out.
    private void showMaps() {
        figure.forget();
        way.forget();
        showSubject();
    }

    private void showSubject() {
        Optional<FieldSubject> subject = model.subject().get();
        pane.setVisible(subject.isPresent());
        nothing.setText(texts.get(whyNothing()));
        if (getScene() != null) {
            subject.ifPresent(this::show);
        }
    }

    private String whyNothing() {
        if (model.isBroken()) {
            return "nothing.broken";
        }
        return model.isPlaceless() ? "nothing.placeless" : "nothing";
    }

    private void show(FieldSubject subject) {
        header.show(
                subject.layer().id().name(),
                texts.get(subject.isChosen() ? "title" : "title.middle"));
        map.contentProperty().set(maps().map(subject.layer(), subject.channel()));
        map.pinnedCellProperty().set(model.pinned().orElse(null));
        figure.show(subject, maps());
        way.show(subject.path(), maps());
        facts.show(figure.facts(subject, new FieldFacts(texts)));
        measure.setDisable(!model.canMeasure());
        measureDepth.setDisable(!model.canMeasure());
    }

    private void showChart() {
        FieldChart lines = new FieldChart(texts, state.plan().get(), model.before().get());
        chart.lines().setAll(lines.lines(state.fields().get().depth()));
    }

    private void save() {
        model.subject()
                .get()
                .ifPresent(now -> export.save(now.layer().id() + "-field-" + now.channel()));
    }
}
