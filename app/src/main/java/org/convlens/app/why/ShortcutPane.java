package org.convlens.app.why;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.attribution.Target;
import org.convlens.evaluation.Catch;
import org.convlens.evaluation.Pointing;
import org.convlens.evaluation.ShortcutHunt.Fall;
import org.convlens.network.LayerId;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;

/// Which methods point at what is known to matter: a mark that is planted in one class, if the
/// network falls for it, or the objects of pictures with masks.
final class ShortcutPane extends StackPane {

    private static final double GAP = 8;
    private static final double SMALLEST_TILE = 9;

    private final ShortcutViewModel model;
    private final WhyWords words;
    private final Texts texts;
    private final VBox invitation = new VBox();
    private final ComboBox<String> classes = new ComboBox<>();
    private final Label reason = new Label();
    private final VBox results = new VBox(GAP);
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sentence = new Label();
    private final Label left = new Label();
    private final Button end = new Button();
    private final Label chosen = new Label();
    private final ContactSheetView sheet = new ContactSheetView();
    private List<Hunt.Find> ranked = List.of();

    /// @param model the hunt
    /// @param words of this room
    ShortcutPane(ShortcutViewModel model, WhyWords words) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        setId("shortcut");
        setMinSize(0, 0);
        fillInvitation();
        fillResults();
        getChildren().addAll(invitation, results);
        model.classNames().subscribe(this::offer);
        model.hunt().subscribe(this::show);
        model.failure().subscribe(why -> reason.setText(why.isEmpty() ? texts.get("hunt") : why));
    }

    private void fillInvitation() {
        invitation.getStyleClass().add("empty");
        reason.setWrapText(true);
        classes.setId("hunt-class");
        classes.setAccessibleText(texts.get("hunt.class"));
        classes.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.marked().set(Math.max(0, index.intValue())));
        Button begin = new Button(texts.get("hunt.begin"));
        begin.setId("hunt-begin");
        begin.getStyleClass().add("accent");
        begin.setTooltip(new Tooltip(texts.get("hunt.tip")));
        begin.setOnAction(_ -> model.begin());
        Label of = new Label(texts.get("hunt.class"));
        HBox row = new HBox(GAP, of, classes, begin);
        row.getStyleClass().add("lens-controls");
        row.setMaxWidth(USE_PREF_SIZE);
        invitation.getChildren().addAll(reason, row);
        invitation.getChildren().addAll(objects());
    }

    private List<Node> objects() {
        Label sentence = new Label(texts.get("objects", ObjectsStudy.PICTURES));
        sentence.setWrapText(true);
        Button begin = new Button(texts.get("objects.begin"));
        begin.setId("objects-begin");
        begin.setTooltip(new Tooltip(texts.get("objects.tip")));
        begin.setOnAction(_ -> model.beginObjects());
        List<Node> parts = List.of(sentence, begin);
        model.masked()
                .subscribe(known ->
                        parts.forEach(part -> {
                            part.setVisible(known);
                            part.setManaged(known);
                        }));
        return parts;
    }

    private void fillResults() {
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("hunt-sentence");
        bar.setId("hunt-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        end.setId("hunt-end");
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(_ -> model.stop());
        sheet.setId("hunt-sheet");
        sheet.captionsProperty().set(true);
        sheet.smallestTileProperty().set(SMALLEST_TILE);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        left.setId("hunt-left");
        left.getStyleClass().add("muted");
        left.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(GAP, bar, left, end);
        row.getStyleClass().add("lens-controls");
        chosen.setId("hunt-chosen");
        chosen.setWrapText(true);
        chosen.setMinHeight(USE_PREF_SIZE);
        chosen.getStyleClass().add("muted");
        sheet.hoveredIndexProperty().subscribe(_ -> tell());
        sheet.selectedIndexProperty().subscribe(_ -> tell());
        results.getChildren().addAll(row, sentence, chosen, sheet);
    }

    private void offer(List<String> names) {
        classes.getItems().setAll(names);
        classes.getSelectionModel().selectFirst();
    }

    private void show(Optional<Hunt> hunt) {
        invitation.setVisible(hunt.isEmpty());
        results.setVisible(hunt.isPresent());
        hunt.ifPresent(this::show);
    }

    private void show(Hunt hunt) {
        boolean done = hunt.phase() == Hunt.Phase.DONE;
        bar.setProgress(hunt.advance().share());
        bar.setVisible(!done);
        left.setText(done ? "" : words.left(hunt.advance()));
        end.setText(texts.get(done ? "hunt.again" : "slow.stop"));
        sentence.setText(words(hunt));
        ranked = hunt.ranked();
        sheet.captionTextsProperty()
                .set(place -> place < ranked.size() ? caption(ranked.get(place)) : "");
        sheet.picturesProperty().set(ranked.stream().map(ShortcutPane::picture).toList());
        tell();
    }

    /// The numbers of the method under the mouse, or else of the selected one.
    private void tell() {
        int hovered = sheet.hoveredIndexProperty().get();
        int place = hovered >= 0 ? hovered : sheet.selectedIndexProperty().get();
        chosen.setText(
                place >= 0 && place < ranked.size()
                        ? numbers(ranked.get(place))
                        : texts.get("hunt.point"));
    }

    private String numbers(Hunt.Find find) {
        Pointing score = find.found().score();
        return texts.get(
                "hunt.chosen",
                find.method().description().title(),
                score.hits(),
                score.pictures(),
                Figures.percent(score.mass()),
                Figures.percent(score.area()));
    }

    private String words(Hunt hunt) {
        return switch (hunt.quarry()) {
            case Quarry.Mark(int marked, Optional<Fall> fall) -> {
                String name = model.classNames().get().get(marked);
                yield fall.map(found -> words(found, name, centre(hunt)))
                        .orElseGet(() -> texts.get("hunt.learning", name));
            }
            case Quarry.Objects() -> texts.get("objects.found", centre(hunt));
        };
    }

    private String words(Fall fall, String name, String centre) {
        return texts.get(
                fall.with() > 2 * fall.without() ? "hunt.fell" : "hunt.resisted",
                Figures.percent(fall.with()),
                name,
                Figures.percent(fall.without()),
                centre);
    }

    /// The same whichever method searches.
    private static String centre(Hunt hunt) {
        return hunt.finds().stream()
                .findFirst()
                .map(find -> Figures.percent(find.found().score().centreAccuracy()))
                .orElse("–");
    }

    private String caption(Hunt.Find find) {
        return texts.get(
                "hunt.caption",
                find.found().score().accuracy(),
                find.method().description().title());
    }

    private static Picture picture(Hunt.Find find) {
        Catch found = find.found();
        Inquiry inquiry =
                new Inquiry(
                        found.picture(), new Target.Channel(LayerId.INPUT, 0), Optional.empty(), 0);
        Tile tile =
                new Tile(
                        find.method(),
                        inquiry,
                        new Standing.Partial(found.plane(), Advance.NONE),
                        true);
        return Look.FIRST.over(List.of(tile)).getFirst();
    }
}
