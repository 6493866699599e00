package org.convlens.viz.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.viz.diagram.Port.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.SplittableRandom;

class WirePathTest {

    private static Port port(double x, double y, Side side) {
        return new Port(new Spot(x, y), side);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | 0 | BOTTOM |   0 | 100 | TOP    | (0, 0) (0, 100)
                    0 | 0 | BOTTOM |  80 | 100 | TOP    | (0, 0) (0, 50) (80, 50) (80, 100)
                    0 | 0 | RIGHT  | 100 |   0 | LEFT   | (0, 0) (100, 0)
                    0 | 0 | RIGHT  | 100 |  60 | TOP    | (0, 0) (100, 0) (100, 60)
                    0 | 0 | BOTTOM | 300 | -200 | TOP   | (0, 0) (0, 16) (150, 16) (150, -216) (300, -216) (300, -200)
                    0 | 0 | RIGHT  |   0 | 100 | RIGHT  | (0, 0) (16, 0) (16, 100) (0, 100)
                    """)
    void bentWiresTakeTheRouteOnePredicts(
            double x1, double y1, Side side1, double x2, double y2, Side side2, String expected) {
        assertThat(BentWire.between(port(x1, y1, side1), port(x2, y2, side2)))
                .hasToString(expected);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void bentWiresAlwaysRunAlongTheAxesAndNeverTurnBack(Side to) {
        SplittableRandom random = new SplittableRandom(7);
        for (Side from : Side.values()) {
            for (int i = 0; i < 100; i++) {
                Port start = port(0, 0, from);
                Port end = port(random.nextInt(-300, 300), random.nextInt(-300, 300), to);
                List<Spot> points = BentWire.between(start, end).points();
                assertThat(points.getFirst()).isEqualTo(start.spot());
                assertThat(points.getLast()).isEqualTo(end.spot());
                for (int k = 1; k < points.size(); k++) {
                    Spot a = points.get(k - 1);
                    Spot b = points.get(k);
                    assertThat(a.x() == b.x() || a.y() == b.y()).as("%s", points).isTrue();
                    if (k > 1) {
                        Spot before = points.get(k - 2);
                        double dot =
                                (a.x() - before.x()) * (b.x() - a.x())
                                        + (a.y() - before.y()) * (b.y() - a.y());
                        assertThat(dot).as("%s", points).isZero();
                    }
                }
            }
        }
    }

    @Test
    void theDistanceToABentWireIsThatToItsNearestPiece() {
        BentWire wire = new BentWire(List.of(new Spot(0, 0), new Spot(0, 50), new Spot(80, 50)));
        assertThat(wire.distance(new Spot(3, 20))).isEqualTo(3);
        assertThat(wire.distance(new Spot(40, 45))).isEqualTo(5);
        assertThat(wire.distance(new Spot(83, 54))).isEqualTo(5);
    }

    @Test
    void aCurveBetweenFacingPortsIsAStraightLine() {
        CurvedWire wire = CurvedWire.between(port(0, 0, Side.BOTTOM), port(0, 100, Side.TOP));
        assertThat(wire.length()).isCloseTo(100, within(1e-9));
        assertThat(wire.distance(new Spot(10, 50))).isCloseTo(10, within(1e-9));
    }

    @Test
    void aCurveLeavesInTheDirectionOfItsPort() {
        CurvedWire wire = CurvedWire.between(port(0, 0, Side.BOTTOM), port(200, 100, Side.TOP));
        Spot next = wire.points().get(1);
        assertThat(next.y()).isGreaterThan(5 * next.x());
    }

    @Test
    void valuesFlowAlongAWireAtEvenSpeed() {
        BentWire wire = new BentWire(List.of(new Spot(0, 0), new Spot(0, 50), new Spot(150, 50)));
        assertThat(wire.along(0)).isEqualTo(new Spot(0, 0));
        assertThat(wire.along(0.25)).isEqualTo(new Spot(0, 50));
        assertThat(wire.along(0.5)).isEqualTo(new Spot(50, 50));
        assertThat(wire.along(1)).isEqualTo(new Spot(150, 50));
    }

    @Test
    void portsShareAnEdgeEvenly() {
        Area box = new Area(100, 200, 90, 60);
        assertThat(Port.on(box, Side.TOP, 0, 2)).isEqualTo(port(130, 200, Side.TOP));
        assertThat(Port.on(box, Side.TOP, 1, 2)).isEqualTo(port(160, 200, Side.TOP));
        assertThat(Port.on(box, Side.BOTTOM, 0, 1)).isEqualTo(port(145, 260, Side.BOTTOM));
        assertThat(Port.on(box, Side.LEFT, 0, 1)).isEqualTo(port(100, 230, Side.LEFT));
        assertThat(Port.on(box, Side.RIGHT, 0, 1)).isEqualTo(port(190, 230, Side.RIGHT));
    }
}
