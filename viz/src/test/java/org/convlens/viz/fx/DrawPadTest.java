package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.tensor.Size2;
import org.convlens.viz.color.Argb;
import org.convlens.viz.raster.ArgbImage;
import org.junit.jupiter.api.Test;

/// A pad of 30×40 pixels, each of 10 on the screen.
class DrawPadTest extends Gestures {

    private static final Size2 SIZE = new Size2(30, 40);
    private static final ArgbImage BLANK = ArgbImage.filled(SIZE, Argb.BLACK);

    private final DrawPad pad = new DrawPad(SIZE);

    @Override
    CanvasView control() {
        return pad;
    }

    private int at(int row, int column) {
        return pad.pixelsProperty().get().at(row, column);
    }

    @Test
    void draggingDrawsALine() {
        drag(onScreen(55, 55)).moveTo(onScreen(150, 55)).dropTo(onScreen(255, 55));
        for (int column = 5; column <= 25; column++) {
            assertThat(at(5, column)).as("column %d", column).isEqualTo(Argb.WHITE);
        }
        assertThat(at(8, 15)).isEqualTo(Argb.BLACK);
        assertThat(at(5, 28)).isEqualTo(Argb.BLACK);
    }

    @Test
    void aClickDrawsADotAndTheEraserTakesItAway() {
        clickAt(105, 105);
        assertThat(at(10, 10)).isEqualTo(Argb.WHITE);
        keys(KeyCode.E);
        change(() -> pad.penRadiusProperty().set(3));
        clickAt(105, 105);
        assertThat(pad.pixelsProperty().get()).isEqualTo(BLANK);
    }

    @Test
    void theKeysDrawToo() {
        keys(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(at(15, 20)).isEqualTo(Argb.WHITE);
        press(KeyCode.SHIFT);
        keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        release(KeyCode.SHIFT);
        assertThat(at(18, 20)).isEqualTo(Argb.WHITE);
        keys(KeyCode.DELETE);
        assertThat(pad.pixelsProperty().get()).isEqualTo(BLANK);
    }

    @Test
    void bracketsChangeThePen() {
        keys(KeyCode.CLOSE_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.OPEN_BRACKET);
        assertThat(pad.penRadiusProperty().get()).isEqualTo(1.5);
    }

    @Test
    void everyMovementIsANewPicture() {
        ArgbImage before = pad.pixelsProperty().get();
        clickAt(105, 105);
        assertThat(before).isEqualTo(BLANK);
        assertThat(pad.pixelsProperty().get()).isNotEqualTo(before);
    }

    @Test
    void escapeHidesThePenThatTheKeysMove() {
        keys(KeyCode.RIGHT);
        assertThat(pad.getAccessibleText()).isEqualTo("pen at row 15, column 20");
        keys(KeyCode.ESCAPE);
        assertThat(pad.getAccessibleText()).isEqualTo("Drawing of 30 by 40 pixels, pen");
    }
}
