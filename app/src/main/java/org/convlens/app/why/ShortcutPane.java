package org.convlens.app.why;

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
import org.convlens.evaluation.ShortcutHunt.Catch;
import org.convlens.evaluation.ShortcutHunt.Fall;
import org.convlens.network.LayerId;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;

/// The planted-shortcut lab: which class gets a mark, whether the network falls for it, and which
/// methods find it.
final class ShortcutPane extends StackPane {

    private static final double GAP = 8;
    private static final double SMALLEST_TILE = 6;

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
    private final ContactSheetView sheet = new ContactSheetView();

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
        results.getChildren().addAll(row, sentence, sheet);
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
        List<Hunt.Find> ranked = hunt.ranked();
        sheet.captionTextsProperty()
                .set(place -> place < ranked.size() ? caption(ranked.get(place)) : "");
        sheet.picturesProperty().set(ranked.stream().map(find -> picture(hunt, find)).toList());
    }

    private String words(Hunt hunt) {
        String name = model.classNames().get().get(hunt.marked());
        return hunt.fall()
                .map(fall -> words(fall, name, hunt))
                .orElseGet(() -> texts.get("hunt.learning", name));
    }

    private String words(Fall fall, String name, Hunt hunt) {
        String centre =
                hunt.finds().stream()
                        .findFirst()
                        .map(find -> Figures.percent(find.found().score().centreAccuracy()))
                        .orElse("–");
        return texts.get(
                fall.with() > 2 * fall.without() ? "hunt.fell" : "hunt.resisted",
                Figures.percent(fall.with()),
                name,
                Figures.percent(fall.without()),
                centre);
    }

    private String caption(Hunt.Find find) {
        return texts.get(
                "hunt.caption",
                find.found().score().accuracy(),
                find.method().description().title());
    }

    private static Picture picture(Hunt hunt, Hunt.Find find) {
        Catch found = find.found();
        Inquiry inquiry =
                new Inquiry(
                        found.picture(),
                        new Target.Unit(LayerId.INPUT, hunt.marked()),
                        Optional.empty(),
                        0);
        Tile tile =
                new Tile(
                        find.method(),
                        inquiry,
                        new Standing.Partial(found.plane(), Advance.NONE),
                        true);
        return Look.FIRST.over(List.of(tile)).getFirst();
    }
}
