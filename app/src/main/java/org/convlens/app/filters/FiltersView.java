package org.convlens.app.filters;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.filters.LayerWeights.Scales;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FactsColumn;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensFigure;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensKeys;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.app.shell.lens.TensorExport;
import org.convlens.receptivefield.Box;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.TileGridView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.ColorPicture;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Overlay;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.PlainPicture;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The lens tab "Filters": the selected layer's weights.
public final class FiltersView extends StackPane {

    private static final double LARGEST_TILE = 24;
    private static final double GAP = 6;

    private final Texts texts = Texts.of(FiltersView.class);
    private final FilterFacts words = new FilterFacts(texts);
    private final FiltersViewModel model;
    private final HeatMapView big = new HeatMapView();
    private final LegendBar legend = new LegendBar();
    private final FactsColumn facts = new FactsColumn();
    private final ContactSheetView sheet = new ContactSheetView();
    private final VBox controls;
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
        header.offer(new TensorExport(desk.dialogs(), model::enlarged, model::all));
        SurgeryModel hand = SurgeryModel.over(desk.state(), desk.commands(), model);
        CellTools tools = new CellTools(hand, big, texts);
        SurgeryBar surgery = new SurgeryBar(hand, texts, tools.buttons());
        controls = new VBox(GAP, new FilterChoices(model, texts), surgery, tools.strokes());
        pane = new LensPane(new LensPane.Parts(header, figure, controls, sheet));
        scales = new ScalesPane(hand, texts, desk.dialogs());
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

    private void hearGestures() {
        new LensKeys(big, export::copy, this::save, () -> model.pin(Optional.empty()))
                .listenIn(this);
        big.hoveredCellProperty().subscribe(_ -> showFilter());
        big.pinnedCellProperty().subscribe(_ -> showFilter());
        big.pinnedCellProperty().subscribe(this::choose);
        sheet.hoveredIndexProperty()
                .addListener((_, _, index) -> model.hover(filter(index.intValue())));
        sheet.selectedIndexProperty()
                .addListener((_, _, index) -> model.pin(filter(index.intValue())));
        big.toneProperty().subscribe(model.tone()::set);
    }

    /// In a matrix every row is a unit.
    private void choose(@Nullable Cell cell) {
        boolean matrix = model.sheet().get().filter(shown -> !shown.isSheet()).isPresent();
        if (matrix && cell != null) {
            model.pin(Optional.of(cell.row()));
        }
    }

    /// {@return the filter at a place of the sheet}
    private Optional<Integer> filter(int place) {
        List<Integer> order = model.sorting().get().order();
        return place < 0 || place >= order.size()
                ? Optional.empty()
                : Optional.of(order.get(place));
    }

    private void watchModel() {
        sceneProperty().subscribe(scene -> model.show(scene != null));
        sceneProperty().subscribe(_ -> showSheet());
        model.sheet().subscribe(_ -> showSheet());
        model.sorting().subscribe(_ -> showSheet());
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
        scales.title(shown.layer().name(), words.title(shown));
        boolean many = shown.isSheet();
        sheet.setVisible(many);
        sheet.setManaged(many);
        Sorting sorting = model.sorting().get();
        if (many && sorting.order().size() == shown.pictures().size()) {
            arrange(shown.pictures(), sorting);
        }
        showFilter();
    }

    private void arrange(List<Picture> pictures, Sorting sorting) {
        sheet.captionTextsProperty().set(place -> caption(sorting, place));
        sheet.marksProperty().set(place -> remark(sorting, place));
        sheet.picturesProperty().set(sorting.order().stream().map(pictures::get).toList());
    }

    private static String remark(Sorting sorting, int place) {
        return place < sorting.order().size()
                ? sorting.remarks().get(sorting.order().get(place))
                : "";
    }

    private String caption(Sorting sorting, int place) {
        if (place >= sorting.order().size()) {
            return "";
        }
        int filter = sorting.order().get(place);
        String remark = remark(sorting, place);
        return remark.isEmpty() ? Integer.toString(filter) : filter + " " + remark;
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
        Picture picture = shown.picture(index);
        big.contentProperty().set(picture);
        Optional<Cell> cell =
                Optional.ofNullable(big.activeCell().get())
                        .filter(active -> active.isIn(picture.size()));
        List<Box> outline = shown.outline(index, cell).stream().toList();
        if (!outline.equals(big.boxes())) {
            big.boxes().setAll(outline);
        }
        if (shown.isSheet()) {
            sheet.selectedIndexProperty()
                    .set(
                            model.pinnedFilter()
                                    .map(model.sorting().get()::place)
                                    .orElse(TileGridView.NONE));
        }
        showLegend(picture);
        facts.show(words.column(shown, index, cell));
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
