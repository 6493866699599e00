package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;

import org.convlens.app.shell.Place;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/// Convolution by hand: 6×6 by 3×3, stride 2, one zero around, to begin with.
class PlaygroundWindowTest extends LabInAWindow {

    @BeforeEach
    void goThere() {
        robot.clickOn("#open-playground");
    }

    private List<String> lines(String box) {
        return robot.lookup(box + " .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private MapPicture picture(String id) {
        return onFx(() ->
                (MapPicture)
                        Objects.requireNonNull(
                                find(id, HeatMapView.class).contentProperty().get()));
    }

    private void slide(String knob, int value) {
        onFx(() -> {
            find("#play-" + knob, Slider.class).setValue(value);
            return true;
        });
    }

    @Test
    void theWelcomePageAndAKeyLeadThere() {
        assertThat(onFx(() -> lab().content().place().get())).isEqualTo(Place.PLAYGROUND);
        robot.type(KeyCode.F5).type(KeyCode.F9);
        assertThat(onFx(() -> lab().content().place().get())).isEqualTo(Place.PLAYGROUND);
    }

    @Test
    void theFormulaHasTheNumbersOfTheSlidersAndSaysWhatIsLost() {
        assertThat(lines("#play-sizes"))
                .containsExactly(
                        "out = ⌊(6 + 2 − 1·(3 − 1) − 1) / 2⌋ + 1 = 3",
                        "The window reaches every cell.",
                        "transposed: 2·(3 − 1) + 1 + 3 − 2 = 6");
        slide("padding", 0);
        assertThat(lines("#play-sizes"))
                .contains(
                        "1 row and 1 column at the end are never read: the stride does not divide"
                                + " what is left.");
        slide("dilation", 2);
        assertThat(lines("#play-sizes").getFirst())
                .isEqualTo("out = ⌊(6 + 0 − 2·(3 − 1) − 1) / 2⌋ + 1 = 1");
    }

    @Test
    void thePaddingsAreCompared() {
        assertThat(lines("#play-comparison"))
                .containsExactly(
                        "valid: 0 before, 0 after → 2×2, 1 lost",
                        "same: 0 before, 1 after → 3×3, 0 lost",
                        "explicit: 1 before, 1 after → 3×3, 0 lost");
    }

    @Test
    void hoveringAnOutputCellMarksWhatItReadsAndItsColumnOfPatches() {
        robot.moveTo("#play-output");
        assertThat(onFx(() -> List.copyOf(find("#play-output", HeatMapView.class).boxes())))
                .containsExactly(Box.of(1, 1));
        assertThat(onFx(() -> List.copyOf(find("#play-map", HeatMapView.class).boxes())))
                .startsWith(Box.of(2, 2), Box.of(2, 3))
                .endsWith(Box.of(4, 4));
        assertThat(onFx(() -> List.copyOf(find("#play-matrix", HeatMapView.class).boxes())))
                .containsExactly(new Box(0, 4, 8, 4));
        double value = picture("#play-output").value(new Cell(1, 1));
        assertThat(words("#play-sum")).endsWith(" = " + ("" + (int) value).replace('-', '−'));
    }

    @Test
    void theSameIsAMatrixAndItsTranspose() {
        robot.clickOn("Toeplitz matrix");
        assertThat(picture("#play-matrix").maps().shape()).isEqualTo(Shape.of(1, 9, 36));
        robot.clickOn("transposed");
        assertThat(picture("#play-matrix").maps().shape()).isEqualTo(Shape.of(1, 36, 9));
    }

    @Test
    void turningTheKernelIsAConvolution() {
        double first = picture("#play-kernel-map").value(new Cell(0, 0));
        robot.clickOn("#play-flip");
        assertThat(picture("#play-kernel-map").value(new Cell(2, 2))).isEqualTo(first);
    }

    @Test
    void theWindowPlaysByKey() throws Exception {
        robot.clickOn("#play-output").type(KeyCode.P);
        until(() ->
                find("#play-output", HeatMapView.class).boxes().getFirst().equals(Box.of(1, 2)));
        robot.type(KeyCode.P);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        slide("padding", 0);
        slide("kernel", 5);
        slide("dilation", 3);
        assertThat(words("#play-impossible")).startsWith("The window spans 13 cells and finds 6");
    }
}
