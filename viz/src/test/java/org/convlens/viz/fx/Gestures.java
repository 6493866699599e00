package org.convlens.viz.fx;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A window of 404 by 304 pixels with one control, which leaves 400 by 300 to draw on.
@Tag("ui")
abstract class Gestures extends ApplicationTest {

    /// {@return the control under test}
    abstract CanvasView control();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StackPane root = new StackPane(control());
        root.setStyle("-fx-font-size: 13px");
        stage.setScene(new Scene(root, 404, 304));
        stage.show();
        control().requestFocus();
    }

    /// Moves the mouse to a place of the drawing and waits until it is painted.
    final void hoverAt(double x, double y) {
        moveTo(onScreen(x, y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Clicks on a place of the drawing.
    final void clickAt(double x, double y) {
        clickOn(onScreen(x, y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// {@return where a place of the drawing is on the screen}
    final Point2D onScreen(double x, double y) {
        return control().localToScreen(x + 2, y + 2);
    }

    /// Presses keys one after the other.
    final void keys(KeyCode... codes) {
        for (KeyCode code : codes) {
            press(code).release(code);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Changes the control on its thread and waits until it is painted.
    final void change(Runnable action) {
        interact(action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// {@return the colour on the screen at a place of the drawing}
    final int colorAt(double x, double y) {
        return shown().getPixelReader().getArgb((int) Math.round(x) + 2, (int) Math.round(y) + 2);
    }

    /// {@return the colours on the screen from the top of the drawing downward}
    final List<Integer> columnAt(int x, int height) {
        PixelReader pixels = shown().getPixelReader();
        return IntStream.range(0, height).mapToObj(y -> pixels.getArgb(x + 2, y + 2)).toList();
    }

    /// {@return how many pixels of the screen have a colour, on lines that far apart}
    final long count(int color, int lineDistance) {
        PixelReader pixels = shown().getPixelReader();
        return IntStream.iterate(2, y -> y < 302, y -> y + lineDistance)
                .mapToLong(y ->
                        IntStream.range(2, 402).filter(x -> pixels.getArgb(x, y) == color).count())
                .sum();
    }

    private Image shown() {
        List<Image> images = new ArrayList<>();
        interact(() -> images.add(control().snapshot(null, null)));
        return images.getFirst();
    }
}
