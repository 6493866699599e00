package org.convlens.app.filters;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.filters.LayerWeights.Scales;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Choice;
import org.convlens.app.shell.lens.FactsColumn;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensFigure;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensKeys;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.TileGridView;
import org.convlens.viz.raster.ColorPicture;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Overlay;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.PlainPicture;

import java.util.List;
import java.util.Optional;

/// The lens tab "Filters": the selected layer's weights.
public final class FiltersView extends StackPane {

    private static final double LARGEST_TILE = 24;

    private final Texts texts = Texts.of(FiltersView.class);
    private final FilterFacts words = new FilterFacts(texts);
    private final FiltersViewModel model;
    private final HeatMapView big = new HeatMapView();
    private final LegendBar legend = new LegendBar();
    private final FactsColumn facts = new FactsColumn();
    private final ContactSheetView sheet = new ContactSheetView();
    private final HBox controls;
    private final FigureExport export;
    private final LensHeader header;
    private final LensPane pane;
    private final ScalesPane scales;
    private final Label none = new Label();
    private final StackPane nothing = new StackPane(none);
    private final MissingPane missing;

    /// Watches the lab's selected layer.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public FiltersView(Desk desk, Runnable chooseData) {
        model = new FiltersViewModel(desk.state(), desk.commands());
        LensFigure figure = new LensFigure(big, legend, facts);
        export = new FigureExport(figure, desk.dialogs());
        header = new LensHeader(export::copy, this::save);
        controls = controls();
        pane = new LensPane(new LensPane.Parts(header, figure, controls, sheet));
        scales = new ScalesPane(model, texts);
        missing = new MissingPane(desk.commands(), chooseData);
        getChildren().addAll(pane, scales, nothing, missing);
        nameParts();
        hearGestures();
        watchModel();
    }

    private void nameParts() {
        setId("filters");
        big.setId("big-filter");
        sheet.setId("filter-sheet");
        none.setId("no-weights");
        nothing.getStyleClass().add("empty");
        none.setWrapText(true);
        big.readoutProperty().set(false);
        sheet.largestTileProperty().set(LARGEST_TILE);
        legend.scopeProperty().set(RangeScope.LAYER);
    }

    private HBox controls() {
        Label name = new Label(texts.get("input"));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<InputSlice> slices = new Choice<>(List.of(), this::words, model.slice());
        slices.setId("input-slice");
        model.slices().subscribe(offered -> slices.getItems().setAll(offered));
        HBox line = new HBox(name, slices);
        line.getStyleClass().add("lens-controls");
        return line;
    }

    private String words(InputSlice slice) {
        return switch (slice) {
            case InputSlice.Colours() -> texts.get("input.colours");
            case InputSlice.Mean() -> texts.get("input.mean");
            case InputSlice.Channel(int index) -> texts.get("input.channel", index);
        };
    }

    private void hearGestures() {
        new LensKeys(big, export::copy, this::save, () -> model.pin(Optional.empty()))
                .listenIn(this);
        big.hoveredCellProperty().subscribe(_ -> showFilter());
        big.pinnedCellProperty().subscribe(_ -> showFilter());
        sheet.hoveredIndexProperty()
                .addListener((_, _, index) -> model.hover(filter(index.intValue())));
        sheet.selectedIndexProperty()
                .addListener((_, _, index) -> model.pin(filter(index.intValue())));
        big.toneProperty().subscribe(model.tone()::set);
    }

    private static Optional<Integer> filter(int index) {
        return index == TileGridView.NONE ? Optional.empty() : Optional.of(index);
    }

    private void watchModel() {
        sceneProperty().subscribe(_ -> showSheet());
        model.sheet().subscribe(_ -> showSheet());
        model.filter().subscribe(_ -> showFilter());
        model.missing().subscribe(this::showMissing);
    }

    private void showMissing(Optional<Missing> what) {
        what.ifPresent(missing::show);
        showSheet();
    }

    /// Draws nothing while another tab is in front.
    private void showSheet() {
        Optional<FilterSheet> shown = model.sheet().get();
        missing.setVisible(shown.isEmpty());
        scales.setVisible(shown.filter(now -> now.weights() instanceof Scales).isPresent());
        nothing.setVisible(
                shown.filter(now -> now.weights() instanceof LayerWeights.None).isPresent());
        pane.setVisible(shown.filter(now -> !now.pictures().isEmpty()).isPresent());
        if (getScene() != null) {
            shown.ifPresent(this::show);
        }
    }

    private void show(FilterSheet shown) {
        header.show(shown.layer().name(), words.title(shown));
        none.setText(texts.get("without", shown.layer()));
        boolean many = !(shown.weights() instanceof LayerWeights.Matrix);
        sheet.setVisible(many);
        sheet.setManaged(many);
        controls.setVisible(many);
        sheet.picturesProperty().set(many ? shown.pictures() : List.of());
        showFilter();
    }

    private void showFilter() {
        if (getScene() != null) {
            model.sheet()
                    .get()
                    .ifPresent(shown -> {
                        if (shown.weights() instanceof Scales numbers) {
                            scales.show(numbers, model.filter().get());
                        } else if (!shown.pictures().isEmpty()) {
                            enlarge(shown, model.filter().get());
                        }
                    });
        }
    }

    private void enlarge(FilterSheet shown, int index) {
        Picture picture = shown.pictures().get(index);
        big.contentProperty().set(picture);
        sheet.selectedIndexProperty().set(model.pinnedFilter().orElse(TileGridView.NONE));
        showLegend(picture);
        facts.show(words.column(shown, index, Optional.ofNullable(big.activeCell().get())));
    }

    private void showLegend(Picture picture) {
        switch (picture) {
            case MapPicture map -> {
                legend.colorsProperty().set(map.colors());
                legend.rangeProperty().set(map.range());
                legend.scopeProperty().set(RangeScope.LAYER);
            }
            case ColorPicture color -> {
                legend.colorsProperty().set(ColorMap.GREY);
                legend.rangeProperty().set(color.range());
                legend.scopeProperty().set(RangeScope.MAP);
            }
            case PlainPicture _, Overlay _ -> legend.colorsProperty().set(ColorMap.GREY);
        }
    }

    private void save() {
        model.sheet()
                .get()
                .ifPresent(shown -> export.save(shown.layer() + "-filter-" + model.filter().get()));
    }
}
