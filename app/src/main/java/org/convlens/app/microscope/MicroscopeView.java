package org.convlens.app.microscope;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LazyLines;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensKeys;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.LinesColumn;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.app.shell.lens.Player;
import org.convlens.app.shell.lens.ProductRow;
import org.convlens.app.shell.lens.ScrolledPane;
import org.convlens.viz.color.Tone;
import org.convlens.workings.Place;
import org.convlens.workings.Step;
import org.convlens.workings.Workings;

import java.util.List;
import java.util.Optional;

/// The lens tab "Cell": patch × kernel + bias = value, for every kind of layer, live.
public final class MicroscopeView extends StackPane {

    private static final double GAP = 8;

    private final Texts texts = Texts.of(MicroscopeView.class);
    private final Wording words;
    private final MicroscopeViewModel model;
    private final MapPair maps;
    private final Player player;
    private final Slices slices;
    private final ProductRow patch;
    private final ListView<String> terms = new ListView<>();
    private final Label termsTitle = new Label(texts.get("terms.title"));
    private final Label pointed = new Label();
    private final LinesColumn lines = new LinesColumn();
    private final Label none = new Label();
    private final VBox pane;
    private final MissingPane missing;
    private final LensHeader header;
    private final FigureExport export;

    /// Watches the lab's selected cell.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public MicroscopeView(Desk desk, Runnable chooseData) {
        model = new MicroscopeViewModel(desk.state(), desk.commands());
        words = new Wording(texts, model::hasMaps);
        maps = new MapPair(model, texts);
        player = new Player(model);
        slices = new Slices(model, texts);
        missing = new MissingPane(desk.commands(), chooseData);
        VBox sums = new VBox(GAP, slices, pointed, lines);
        patch = new ProductRow(List.of(part("patch"), part("kernel"), part("products")), sums);
        VBox figure = new VBox(GAP, maps, termsTitle, terms, patch);
        VBox.setVgrow(figure, Priority.ALWAYS);
        export = new FigureExport(figure, desk.dialogs());
        header = new LensHeader(export::copy, this::save);
        pane = new VBox(GAP, header, player, figure);
        arrange();
        getChildren().addAll(new ScrolledPane(pane), none, missing);
        hearGestures();
        watch();
    }

    private ProductRow.Part part(String name) {
        return new ProductRow.Part("cell-" + name, texts.get(name + ".tip"));
    }

    private void arrange() {
        setId("cell");
        terms.setId("cell-terms");
        lines.setId("cell-lines");
        pointed.setId("cell-pointed");
        pane.getStyleClass().add("lens-pane");
        getStylesheets().add(LensPane.STYLE_SHEET);
        VBox.setVgrow(maps, Priority.ALWAYS);
        VBox.setVgrow(terms, Priority.ALWAYS);
        termsTitle.getStyleClass().add("muted");
        none.setText(texts.get("none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("muted", "empty");
    }

    private void hearGestures() {
        new LensKeys(maps.output(), export::copy, this::save, model::letGo).listenIn(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        patch.marked().addListener((_, _, place) -> point(place.intValue()));
        maps.pointed().addListener((_, _, place) -> mark(place.intValue()));
        terms.getSelectionModel()
                .selectedIndexProperty()
                .addListener((_, _, place) -> maps.mark(place.intValue() - termsOfShare()));
    }

    /// Marks what is pointed at on the input map, in the window or among the terms.
    private void mark(int place) {
        if (terms.isManaged() && place >= 0) {
            terms.getSelectionModel().select(termsOfShare() + place);
            terms.scrollTo(termsOfShare() + place);
        } else {
            patch.mark(place);
        }
    }

    /// Of a logit, the terms of its softmax come first.
    private int termsOfShare() {
        return model.share().map(words::terms).map(List::size).orElse(0);
    }

    private void hear(KeyEvent event) {
        if (event.getCode() == KeyCode.P && !event.isShortcutDown() && !event.isAltDown()) {
            player.playOrPause();
            event.consume();
        }
    }

    private void watch() {
        sceneProperty().subscribe(scene -> model.show(scene != null));
        sceneProperty().subscribe(_ -> show());
        model.workings().subscribe(_ -> show());
        model.slice().subscribe(_ -> show());
        model.missing().subscribe(this::showMissing);
        maps.toneProperty().subscribe(_ -> show());
    }

    private void showMissing(Optional<Missing> what) {
        what.ifPresent(missing::show);
        missing.setVisible(what.isPresent());
        show();
    }

    /// Draws nothing while another tab is in front.
    private void show() {
        Optional<Workings> found = model.workings().get();
        boolean can = model.missing().get().isEmpty();
        pane.setVisible(can && found.isPresent());
        none.setVisible(can && found.isEmpty());
        if (getScene() != null) {
            found.ifPresent(this::show);
        }
    }

    private void show(Workings found) {
        header.show(found.place().layer().name(), title(found.place()));
        Tone tone = maps.toneProperty().get();
        Step first = found.steps().getFirst();
        Optional<ProductRow.Pictures> window = PatchPictures.of(first, model.slice().get(), tone);
        window.ifPresentOrElse(patch::show, patch::showNone);
        VBox.setVgrow(patch, window.isPresent() ? Priority.ALWAYS : Priority.NEVER);
        maps.show(found, first);
        slices.show(first);
        showTerms(window.isPresent() ? List.of() : terms(first));
        lines.show(words.lines(found, model.share()));
        player.follow();
        point(patch.marked().get());
    }

    private List<String> terms(Step first) {
        List<String> own = words.terms(first);
        List<String> shares = model.share().map(words::terms).orElse(List.of());
        int before = shares.size();
        return new LazyLines(
                before + own.size(), i -> i < before ? shares.get(i) : own.get(i - before));
    }

    private String title(Place place) {
        boolean spatial = model.output().filter(now -> now.shape().isSpatial()).isPresent();
        return spatial
                ? texts.get("title", place.channel(), place.row(), place.column())
                : texts.get("title.unit", place.channel());
    }

    private void showTerms(List<String> all) {
        int chosen = terms.getSelectionModel().getSelectedIndex();
        terms.setItems(FXCollections.observableList(all));
        if (chosen >= 0 && chosen < all.size()) {
            terms.getSelectionModel().select(chosen);
        }
        put(terms, !all.isEmpty());
        put(termsTitle, !all.isEmpty());
    }

    private static void put(Region part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    /// Says what the marked cell of the window contributes, and marks it where it was read.
    private void point(int place) {
        Optional<Workings> found = model.workings().get();
        boolean inWindow = place >= 0 && !terms.isManaged();
        pointed.setText(
                inWindow ? found.map(now -> said(now.steps().getFirst(), place)).orElse("") : "");
        put(pointed, inWindow);
        maps.mark(place);
    }

    private String said(Step step, int place) {
        int area = step instanceof Step.WeightedSum sum ? sum.terms().size() / sum.slices() : 0;
        List<String> all = words.terms(step);
        int at = model.slice().get() * area + place;
        return at < all.size() ? all.get(at) : "";
    }

    private void save() {
        model.workings()
                .get()
                .map(Workings::place)
                .ifPresent(place ->
                        export.save(
                                "%s-map-%d-cell-%d-%d"
                                        .formatted(
                                                place.layer(),
                                                place.channel(),
                                                place.row(),
                                                place.column())));
    }
}
