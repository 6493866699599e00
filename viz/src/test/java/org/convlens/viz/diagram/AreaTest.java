package org.convlens.viz.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void aLineAroundARectangleConsistsOfFourBarsThatDoNotOverlap() {
        assertThat(new Area(10, 20, 30, 40).edges(4))
                .containsExactly(
                        new Area(8, 18, 34, 4),
                        new Area(8, 58, 34, 4),
                        new Area(8, 22, 4, 36),
                        new Area(38, 22, 4, 36));
    }

    @Test
    void aLineThickerThanTheRectangleIsHighHasNoSides() {
        assertThat(new Area(0, 0, 10, 2).edges(4))
                .extracting(Area::height)
                .containsExactly(4.0, 4.0, 0.0, 0.0);
    }

    @Test
    void ofARectangleThePartInAnotherIsLeft() {
        Area sight = new Area(0, 0, 10, 10);
        assertThat(new Area(-5, 4, 8, 20).within(sight)).contains(new Area(0, 4, 3, 6));
        assertThat(new Area(2, 3, 4, 5).within(sight)).contains(new Area(2, 3, 4, 5));
        assertThat(new Area(10, 0, 5, 5).within(sight)).isEmpty();
        assertThat(new Area(20, 20, 5, 5).within(sight)).isEmpty();
    }

    @Test
    void twoCornersThatFaceEachOtherSpanARectangle() {
        Area spanned = new Area(2, 3, 4, 5);
        assertThat(Area.between(new Spot(2, 3), new Spot(6, 8))).isEqualTo(spanned);
        assertThat(Area.between(new Spot(6, 3), new Spot(2, 8))).isEqualTo(spanned);
    }

    @Test
    void aRectangleIsOnPixelsWhereAllItsEdgesAre() {
        assertThat(new Area(2, -3, 4, 5).isOnPixels()).isTrue();
        assertThat(new Area(2.5, -3, 4, 5).isOnPixels()).isFalse();
        assertThat(new Area(2, -3, 4, 5.25).isOnPixels()).isFalse();
    }
}
