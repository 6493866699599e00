package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.Segments;
import org.convlens.network.PaddingContent;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
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
                        "The window reaches every cell of the map.",
                        "transposed: 2·(3 − 1) + 1 + 3 − 2 = 6",
                        "groups: 4 filters · 4/1 channels · 3² = 144 weights");
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
    void thePaddingsAreComparedInPicturesAndNumbers() {
        assertThat(lines("#play-comparison"))
                .containsSubsequence(
                        "valid",
                        "0+6+0 → 2×2\n1 lost",
                        "same",
                        "0+6+1 → 3×3\nnone lost",
                        "explicit",
                        "1+6+1 → 3×3\nnone lost");
        assertThat(picture("#play-padding-VALID").maps().shape()).isEqualTo(Shape.of(1, 6, 6));
        assertThat(picture("#play-padding-SAME").maps().shape()).isEqualTo(Shape.of(1, 7, 7));
        assertThat(picture("#play-padding-EXPLICIT").maps().shape()).isEqualTo(Shape.of(1, 8, 8));
        assertThat(formerBoxes("#play-padding-SAME")).containsExactly(new Box(0, 0, 5, 5));
        assertThat(formerBoxes("#play-padding-EXPLICIT")).containsExactly(new Box(1, 1, 6, 6));
    }

    /// 3×3 windows by 2: two of them meet in the third row and column, none reaches the sixth.
    @Test
    void picturesOfPaddingCountHowOftenEachCellIsRead() {
        MapPicture valid = picture("#play-padding-VALID");
        assertThat(valid.value(new Cell(2, 2))).isEqualTo(4);
        assertThat(valid.value(new Cell(0, 2))).isEqualTo(2);
        assertThat(valid.value(new Cell(0, 0))).isEqualTo(1);
        assertThat(unread("#play-padding-VALID"))
                .hasSize(11)
                .contains(Box.of(5, 0), Box.of(0, 5), Box.of(5, 5));
        assertThat(unread("#play-padding-SAME")).isEmpty();
    }

    @Test
    void pointingAtAPaddingMarksTheSameCellInAllAndSaysHowOftenItIsRead() {
        robot.moveTo("#play-padding-EXPLICIT");
        HeatMapView explicit = find("#play-padding-EXPLICIT", HeatMapView.class);
        Cell over = onFx(() -> Objects.requireNonNull(explicit.hoveredCellProperty().get()));
        Cell bare = new Cell(over.row() - 1, over.column() - 1);
        assertThat(boxes("#play-padding-EXPLICIT"))
                .containsExactly(Box.of(over.row(), over.column()));
        assertThat(boxes("#play-padding-VALID")).containsExactly(Box.of(bare.row(), bare.column()));
        assertThat(boxes("#play-padding-SAME")).containsExactly(Box.of(bare.row(), bare.column()));
        assertThat(words("#play-pointed"))
                .isEqualTo(
                        "%s is read by: valid %.0f, same %.0f, explicit %.0f",
                        bare,
                        picture("#play-padding-VALID").value(bare),
                        picture("#play-padding-SAME").value(bare),
                        picture("#play-padding-EXPLICIT").value(over));
        robot.moveTo("#play-sum");
        assertThat(boxes("#play-padding-VALID")).isEmpty();
        assertThat(words("#play-pointed")).startsWith("Point at a cell");
    }

    @Test
    void clickingAPictureTakesItsPadding() {
        robot.clickOn("#play-padding-VALID");
        assertThat(picture("#play-output").maps().shape()).isEqualTo(Shape.of(1, 2, 2));
        assertThat(lines("#play-sizes").getFirst()).startsWith("out = ⌊(6 + 0 ");
    }

    @Test
    void aPaddingWithoutRoomForTheWindowSaysSo() {
        slide("input", 2);
        assertThat(lines("#play-comparison")).containsSubsequence("valid", "does not fit", "same");
    }

    @Test
    void picturesOfTheWayBackCountTheProductsThatMeet() {
        robot.clickOn("#play-transpose");
        slide("input", 3);
        assertThat(picture("#play-padding-VALID").maps().shape()).isEqualTo(Shape.of(1, 7, 7));
        assertThat(picture("#play-padding-VALID").value(new Cell(2, 2))).isEqualTo(4);
        assertThat(lines("#play-comparison")).contains("cut 1+1\n→ 5×5");
    }

    private List<Box> formerBoxes(String id) {
        return onFx(() -> List.copyOf(find(id, HeatMapView.class).formerBoxes()));
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

    /// 6×6 with zeros around is 8×8; 3×3 windows by 2 reach 7 of its rows.
    @Test
    void cellsThatNoWindowReachesAreCrossedOut() {
        assertThat(unread("#play-map")).containsExactly(new Box(7, 0, 7, 7), new Box(0, 7, 6, 7));
        slide("stride", 1);
        assertThat(unread("#play-map")).isEmpty();
    }

    private List<Box> unread(String id) {
        return onFx(() -> List.copyOf(find(id, HeatMapView.class).unread()));
    }

    @Test
    void theTransposedConvolutionLeavesTheKernelAtEveryValue() {
        robot.clickOn("#play-transpose");
        slide("input", 3);
        assertThat(lines("#play-sizes").getFirst()).isEqualTo("out = 2·(3 − 1) + 0 + 3 − 2 = 5");
        assertThat(lines("#play-sizes"))
                .contains(
                        "the convolution that it transposes: out ="
                                + " ⌊(5 + 2 − 1·(3 − 1) − 1) / 2⌋ + 1 = 3");
        Tensor map = picture("#play-map").maps();
        Tensor kernel = picture("#play-kernel-map").maps();
        float[][] naive = new float[7][7];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 9; k++) {
                naive[2 * (i / 3) + k / 3][2 * (i % 3) + k % 3] +=
                        map.values()[i] * kernel.values()[k];
            }
        }
        for (int i = 0; i < 49; i++) {
            assertThat(picture("#play-output").value(new Cell(i / 7, i % 7)))
                    .isEqualTo(naive[i / 7][i % 7]);
        }
        assertThat(onFx(() -> List.copyOf(find("#play-output", HeatMapView.class).formerBoxes())))
                .containsExactly(new Box(1, 1, 5, 5));
    }

    @Test
    void hoveringACellOfTheTransposedOutputMarksTheValuesThatMeetThere() {
        robot.clickOn("#play-transpose");
        slide("input", 3);
        robot.clickOn("Toeplitz matrix").moveTo("#play-output");
        assertThat(boxes("#play-output")).containsExactly(Box.of(3, 3));
        assertThat(boxes("#play-map")).containsExactly(Box.of(1, 1));
        assertThat(boxes("#play-kernel-map")).containsExactly(Box.of(1, 1));
        assertThat(picture("#play-matrix").maps().shape()).isEqualTo(Shape.of(1, 25, 9));
        assertThat(boxes("#play-matrix")).containsExactly(new Box(12, 0, 12, 8));
    }

    private List<Box> boxes(String id) {
        return onFx(() -> List.copyOf(find(id, HeatMapView.class).boxes()));
    }

    @Test
    void groupsLeaveOutWeights() {
        robot.clickOn("kernels of groups");
        onFx(() -> {
            ((ToggleButton) find("#play-groups", Segments.class).getChildren().get(1)).fire();
            return true;
        });
        assertThat(lines("#play-sizes").getLast())
                .isEqualTo("groups: 4 filters · 4/2 channels · 3² = 72 weights");
        MapPicture kernels = picture("#play-matrix");
        assertThat(kernels.maps().shape()).isEqualTo(Shape.of(1, 12, 12));
        assertThat(kernels.value(new Cell(4, 4))).isEqualTo(2);
        assertThat(kernels.value(new Cell(4, 7))).isZero();
    }

    @Test
    void turningTheKernelIsAConvolution() {
        double first = picture("#play-kernel-map").value(new Cell(0, 0));
        robot.clickOn("#play-flip");
        assertThat(picture("#play-kernel-map").value(new Cell(2, 2))).isEqualTo(first);
    }

    @Test
    @SuppressWarnings("unchecked")
    void thePaddingHoldsWhatIsChosen() {
        onFx(() -> {
            find("#play-content", ComboBox.class).setValue(PaddingContent.REPLICATE);
            return true;
        });
        MapPicture map = picture("#play-map");
        assertThat(map.value(new Cell(0, 3))).isEqualTo(map.value(new Cell(1, 3))).isEqualTo(3);
        assertThat(map.value(new Cell(0, 0))).isEqualTo(map.value(new Cell(1, 1)));
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
