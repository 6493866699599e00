package org.convlens.viz.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final Area WINDOW = new Area(0, 0, 800, 600);

    @Test
    void fittingShowsALargeDiagramWholeAndCentred() {
        Viewport view = Viewport.fitting(new Area(100, 100, 1400, 500), WINDOW, 50);
        assertThat(view).isEqualTo(new Viewport(0.5, 0, 125));
        assertThat(view.toScreen(new Spot(100, 100))).isEqualTo(new Spot(50, 175));
        assertThat(view.toScreen(new Spot(1500, 600))).isEqualTo(new Spot(750, 425));
    }

    @Test
    void fittingNeverEnlargesASmallDiagram() {
        assertThat(Viewport.fitting(new Area(0, 0, 100, 100), WINDOW, 50))
                .isEqualTo(new Viewport(1, 350, 250));
    }

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        Viewport view = new Viewport(1, 10, 20);
        Spot mouse = new Spot(210, 120);
        Viewport zoomed = view.zoomed(2, mouse);
        assertThat(zoomed.scale()).isEqualTo(2);
        assertThat(zoomed.toDiagram(mouse)).isEqualTo(view.toDiagram(mouse));
    }

    @Test
    void zoomingStopsAtItsBounds() {
        assertThat(Viewport.PLAIN.zoomed(1000, new Spot(0, 0)).scale()).isEqualTo(4);
        assertThat(Viewport.PLAIN.zoomed(0.0001, new Spot(0, 0)).scale()).isEqualTo(0.1);
    }

    @Test
    void screenAndDiagramAreInverse() {
        Viewport view = new Viewport(0.5, 30, -12).panned(2, 4);
        assertThat(view.toDiagram(view.toScreen(new Spot(7, 9)))).isEqualTo(new Spot(7, 9));
    }

    @Test
    void areasUniteAndTouch() {
        Area box = new Area(0, 0, 10, 10);
        assertThat(box.union(new Area(20, -5, 5, 5))).isEqualTo(new Area(0, -5, 25, 15));
        assertThat(box.touches(new Area(10, 10, 5, 5))).isTrue();
        assertThat(box.touches(new Area(11, 0, 5, 5))).isFalse();
        assertThat(box.contains(10, 0)).isTrue();
        assertThat(box.contains(10.1, 0)).isFalse();
    }
}
