package org.convlens.app.numbers;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.app.shell.lens.ScrolledPane;
import org.convlens.app.state.SeenStatistics;
import org.convlens.inspection.LayerStatistics;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HistogramView;
import org.convlens.viz.fx.LayerBarsView;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The lens tab "Numbers": how the outputs of every layer are spread and how training moves its
/// weights, against depth and live, with what the net doctor says to it.
public final class NumbersView extends StackPane {

    private static final ValueRange USUAL_STEP = new ValueRange(1e-4, 1e-2);
    private static final String STYLE_SHEET =
            Objects.requireNonNull(NumbersView.class.getResource("numbers.css")).toExternalForm();

    private final Texts texts = Texts.of(NumbersView.class);
    private final NumbersViewModel model;
    private final Desk desk;
    private final LayerBarsView bars = new LayerBarsView();
    private final HistogramView histogram = new HistogramView();
    private final Label explanation = new Label();
    private final Label outputs = new Label();
    private final FigureExport export;
    private final LensHeader header;
    private final VBox pane;
    private final MissingPane missing;

    /// Watches the lab's run.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public NumbersView(Desk desk, Runnable chooseData) {
        this.desk = desk;
        model = new NumbersViewModel(desk.state(), desk.commands());
        VBox figure = figure();
        export = new FigureExport(figure, desk.dialogs());
        header = new LensHeader(export::copy, () -> export.save("numbers"));
        missing = new MissingPane(desk.commands(), chooseData);
        VBox parts = new VBox(doctor(), figures(), figure);
        parts.getStyleClass().add("numbers");
        VBox.setVgrow(figure, Priority.ALWAYS);
        ScrolledPane scroll = new ScrolledPane(parts);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pane = new VBox(header, scroll);
        pane.getStyleClass().addAll("lens-pane", "numbers");
        getChildren().addAll(pane, missing);
        getStylesheets().addAll(LensPane.STYLE_SHEET, STYLE_SHEET);
        setId("numbers");
        watch();
    }

    private Node doctor() {
        return new DoctorPane(desk.state(), desk.commands(), texts);
    }

    private Node figures() {
        Segments<Figure> figures =
                new Segments<>(
                                List.of(Figure.values()),
                                figure -> texts.get("figure." + figure),
                                model.figure())
                        .explaining(figure -> texts.get("figure." + figure + ".tip"));
        figures.setId("figures");
        figures.getStyleClass().add("small");
        return figures;
    }

    private VBox figure() {
        bars.setId("depth");
        histogram.setId("histogram");
        explanation.getStyleClass().addAll("muted", "small");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        outputs.getStyleClass().addAll("muted", "small");
        outputs.setWrapText(true);
        outputs.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(bars, Priority.ALWAYS);
        VBox.setVgrow(histogram, Priority.ALWAYS);
        VBox figure = new VBox(explanation, bars, outputs, histogram);
        figure.getStyleClass().add("figure");
        return figure;
    }

    private void watch() {
        sceneProperty().subscribe(scene -> model.follow(scene != null));
        model.missing().subscribe(this::showMissing);
        model.figure().subscribe(_ -> show());
        model.statistics().subscribe(_ -> show());
        desk.state().selection().subscribe(_ -> show());
        bars.selectedIndexProperty().subscribe(row -> model.select(row.intValue()));
    }

    private void showMissing(Optional<Missing> what) {
        what.ifPresent(missing::show);
        missing.setVisible(what.isPresent());
        pane.setVisible(what.isEmpty());
    }

    private void show() {
        Figure shown = model.figure().get();
        header.show(desk.state().plan().get().network().name(), details());
        explanation.setText(texts.get("figure." + shown + ".is"));
        bars.logarithmicProperty().set(shown.isLogarithmic());
        bars.healthyProperty().set(shown == Figure.UPDATE ? USUAL_STEP : null);
        bars.barsProperty().set(model.bars());
        bars.selectedIndexProperty().set(model.selectedRow());
        showHistogram();
    }

    private String details() {
        return model.statistics().get().map(this::details).orElse("");
    }

    private String details(SeenStatistics seen) {
        return texts.get("details", seen.iteration(), seen.now().pictures());
    }

    private void showHistogram() {
        outputs.setText(model.selected().map(this::words).orElse(texts.get("select")));
        histogram.binsProperty().set(model.histogram().orElse(null));
    }

    private String words(LayerStatistics layer) {
        return texts.get("outputs", layer.layer(), layer.activity().histogram().total());
    }
}
