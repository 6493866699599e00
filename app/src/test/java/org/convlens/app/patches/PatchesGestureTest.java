package org.convlens.app.patches;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Themes;
import org.convlens.app.shell.lens.LensDesk;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.FoundPatches;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.SampleData;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.inspection.Patch;
import org.convlens.inspection.TopPatches;
import org.convlens.inspection.Unit;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.ClassBarsView;
import org.convlens.viz.fx.GalleryView;
import org.convlens.viz.raster.ArgbImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class PatchesGestureTest {

    private static final Unit UNIT = new Unit(SampleLab.CONV, 4);
    private static final Selection CHANNEL =
            new Selection(Set.of(SampleLab.CONV), Optional.of(4), Optional.empty());

    /// Two that excite the channel, at the picture's corner and within, and one that does not.
    private static final TopPatches PATCHES =
            new TopPatches(
                    List.of(
                            new Patch(13, 3, 2.5, 0, 0, new Box(-2, -2, 2, 2)),
                            new Patch(77, 7, 2.25, 5, 6, new Box(3, 4, 7, 8))),
                    List.of(new Patch(20, 0, 0, 0, 0, new Box(-2, -2, 2, 2))));

    @TempDir Path folder;
    private final FakeLab lab = SampleLab.looking();
    private final LoadedData data = SampleData.loaded(900);

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        lab.show(data);
        stage.setScene(new Scene(new PatchesView(LensDesk.over(lab, folder), () -> {}), 430, 780));
        stage.show();
    }

    private void find(FxRobot robot) {
        robot.interact(() -> {
            lab.select(CHANNEL);
            lab.show(new FoundPatches(UNIT, PATCHES, data.unseen(), 87));
        });
    }

    private static GalleryView gallery(FxRobot robot) {
        return robot.lookup("#patch-gallery").queryAs(GalleryView.class);
    }

    private static ArgbImage tile(FxRobot robot, int place) {
        return gallery(robot).itemsProperty().get().apply(place).picture();
    }

    @Test
    void theButtonLooksForTheSelectedChannel(FxRobot robot) {
        robot.interact(() -> lab.select(CHANNEL));
        robot.clickOn("#search-patches");
        assertThat(lab.told()).containsExactly("search patches of " + UNIT);
    }

    @Test
    void aLayerWithoutAChosenChannelIsAskedForItsFirst(FxRobot robot) {
        robot.interact(() -> lab.select(Selection.of(SampleLab.CONV)));
        assertThat(robot.lookup("#patches .empty .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains(
                        "Which of the 100 unseen pictures excite channel 0 of conv1 most, and where?");
    }

    @Test
    void theStrongestAreShownFirstWithValueAndClass(FxRobot robot) {
        find(robot);
        assertThat(gallery(robot).countProperty().get()).isEqualTo(2);
        assertThat(gallery(robot).itemsProperty().get().apply(1).caption()).isEqualTo("2.250 · 7");
        robot.clickOn("weakest");
        assertThat(gallery(robot).countProperty().get()).isEqualTo(1);
    }

    @Test
    void aPatchBeyondTheEdgeIsTransparentWhereThePaddingIs(FxRobot robot) {
        find(robot);
        ArgbImage corner = tile(robot, 0);
        assertThat(corner.at(1, 4)).isZero();
        assertThat(corner.at(4, 1)).isZero();
        assertThat(corner.at(2, 2)).isEqualTo(0xFF0D0D0D);
    }

    @Test
    void theWholePictureHasAFrameAroundThePatch(FxRobot robot) {
        find(robot);
        robot.clickOn("picture");
        ArgbImage whole = tile(robot, 1);
        assertThat(whole.size().height()).isEqualTo(28 * 6);
        assertThat(whole.at(3 * 6 + 1, 5 * 6)).isEqualTo(0xFFFFFFFF);
        assertThat(whole.at(3 * 6 - 1, 5 * 6)).isEqualTo(0xFF4D4D4D);
        assertThat(whole.at(5 * 6, 6 * 6)).isEqualTo(0xFF4D4D4D);
    }

    @Test
    void theClassesOfTheStrongestAreShares(FxRobot robot) {
        find(robot);
        Tensor shares =
                Objects.requireNonNull(
                        robot.lookup("#class-mix")
                                .queryAs(ClassBarsView.class)
                                .probabilitiesProperty()
                                .get());
        assertThat(shares.values()).containsExactly(0, 0, 0, 0.5f, 0, 0, 0, 0.5f, 0, 0);
    }

    @Test
    void thePatchThatIsWalkedToIsPinnedInTheLab(FxRobot robot) {
        find(robot);
        robot.interact(gallery(robot)::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(lab.told()).containsExactly("showSample 13", "showSample 77");
        assertThat(lab.state().selection().get())
                .isEqualTo(
                        new Selection(
                                Set.of(SampleLab.CONV),
                                Optional.of(4),
                                Optional.of(new Selection.Cell(5, 6))));
    }

    @Test
    void anotherChannelHidesWhatWasFound(FxRobot robot) {
        find(robot);
        robot.interact(() ->
                lab.select(
                        new Selection(Set.of(SampleLab.CONV), Optional.of(5), Optional.empty())));
        assertThat(gallery(robot).isVisible() && gallery(robot).getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#search-patches").queryButton().getParent().isVisible()).isTrue();
    }

    @Test
    void whatWasFoundIsThereAgainWithoutASearchAndRenewedOnRequest(FxRobot robot) {
        find(robot);
        Unit other = new Unit(SampleLab.CONV, 5);
        robot.interact(() -> {
            lab.select(new Selection(Set.of(SampleLab.CONV), Optional.of(5), Optional.empty()));
            lab.show(new FoundPatches(other, PATCHES, data.unseen(), 90));
            lab.select(CHANNEL);
        });
        assertThat(gallery(robot).countProperty().get()).isEqualTo(2);
        int before = lab.told().size();
        robot.clickOn("#search-again");
        assertThat(lab.told()).hasSize(before + 1).last().isEqualTo("search patches of " + UNIT);
    }
}
