package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FactsColumn;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensFigure;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensKeys;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.TileGridView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Contour;
import org.convlens.viz.raster.Overlay;
import org.kordamp.ikonli.material2.Material2AL;

import java.util.List;
import java.util.Optional;

/// The lens tab "Why": several methods side by side, one of them enlarged.
public final class WhyView extends StackPane {

    private static final double SMALLEST_TILE = 6;

    private final Texts texts = Texts.of(WhyView.class);
    private final WhyWords words = new WhyWords(texts);
    private final WhyViewModel model;
    private final HeatMapView big = new HeatMapView();
    private final LegendBar legend = new LegendBar();
    private final FactsColumn facts = new FactsColumn();
    private final Label instead = new Label();
    private final ContactSheetView sheet = new ContactSheetView();
    private final FigureExport export;
    private final NumbersExport numbers;
    private final LensHeader header;
    private final LensPane pane;
    private final MissingPane missing;
    private final ObjectProperty<Below> below = new SimpleObjectProperty<>(Below.MAPS);
    private List<Overlay> overlays = List.of();

    /// Watches the lab's picture and what is selected.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public WhyView(Desk desk, Runnable chooseData) {
        model = new WhyViewModel(desk.state(), desk.commands());
        LensFigure figure = new LensFigure(new StackPane(big, instead), legend, facts);
        export = new FigureExport(figure, desk.dialogs());
        numbers = new NumbersExport(desk.dialogs(), texts);
        header = new LensHeader(export::copy, this::save);
        header.getChildren().add(numbersButton());
        pane =
                new LensPane(
                        new LensPane.Parts(
                                header, figure, new WhyControls(model, words, below), below(desk)));
        pane.figureShareProperty().bind(below.map(Below::figureShare));
        missing = new MissingPane(desk.commands(), chooseData);
        getChildren().addAll(pane, missing);
        nameParts();
        hearGestures();
        watchModel();
    }

    private StackPane below(Desk desk) {
        Region evidence =
                new EvidencePane(model, new EvidenceViewModel(model, desk.commands()), words);
        Region shortcut =
                new ShortcutPane(new ShortcutViewModel(desk.state(), desk.commands()), words);
        Region options = new OptionsPane(model, words);
        below.subscribe(place -> {
            options.setVisible(place == Below.OPTIONS);
            sheet.setVisible(place == Below.MAPS);
            evidence.setVisible(place == Below.EVIDENCE);
            shortcut.setVisible(place == Below.SHORTCUT);
        });
        StackPane stack = new StackPane(sheet, evidence, shortcut, options);
        stack.setMinSize(0, 0);
        return stack;
    }

    private void nameParts() {
        setId("why");
        big.setId("big-why");
        sheet.setId("why-sheet");
        instead.setId("why-instead");
        instead.getStyleClass().add("over-picture");
        instead.setWrapText(true);
        instead.setMouseTransparent(true);
        big.readoutProperty().set(false);
        sheet.captionsProperty().set(true);
        sheet.smallestTileProperty().set(SMALLEST_TILE);
    }

    private Button numbersButton() {
        Button button = new Button(null, Icons.of(Material2AL.GRID_ON));
        button.setId("save-numbers");
        button.getStyleClass().addAll("flat", "tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("numbers.tip")));
        button.setAccessibleText(texts.get("numbers.tip"));
        button.setOnAction(_ -> saveNumbers());
        return button;
    }

    private void hearGestures() {
        new LensKeys(big, export::copy, this::save, this::letGo).listenIn(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        addEventFilter(KeyEvent.KEY_PRESSED, this::stopFirst);
        big.activeCell().subscribe(_ -> showNumbers());
        sheet.selectedIndexProperty().subscribe(place -> enlarge(place.intValue()));
        sheet.hoveredIndexProperty().subscribe(_ -> showBig());
    }

    private void hear(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isConsumed();
        if (plain && event.getCode() == KeyCode.N) {
            saveNumbers();
            event.consume();
        }
        if (plain && event.getCode() == KeyCode.A) {
            model.ask();
            event.consume();
        }
    }

    private void letGo() {
        big.pinnedCellProperty().set(null);
    }

    /// Before Escape lets go of a selected map.
    private void stopFirst(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.working().get()) {
            model.stop();
            event.consume();
        }
    }

    private void enlarge(int place) {
        if (place != TileGridView.NONE) {
            model.enlarged().set(place);
        }
    }

    private void watchModel() {
        sceneProperty().subscribe(scene -> model.watched().set(scene != null));
        model.tiles().subscribe(_ -> showAll());
        model.appearance().subscribe(_ -> showAll());
        model.enlarged().subscribe(_ -> showBig());
        model.missing().subscribe(this::showMissing);
        model.failure().subscribe(_ -> showBig());
    }

    private void showMissing(Optional<Missing> what) {
        what.ifPresent(missing::show);
        missing.setVisible(what.isPresent());
        pane.setVisible(what.isEmpty());
    }

    /// Draws nothing while another tab is in front.
    private void showAll() {
        if (getScene() != null) {
            List<Tile> tiles = model.tiles().get();
            sheet.captionTextsProperty()
                    .set(place -> place < tiles.size() ? words.caption(tiles.get(place)) : "");
            overlays = model.appearance().get().over(tiles);
            sheet.picturesProperty().set(List.copyOf(overlays));
            showBig();
        }
    }

    /// The tile under the mouse, or else the chosen one; nothing before it was drawn.
    private Optional<Tile> shown() {
        if (overlays.size() != model.tiles().get().size()) {
            return Optional.empty();
        }
        int hovered = sheet.hoveredIndexProperty().get();
        return hovered >= 0 && hovered < model.tiles().get().size()
                ? Optional.of(model.tiles().get().get(hovered))
                : model.big();
    }

    private Overlay overlay(Tile tile) {
        return overlays.get(model.tiles().get().indexOf(tile));
    }

    private void showBig() {
        shown().ifPresent(this::showBig);
        if (model.tiles().get().isEmpty()) {
            showNoTarget();
        }
    }

    private void showBig(Tile tile) {
        Overlay overlay = overlay(tile);
        big.contentProperty().set(overlay);
        big.contourProperty().set(model.appearance().get().contour(overlay));
        legend.colorsProperty().set(overlay.colors());
        legend.rangeProperty().set(overlay.range());
        legend.scopeProperty().set(model.appearance().get().scope());
        showInstead(instead(tile));
        header.show(
                tile.title(),
                model.sight().get().map(sight -> words.details(tile, sight)).orElse(""));
        showNumbers();
    }

    /// There is nothing to explain before something is selected.
    private void showNoTarget() {
        big.contentProperty().set(null);
        big.contourProperty().set(Contour.NONE);
        legend.pointedValueProperty().set(null);
        facts.show(List.of());
        header.show(texts.get("aim.selected"), "");
        showInstead(texts.get("instead.unselected"));
    }

    private void showInstead(String words) {
        instead.setText(words);
        instead.setVisible(!words.isEmpty());
    }

    private String instead(Tile tile) {
        return tile.method().isQuick() || model.failure().get().isEmpty()
                ? words.instead(tile).orElse("")
                : model.failure().get();
    }

    private void showNumbers() {
        shown().ifPresent(tile -> {
            Overlay overlay = overlay(tile);
            Optional<Cell> cell =
                    Optional.ofNullable(big.activeCell().get())
                            .filter(place -> place.isIn(overlay.size()));
            legend.pointedValueProperty()
                    .set(cell.map(place -> overlay.valuesAt(place).getFirst()).orElse(null));
            facts.show(words.facts(tile, overlay, cell));
        });
    }

    private void save() {
        shown().ifPresent(tile -> export.save(tile.method().description().name()));
    }

    private void saveNumbers() {
        shown().ifPresent(numbers::save);
    }
}
