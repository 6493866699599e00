package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What is filled in place of a stroke looks as JavaFX's own stroke.
class CanvasSurfaceTest {

    private static final int SIDE = 50;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({
        "10.5, 12.5, 30, 20, 1",
        "10, 12, 30, 20, 2",
        "10.5, 12.5, 30, 20, 3",
        "10, 12, 30, 20, 3",
        "10, 12, 30, 20, 1",
        "10.25, 12.75, 30.5, 20.25, 1.5"
    })
    void rectangles(double x, double y, double width, double height, double line) {
        assertThat(
                        greatestDifference(
                                line,
                                surface -> surface.strokeRect(new Area(x, y, width, height)),
                                g -> g.strokeRect(x, y, width, height)))
                .isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 12.5, 40, 12.5, 1",
        "40, 12.5, 10, 12.5, 1",
        "10.5, 5, 10.5, 44, 1",
        "10, 12, 40, 12, 2",
        "10.25, 12.5, 40.5, 12.5, 1.5",
        "10, 12, 40, 33, 1.5"
    })
    void lines(double x, double y, double toX, double toY, double line) {
        assertThat(
                        greatestDifference(
                                line,
                                surface -> surface.strokeLine(new Spot(x, y), new Spot(toX, toY)),
                                g -> g.strokeLine(x, y, toX, toY)))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void dashesStayDashes() {
        Area area = new Area(10.5, 12.5, 30, 20);
        assertThat(
                        greatestDifference(
                                1,
                                surface -> {
                                    surface.setLineDashes(4, 4);
                                    surface.strokeRect(area);
                                },
                                g -> {
                                    g.setLineDashes(4, 4);
                                    g.strokeRect(area.x(), area.y(), area.width(), area.height());
                                }))
                .isZero();
    }

    @Test
    void theColourToFillWithIsKept() {
        assertThat(
                        greatestDifference(
                                1,
                                surface -> {
                                    surface.setFill(Color.GREEN);
                                    surface.strokeRect(new Area(10.5, 12.5, 30, 20));
                                    surface.fillRect(new Area(15, 15, 10, 10));
                                },
                                g -> {
                                    g.setFill(Color.GREEN);
                                    g.strokeRect(10.5, 12.5, 30, 20);
                                    g.fillRect(15, 15, 10, 10);
                                }))
                .isLessThanOrEqualTo(8);
    }

    /// {@return how far the two drawings are apart where they are furthest, of 255}
    private static int greatestDifference(
            double line, Consumer<Surface> ours, Consumer<GraphicsContext> theirs) {
        int[] one = pixels(line, g -> ours.accept(new CanvasSurface(g)));
        int[] other = pixels(line, theirs);
        assertThat(IntStream.of(other).distinct().count()).isGreaterThan(1);
        return IntStream.range(0, one.length).map(i -> apart(one[i], other[i])).max().orElseThrow();
    }

    private static int apart(int one, int other) {
        return IntStream.of(0, 8, 16, 24)
                .map(shift -> Math.abs((one >>> shift & 255) - (other >>> shift & 255)))
                .max()
                .orElseThrow();
    }

    private static int[] pixels(double line, Consumer<GraphicsContext> drawing) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    Canvas canvas = new Canvas(SIDE, SIDE);
                    GraphicsContext g = canvas.getGraphicsContext2D();
                    g.setStroke(Color.NAVY);
                    g.setLineWidth(line);
                    drawing.accept(g);
                    PixelReader seen = canvas.snapshot(null, null).getPixelReader();
                    return IntStream.range(0, SIDE * SIDE)
                            .map(i -> seen.getArgb(i % SIDE, i / SIDE))
                            .toArray();
                });
    }
}
