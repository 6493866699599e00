package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class CameraTest {

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        Camera camera = new Camera(1, 30, -20);
        Point2D mouse = new Point2D(100, 50);

        assertThat(camera.zoomed(2, mouse).toDrawing(mouse)).isEqualTo(camera.toDrawing(mouse));
    }

    @Test
    void zoomStaysBetweenTenAndFourHundredPercent() {
        assertThat(Camera.START.zoomed(100, Point2D.ZERO).scale()).isEqualTo(4);
        assertThat(Camera.START.zoomed(0.001, Point2D.ZERO).scale()).isEqualTo(0.1);
    }

    @Test
    void fittingCentresTheDrawingInTheWindow() {
        Camera camera =
                Camera.fitting(
                        new Rectangle2D(100, 0, 200, 100), new Rectangle2D(0, 0, 400, 400), 4);

        assertThat(camera).isEqualTo(new Camera(2, -200, 100));
    }

    @Test
    void fittingEnlargesNoMoreThanAllowed() {
        Camera camera =
                Camera.fitting(
                        new Rectangle2D(0, 0, 100, 100), new Rectangle2D(0, 0, 400, 400), 1.5);

        assertThat(camera).isEqualTo(new Camera(1.5, 125, 125));
    }

    @Test
    void revealingMovesOnlyWhatIsOutside() {
        Dimension2D window = new Dimension2D(400, 300);

        assertThat(Camera.START.revealing(new Rectangle2D(50, 50, 100, 50), window, 10))
                .isEqualTo(Camera.START);
        assertThat(Camera.START.revealing(new Rectangle2D(380, -30, 100, 50), window, 10))
                .isEqualTo(new Camera(1, -90, 40));
    }
}
