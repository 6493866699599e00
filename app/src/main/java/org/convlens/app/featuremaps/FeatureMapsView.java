package org.convlens.app.featuremaps;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Segments;
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
import org.convlens.app.shell.lens.TensorExport;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.TileGridView;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.viz.raster.MapPicture;

import java.util.List;
import java.util.Optional;

/// The lens tab "Maps": the selected layer's feature maps for the picture.
public final class FeatureMapsView extends StackPane {

    private static final double LARGEST_TILE = 24;

    private final Texts texts = Texts.of(FeatureMapsView.class);
    private final MapFacts words = new MapFacts(texts);
    private final FeatureMapsViewModel model;
    private final HeatMapView big = new HeatMapView();
    private final UnitBarsView units = new UnitBarsView();
    private final LegendBar legend = new LegendBar();
    private final FactsColumn facts = new FactsColumn();
    private final ContactSheetView sheet = new ContactSheetView();
    private final FigureExport export;
    private final LensHeader header;
    private final LensPane pane;
    private final MissingPane missing;

    /// Watches the lab's selected layer.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public FeatureMapsView(Desk desk, Runnable chooseData) {
        model = new FeatureMapsViewModel(desk.state(), desk.commands());
        LensFigure figure = new LensFigure(new StackPane(big, units), legend, facts);
        export = new FigureExport(figure, desk.dialogs());
        header = new LensHeader(export::copy, this::save);
        header.offer(new TensorExport(desk.dialogs(), model::enlarged, model::all));
        pane = new LensPane(new LensPane.Parts(header, figure, controls(), sheet));
        missing = new MissingPane(desk.commands(), chooseData);
        getChildren().addAll(pane, missing);
        nameParts();
        hearGestures();
        watchModel();
    }

    private void nameParts() {
        setId("maps");
        big.setId("big-map");
        units.setId("unit-bars");
        sheet.setId("map-sheet");
        big.readoutProperty().set(false);
        sheet.largestTileProperty().set(LARGEST_TILE);
    }

    private Region controls() {
        Label range = new Label(texts.get("range"));
        range.getStyleClass().add("muted");
        range.setMinWidth(Region.USE_PREF_SIZE);
        Segments<RangeScope> scopes =
                new Segments<>(
                                List.of(RangeScope.values()),
                                scope -> texts.get("range." + scope),
                                model.scope())
                        .explaining(scope -> texts.get("range." + scope + ".tip"));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Choice<ColorChoice> colors =
                new Choice<>(
                        List.of(ColorChoice.values()),
                        choice -> texts.get("colors." + choice),
                        model.colors());
        colors.explain(texts.get("colors"));
        HBox controls = new HBox(range, scopes, spring, colors);
        controls.getStyleClass().add("lens-controls");
        return controls;
    }

    private void hearGestures() {
        new LensKeys(big, export::copy, this::save, model::letGo).listenIn(this);
        big.hoveredCellProperty()
                .addListener((_, _, cell) -> model.hoverCell(Optional.ofNullable(cell)));
        big.pinnedCellProperty()
                .addListener((_, _, cell) -> model.pinCell(Optional.ofNullable(cell)));
        units.hoveredIndexProperty()
                .addListener((_, _, index) -> model.hoverChannel(channel(index.intValue())));
        units.selectedIndexProperty()
                .addListener((_, _, index) -> model.pinChannel(channel(index.intValue())));
        sheet.hoveredIndexProperty()
                .addListener((_, _, index) -> model.hoverChannel(channel(index.intValue())));
        sheet.selectedIndexProperty()
                .addListener((_, _, index) -> model.pinChannel(channel(index.intValue())));
        big.toneProperty().subscribe(model.tone()::set);
    }

    private static Optional<Integer> channel(int index) {
        return index == TileGridView.NONE ? Optional.empty() : Optional.of(index);
    }

    private void watchModel() {
        sceneProperty().subscribe(scene -> model.show(scene != null));
        sceneProperty().subscribe(_ -> showMaps());
        model.sheet().subscribe(_ -> showMaps());
        model.focus().subscribe(_ -> showFocus());
        model.missing().subscribe(this::showMissing);
    }

    private void showMissing(Optional<Missing> what) {
        what.ifPresent(missing::show);
        missing.setVisible(what.isPresent());
        pane.setVisible(what.isEmpty());
    }

    /// Draws nothing while another tab is in front.
    private void showMaps() {
        if (getScene() != null) {
            model.sheet()
                    .get()
                    .ifPresent(maps -> {
                        header.show(maps.maps().layer().name(), words.title(maps.maps()));
                        sheet.picturesProperty().set(maps.pictures());
                        showFocus();
                    });
        }
    }

    private void showFocus() {
        if (getScene() != null) {
            model.sheet().get().ifPresent(maps -> show(maps, model.focus().get()));
        }
    }

    private void show(MapSheet maps, Focus focus) {
        if (maps.pictures().get(focus.channel()) instanceof MapPicture picture) {
            showBig(maps.maps(), picture);
            legend.colorsProperty().set(picture.colors());
            legend.rangeProperty().set(picture.range());
            legend.scopeProperty().set(model.scope().get());
            legend.pointedValueProperty().set(focus.cell().map(picture::value).orElse(null));
        }
        big.pinnedCellProperty().set(focus.pinned().orElse(null));
        int pinned = model.pinnedChannel().orElse(TileGridView.NONE);
        sheet.selectedIndexProperty().set(pinned);
        units.selectedIndexProperty().set(pinned);
        facts.show(words.column(maps, focus));
    }

    /// One map cell by cell, or all units of a vector as bars.
    private void showBig(LayerMaps maps, MapPicture picture) {
        big.setVisible(maps.isSpatial());
        units.setVisible(!maps.isSpatial());
        if (maps.isSpatial()) {
            big.contentProperty().set(picture);
        } else {
            units.valuesProperty().set(maps.values());
            units.colorsProperty().set(picture.colors());
            units.rangeProperty().set(picture.range());
        }
    }

    private void save() {
        model.sheet()
                .get()
                .ifPresent(maps ->
                        export.save(maps.maps().layer() + "-map-" + model.focus().get().channel()));
    }
}
