package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.convlens.app.state.Progress;
import org.convlens.app.state.Selection;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The whole window, driven by mouse and keyboard on the real engine.
class LabWindowTest extends LabInAWindow {

    private static final LayerId CONV = new LayerId("conv1");
    private static final long LONG_SECONDS = 300;

    private Bounds lowestNode() {
        return onFx(() ->
                robot.lookup(".node").queryAll().stream()
                        .map(node -> node.localToScreen(node.getBoundsInLocal()))
                        .reduce((a, b) -> a.getMaxY() > b.getMaxY() ? a : b)
                        .orElse(new BoundingBox(0, 0, 0, 0)));
    }

    private void dragBelowTheLast(String palette) {
        robot.clickOn("#canvas-fit");
        robot.interact(() -> robot.lookup("#canvas-surface").query().requestFocus());
        robot.push(KeyCode.MINUS).push(KeyCode.MINUS).push(KeyCode.MINUS).push(KeyCode.MINUS);
        robot.push(KeyCode.CONTROL, KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        Bounds last = lowestNode();
        Point2D place = new Point2D(last.getCenterX(), last.getMaxY() + 30);
        robot.drag(palette).moveTo(place);
        WaitForAsyncUtils.waitForFxEvents();
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> kinds() {
        return onFx(() ->
                state().drawing().get().network().layers().stream()
                        .map(Layer::spec)
                        .map(spec -> spec.kind())
                        .toList());
    }

    @Test
    void aNetworkDraggedTogetherFromNothingLearnsAndItsMapsOnScreenAreTheEngines()
            throws Exception {
        robot.clickOn("#begin-empty-network");
        until(() -> state().picture().get().isPresent());

        dragBelowTheLast("#add-Convolution");
        dragBelowTheLast("#add-Max");
        dragBelowTheLast("#add-Flatten");
        dragBelowTheLast("#add-Dense");
        assertThat(kinds()).containsExactly("convolution", "max-pooling", "flatten", "dense");
        for (int tries = 0; tries < 3 && !onFx(() -> state().plan().get().isPossible()); tries++) {
            robot.clickOn("#fix-0");
            WaitForAsyncUtils.waitForFxEvents();
        }
        until(() -> state().snapshot().get().isPresent());

        robot.clickOn("#run-play");
        until(LONG_SECONDS, () -> validationAccuracy() > 0.9);
        until(LONG_SECONDS, () -> status() == TrainingStatus.FINISHED);

        robot.clickOn("#node-conv1");
        until(() -> isUpToDate(state().snapshot().get()));
        NetworkSnapshot seen = onFx(() -> state().snapshot().get().orElseThrow());
        Tensor picture = seen.probe().picture();
        Tensor own =
                asked(session ->
                                session.activations(
                                        picture.reshape(picture.shape().batchOf(1)), Set.of(CONV)))
                        .values()
                        .iterator()
                        .next()
                        .slice(0);
        assertThat(seen.maps()).containsEntry(CONV, own);
        HeatMapView big = robot.lookup("#big-map").queryAs(HeatMapView.class);
        Picture shown = onFx(() -> Optional.ofNullable(big.contentProperty().get()).orElseThrow());
        Tensor first = own.slice(0);
        assertThat(shown.size()).isEqualTo(own.shape().plane());
        for (int row = 0; row < shown.size().height(); row++) {
            for (int column = 0; column < shown.size().width(); column++) {
                assertThat(shown.valuesAt(new Cell(row, column)))
                        .containsExactly((double) first.at(row, column));
            }
        }
    }

    private boolean isUpToDate(Optional<NetworkSnapshot> snapshot) {
        long trained = state().progress().get().flatMap(Progress::last).orElseThrow().iteration();
        return snapshot.filter(seen -> seen.iteration() == trained).isPresent()
                && state().selection().get().equals(Selection.of(CONV));
    }

    private double validationAccuracy() {
        return state().progress()
                .get()
                .map(progress -> progress.history().epochs())
                .filter(epochs -> !epochs.isEmpty())
                .map(epochs -> epochs.getLast().validationAccuracy())
                .orElse(0.0);
    }

    @Test
    void aPresetAndSpaceIsAllItTakesToTrainAndToPause() throws TimeoutException {
        robot.clickOn("#begin-first-network-for-digits");
        until(() -> state().snapshot().get().isPresent());

        robot.push(KeyCode.SPACE);
        until(() -> status() == TrainingStatus.RUNNING);
        robot.push(KeyCode.SPACE);
        until(() -> status() == TrainingStatus.PAUSED);
        assertThat(onFx(() -> state().progress().get())).isPresent();
    }

    @Test
    void theFunctionKeysGoToThePlacesAndBack() throws TimeoutException {
        robot.clickOn("#begin-first-network-for-digits");
        until(() -> !isShown("#welcome"));
        robot.push(KeyCode.F6);
        until(() -> isShown("#data-page"));
        robot.push(KeyCode.F7);
        until(() -> isShown("#results-page"));
        robot.push(KeyCode.F5);
        until(() -> isShown("#canvas"));
        assertThat(onFx(() -> isShown("#results-page"))).isFalse();
        assertThat(onFx(() -> find("#canvas-surface", Node.class).isFocused())).isTrue();
    }

    @Test
    void whatIsHiddenIsOutOfTheSceneSoThatNoFrameGoesThroughIt() throws TimeoutException {
        robot.clickOn("#begin-first-network-for-digits");
        until(() -> !isShown("#welcome"));
        List<String> hidden =
                List.of("#welcome", "#settings", "#about", "#notice", "#museum-page", "#data-page");
        assertThat(hidden).noneMatch(query -> robot.lookup(query).tryQuery().isPresent());
        robot.push(KeyCode.F6);
        until(() -> isShown("#data-page"));
        assertThat(robot.lookup("#museum-page").tryQuery()).isEmpty();
    }

    @Test
    void aGeneratedSetIsChosenByAClickAndShownInTheGallery() throws TimeoutException {
        robot.clickOn("#begin-empty-network");
        until(() -> state().data().get().isPresent());
        robot.push(KeyCode.F6);
        robot.clickOn("#set-gratings");
        until(() -> reference().startsWith("gratings"));
        assertThat(onFx(() -> state().picture().get().isPresent())).isTrue();
    }

    private String reference() {
        return state().data().get().map(data -> data.reference().toString()).orElse("");
    }

    @Test
    void largerTextAndDarkThemeAreRememberedForTheNextStart() throws TimeoutException {
        robot.clickOn("#begin-empty-network");
        robot.clickOn("#projector");
        until(() -> lab().settings().settings().get().fontSize() == 20);
        assertThat(
                        new org.convlens.app.shell.SettingsFile(
                                        folder.resolve("settings").resolve("settings.properties"))
                                .read()
                                .fontSize())
                .isEqualTo(20);
        assertThat(
                        robot.lookup("#projector")
                                .queryAs(javafx.scene.control.ToggleButton.class)
                                .isSelected())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1440})
    void projectorTextCutsNothingOffAndRunsIntoNothing(int width) throws TimeoutException {
        robot.clickOn("#begin-empty-network");
        onFx(() -> {
            lab().content().getScene().getWindow().setWidth(width);
            return true;
        });
        robot.clickOn("#projector");
        until(() -> lab().settings().settings().get().fontSize() == 20);

        until(() ->
                Stream.of("#projector", "#theme", "#places", "#run-play", "#lens-tabs")
                        .map(this::place)
                        .allMatch(place -> place.getMinX() >= 0 && place.getMaxX() <= width));
        assertThat(onFx(() -> isShown("#curves"))).isTrue();
        assertThat(place("#curves").intersects(place("#run-progress"))).isFalse();
    }

    @Test
    void whereThereIsRoomForOneOnlyASwitchChoosesBetweenCurvesAndAnswer() throws TimeoutException {
        robot.clickOn("#begin-first-network-for-digits").clickOn("#projector");
        onFx(() -> {
            lab().content().getScene().getWindow().setWidth(1280);
            return true;
        });
        until(() -> isShown("#result-choice") && isShown("#curves") && !isShown("#answer"));
        robot.clickOn("answer");
        assertThat(onFx(() -> isShown("#answer") && !isShown("#curves"))).isTrue();
        robot.type(KeyCode.LEFT);
        assertThat(onFx(() -> isShown("#curves") && !isShown("#answer"))).isTrue();
        robot.type(KeyCode.RIGHT).clickOn("#projector");
        onFx(() -> {
            lab().content().getScene().getWindow().setWidth(1440);
            return true;
        });
        until(() -> isShown("#curves") && isShown("#answer") && isShown("#curve-choice"));
    }

    @Test
    void thePanelsKeepTheirProportionsWhenTheTextGrowsAndShrinks() throws TimeoutException {
        robot.clickOn("#begin-empty-network");
        double lens =
                onFx(() -> find("#lens-tabs", Region.class).getParent().getLayoutBounds())
                        .getWidth();
        robot.clickOn("#projector");
        until(() -> place("#palette-search").getWidth() > 300);
        robot.clickOn("#projector");
        until(() ->
                Math.abs(
                                find("#lens-tabs", Region.class)
                                                .getParent()
                                                .getLayoutBounds()
                                                .getWidth()
                                        - lens)
                        < 2);
        assertThat(onFx(() -> place("#palette-search").getMinX())).isNotNegative();
    }

    private Bounds place(String query) {
        return robot.lookup(query)
                .query()
                .localToScene(robot.lookup(query).query().getLayoutBounds());
    }

    @Test
    void theOverlayShowsThatOurHandlersAreShort() throws TimeoutException {
        robot.clickOn("#begin-empty-network");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        until(() -> robot.lookup("#frame-figures").query().isVisible());
        assertThat(robot.lookup("#frame-figures").queryLabeled().getText()).contains("99 %");
    }

    @Test
    void everyButtonOfTheBenchHasAWordOrAnAccessibleName() throws TimeoutException {
        robot.clickOn("#begin-first-network-for-digits");
        until(() -> state().snapshot().get().isPresent());
        List<String> nameless =
                onFx(() ->
                        robot.lookup(".button").queryAllAs(Button.class).stream()
                                .filter(LabWindowTest::isNameless)
                                .map(Object::toString)
                                .toList());
        assertThat(nameless).isEmpty();
    }

    private static boolean isNameless(Button button) {
        boolean silent = button.getText() == null || button.getText().isBlank();
        return silent && button.getAccessibleText() == null;
    }
}
