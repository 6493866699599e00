package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ProgressBar;

import org.convlens.app.shell.lens.Figures;
import org.convlens.app.state.LoadedData;
import org.convlens.attribution.Methods;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.evaluation.Pointing;
import org.convlens.evaluation.PointingGame;
import org.convlens.viz.fx.ContactSheetView;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The tab "Why" where it is known what matters: a planted mark, or the objects of pictures with
/// masks.
class WhyKnownAnswerTest extends WhyInAWindow {

    @Test
    void everyMethodSearchesForAPlantedMark() throws Exception {
        openWhy();
        Parameters before = asked(NetworkSession::parameters);

        robot.clickOn("known answer").clickOn("#hunt-begin");
        untilAllSearched();

        assertThat(words("#hunt-sentence")).contains("Pointing at the centre: 0 %");
        assertThat(
                        onFx(() ->
                                find("#hunt-sheet", ContactSheetView.class)
                                        .picturesProperty()
                                        .get()
                                        .size()))
                .as("all methods but CAM, which does not apply")
                .isEqualTo(Methods.all().size() - 1);
        Parameters after = asked(NetworkSession::parameters);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aHuntIsStopped() throws Exception {
        openWhy();
        robot.clickOn("known answer").clickOn("#hunt-begin");
        until(() -> isShown("#hunt-end"));

        robot.clickOn("#hunt-end");

        until(() -> isShown("#hunt-begin"));
    }

    @Test
    void everyMethodPointsAtTheObjects() throws Exception {
        begin(SmallNetworks.colours(), "shapes?limit=60");
        robot.clickOn("Why").clickOn("known answer").clickOn("#objects-begin");
        untilAllSearched();

        Pointing score = score("gradient");
        assertThat(found()).hasSize(Methods.all().size() - 1);
        String caption = "%.0f %% · Gradient".formatted(100 * score.accuracy());
        assertThat(found()).contains(caption);
        assertThat(words("#hunt-chosen")).isEqualTo("Point at a method to read its numbers.");
        robot.interact(() -> sheetOfFound().selectedIndexProperty().set(found().indexOf(caption)));
        assertThat(words("#hunt-chosen"))
                .isEqualTo(
                        "Gradient: its strongest pixel lies there in %d of 12 pictures, and %s of its map; of an even map %s."
                                .formatted(
                                        score.hits(),
                                        Figures.percent(score.mass()),
                                        Figures.percent(score.area())));
        assertThat(words("#hunt-sentence"))
                .contains("Pointing at the centre: " + Figures.percent(score.centreAccuracy()));
    }

    private Pointing score(String method) throws Exception {
        LoadedData data = onFx(() -> state().data().get().orElseThrow());
        return asked(session ->
                PointingGame.atObjects(session, data.unseen(), 12, data.recipe().black())
                        .play(Methods.named(method), PassProgress.UNWATCHED)
                        .score());
    }

    @Test
    void objectsAreOfferedOnlyWhereTheyAreKnown() throws Exception {
        openWhy();

        robot.clickOn("known answer");

        assertThat(isShown("#hunt-begin")).isTrue();
        assertThat(isShown("#objects-begin")).isFalse();
    }

    private void untilAllSearched() throws TimeoutException {
        until(() ->
                robot.lookup("#hunt-sheet").tryQuery().isPresent()
                        && isShown("#hunt-sheet")
                        && !find("#hunt-progress", ProgressBar.class).isVisible());
    }

    private ContactSheetView sheetOfFound() {
        return find("#hunt-sheet", ContactSheetView.class);
    }

    private List<String> found() {
        return onFx(() -> {
            ContactSheetView sheet = sheetOfFound();
            return IntStream.range(0, sheet.picturesProperty().get().size())
                    .mapToObj(sheet.captionTextsProperty().get())
                    .toList();
        });
    }
}
