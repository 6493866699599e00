package org.convlens.app.patches;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Samples;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.app.state.FoundPatches;
import org.convlens.dataset.Dataset;
import org.convlens.inspection.Patch;
import org.convlens.inspection.Unit;
import org.convlens.viz.fx.ClassBarsView;
import org.convlens.viz.fx.GalleryItem;
import org.convlens.viz.fx.GalleryView;
import org.convlens.viz.raster.ArgbImage;
import org.kordamp.ikonli.material2.Material2MZ;

import java.util.List;
import java.util.Optional;

/// The lens tab "Patches": the pictures that excite the selected channel most and least.
public final class PatchesView extends StackPane {

    private static final double BARS = 190;
    private static final double GAP = 8;

    private final Texts texts = Texts.of(PatchesView.class);
    private final PatchesViewModel model;
    private final Label name = new Label();
    private final Label details = new Label();
    private final Label question = new Label();
    private final GalleryView gallery = new GalleryView();
    private final ClassBarsView mix = new ClassBarsView();
    private final VBox results;
    private final VBox invitation;
    private final VBox pane;
    private final MissingPane missing;

    /// Watches the lab's selected channel.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public PatchesView(Desk desk, Runnable chooseData) {
        model = new PatchesViewModel(desk.state(), desk.commands());
        missing = new MissingPane(desk.commands(), chooseData);
        results = results();
        invitation = invitation();
        pane = new VBox(GAP, header(), new StackPane(results, invitation));
        VBox.setVgrow(pane.getChildren().getLast(), Priority.ALWAYS);
        pane.getStyleClass().add("lens-pane");
        getChildren().addAll(pane, missing);
        setId("patches");
        getStylesheets().add(LensPane.STYLE_SHEET);
        gallery.setId("patch-gallery");
        gallery.selectedIndexProperty().subscribe(place -> model.open(place.intValue()));
        mix.setId("class-mix");
        watchModel();
    }

    private Region header() {
        name.getStyleClass().add("section-title");
        name.setMinWidth(USE_PREF_SIZE);
        details.getStyleClass().add("muted");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button again = searchButton("search-again", "");
        again.setAccessibleText(texts.get("again"));
        again.getStyleClass().addAll("flat", "tool");
        again.visibleProperty().bind(model.found().map(Optional::isPresent));
        HBox header = new HBox(name, details, spring, again);
        header.getStyleClass().add("lens-header");
        return header;
    }

    private VBox results() {
        Label classes = new Label(texts.get("mix"));
        classes.getStyleClass().add("muted");
        mix.setMinHeight(BARS);
        mix.setPrefHeight(BARS);
        VBox.setVgrow(gallery, Priority.ALWAYS);
        return new VBox(GAP, controls(), gallery, classes, mix);
    }

    private Region controls() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox controls =
                new HBox(
                        new Segments<>(
                                        List.of(End.values()),
                                        end -> texts.get("end." + end),
                                        model.end())
                                .explaining(end -> texts.get("end." + end + ".tip")),
                        spring,
                        new Segments<>(
                                        List.of(Extent.values()),
                                        extent -> texts.get("extent." + extent),
                                        model.extent())
                                .explaining(extent -> texts.get("extent." + extent + ".tip")));

        controls.getStyleClass().add("lens-controls");
        return controls;
    }

    private VBox invitation() {
        Button search = searchButton("search-patches", texts.get("search"));
        search.getStyleClass().add("accent");
        question.setWrapText(true);
        VBox box = new VBox(question, search);
        box.getStyleClass().add("empty");
        return box;
    }

    private Button searchButton(String id, String words) {
        Button button = new Button(words, Icons.of(Material2MZ.SEARCH));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("search.tip")));
        button.setOnAction(_ -> model.search());
        return button;
    }

    private void watchModel() {
        model.missing().subscribe(this::showMissing);
        model.unit().subscribe(_ -> showQuestion());
        model.found().subscribe(_ -> showFound());
        model.end().subscribe(_ -> showPatches());
        model.extent().subscribe(_ -> showPatches());
    }

    private void showMissing(Optional<Missing> what) {
        what.ifPresent(missing::show);
        missing.setVisible(what.isPresent());
        pane.setVisible(what.isEmpty());
    }

    private void showQuestion() {
        Optional<Unit> unit = model.unit().get();
        name.setText(unit.map(now -> now.layer().name()).orElse(""));
        unit.ifPresent(now ->
                question.setText(
                        texts.get("question", now.channel(), now.layer(), model.pictures())));
        showFound();
    }

    private void showFound() {
        Optional<FoundPatches> found = model.found().get();
        results.setVisible(found.isPresent());
        invitation.setVisible(found.isEmpty());
        details.setText(
                found.map(this::words)
                        .or(() ->
                                model.unit().get().map(now -> texts.get("channel", now.channel())))
                        .orElse(""));
        mix.classNamesProperty()
                .set(found.map(now -> now.pictures().classNames()).orElse(List.of()));
        mix.probabilitiesProperty().set(model.classMix().orElse(null));
        showPatches();
    }

    private String words(FoundPatches found) {
        return texts.get(
                "details", found.unit().channel(), found.pictures().size(), found.iteration());
    }

    private void showPatches() {
        List<Patch> patches = model.shown();
        gallery.countProperty().set(0);
        model.found()
                .get()
                .ifPresent(found ->
                        gallery.itemsProperty()
                                .set(place -> item(found.pictures(), patches.get(place))));
        gallery.countProperty().set(patches.size());
    }

    private GalleryItem item(Dataset pictures, Patch patch) {
        ArgbImage picture = new Samples(pictures).image(patch.picture());
        ArgbImage tile =
                switch (model.extent().get()) {
                    case PATCH -> PatchTile.alone(picture, patch);
                    case PICTURE -> PatchTile.within(picture, patch);
                };
        String caption =
                texts.get("caption", patch.value(), pictures.classNames().get(patch.label()));
        return new GalleryItem(tile, caption, GalleryItem.Mark.NONE);
    }
}
