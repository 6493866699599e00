package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class RouteTest {

    private static final Rectangle2D UPPER = new Rectangle2D(0, 0, 100, 50);
    private static final Rectangle2D LOWER = new Rectangle2D(0, 200, 100, 50);
    private static final Rectangle2D BETWEEN = new Rectangle2D(0, 100, 100, 50);

    @Test
    void aWireToTheNodeBelowIsStraight() {
        Route route = Route.between(UPPER, LOWER, List.of(UPPER, LOWER));

        assertThat(List.of(route.start(), route.end()))
                .containsExactly(new Point2D(50, 50), new Point2D(50, 200));
        assertThat(route.at(0.5)).isEqualTo(new Point2D(50, 125));
    }

    @Test
    void aWireBesideLeavesTheSideThatFacesIt() {
        Rectangle2D right = new Rectangle2D(200, 0, 100, 50);
        Route route = Route.between(UPPER, right, List.of(UPPER, right));

        assertThat(List.of(route.start(), route.end()))
                .containsExactly(new Point2D(100, 25), new Point2D(200, 25));
    }

    @Test
    void aSkippingWireGoesAroundTheNodesBetween() {
        Route route = Route.between(UPPER, LOWER, List.of(UPPER, BETWEEN, LOWER));

        assertThat(IntStream.rangeClosed(0, 100).mapToObj(i -> route.at(i / 100.0)))
                .noneMatch(BETWEEN::contains);
    }

    @Test
    void theDistanceToAStraightWireIsThatToTheLine() {
        Route route = Route.between(UPPER, LOWER, List.of(UPPER, LOWER));

        assertThat(route.distanceTo(new Point2D(62, 130))).isEqualTo(12);
        assertThat(route.distanceTo(new Point2D(50, 230))).isEqualTo(30);
    }
}
