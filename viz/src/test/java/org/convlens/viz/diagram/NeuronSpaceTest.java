package org.convlens.viz.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Stacks of maps in space, turned and looked at.
class NeuronSpaceTest {

    private static final LayerId CONV = new LayerId("conv");
    private static final LayerId DENSE = new LayerId("dense");
    private static final Area ROOM = new Area(10, 20, 800, 400);

    private static SequencedMap<LayerId, Shape> shapes() {
        SequencedMap<LayerId, Shape> shapes = new LinkedHashMap<>();
        shapes.put(LayerId.INPUT, Shape.of(1, 16, 16));
        shapes.put(CONV, Shape.of(300, 4, 9));
        shapes.put(DENSE, Shape.of(100));
        return shapes;
    }

    private final NeuronSpace space = NeuronSpace.of(shapes(), Optional.empty());

    @Test
    void theLargestMapIsOneHighAndOthersByTheRootOfTheirCells() {
        MapPlane picture = space.stacks().getFirst().maps().getFirst();
        MapPlane map = space.stack(CONV).orElseThrow().maps().getFirst();
        assertThat(picture.height()).isEqualTo(1);
        assertThat(map.height()).isEqualTo(0.5);
        assertThat(map.width()).isEqualTo(0.75);
    }

    @Test
    void someChannelsOfAWideLayerAreShownAndTheSelectedOneAlways() {
        List<Integer> shown = channels(space);
        assertThat(shown).hasSize(32).startsWith(0).endsWith(299).isSorted().doesNotContain(101);
        NeuronSpace selected = NeuronSpace.of(shapes(), Optional.of(Map.entry(CONV, 101)));
        assertThat(channels(selected)).hasSize(33).contains(101).isSorted();
    }

    private static List<Integer> channels(NeuronSpace space) {
        return space.stack(CONV).orElseThrow().maps().stream().map(MapPlane::channel).toList();
    }

    @Test
    void aLongVectorIsFoldedIntoASheet() {
        assertThat(NeuronSpace.cells(Shape.of(100))).isEqualTo(new Size2(10, 10));
        assertThat(NeuronSpace.cells(Shape.of(10))).isEqualTo(new Size2(10, 1));
        assertThat(NeuronSpace.cells(Shape.of(101))).isEqualTo(new Size2(10, 11));
    }

    @Test
    void layersDoNotReachIntoEachOther() {
        double end = Double.NEGATIVE_INFINITY;
        for (NeuronSpace.Stack stack : space.stacks()) {
            assertThat(stack.start()).isGreaterThan(end);
            assertThat(stack.maps())
                    .allSatisfy(map ->
                            assertThat(map.centre().x())
                                    .isBetween(stack.start(), stack.start() + stack.length()));
            end = stack.start() + stack.length();
        }
    }

    @ParameterizedTest
    @CsvSource({"52, 18", "-40, 10", "130, -60", "200, 5"})
    void whatIsDrawnLaterIsNearer(double yaw, double pitch) {
        Turn turn = new Turn(yaw, pitch);
        List<Double> nearness =
                space.backToFront(turn).stream().map(map -> turn.seen(map.centre()).z()).toList();
        assertThat(nearness).isSorted();
    }

    @Test
    void turningKeepsDistances() {
        Turn turn = new Turn(33, -21);
        Point3 seen = turn.seen(new Point3(3, 4, 12));
        assertThat(Math.hypot(Math.hypot(seen.x(), seen.y()), seen.z()))
                .isCloseTo(13, within(1e-12));
    }

    @Test
    void aQuarterTurnShowsMapsFaceOnWithTheFirstColumnOnTheLeft() {
        SpaceCamera camera = SpaceCamera.fitting(space.corners(), new Turn(90, 0), ROOM);
        MapPlane picture = space.stacks().getFirst().maps().getFirst();
        Skew seen = picture.seen(camera);
        assertThat(seen.across().x()).isCloseTo(camera.scale(), within(1e-9));
        assertThat(seen.down().y()).isCloseTo(camera.scale(), within(1e-9));
        assertThat(seen.across().y()).isCloseTo(0, within(1e-9));
    }

    @Test
    void everythingIsInTheRoomAndTouchesItsEdges() {
        SpaceCamera camera = SpaceCamera.fitting(space.corners(), Turn.START, ROOM);
        Area all =
                space.corners().stream()
                        .map(camera::place)
                        .map(place -> new Area(place.x(), place.y(), 0, 0))
                        .reduce(Area::union)
                        .orElseThrow();
        assertThat(all.x()).isGreaterThanOrEqualTo(ROOM.x() - 1e-6);
        assertThat(all.bottom()).isLessThanOrEqualTo(ROOM.bottom() + 1e-6);
        assertThat(Math.max(all.width() / 800, all.height() / 400)).isCloseTo(1, within(1e-9));
    }

    @Test
    void theCellUnderThePointerIsTheOneDrawnThere() {
        SpaceCamera camera = SpaceCamera.fitting(space.corners(), Turn.START, ROOM);
        MapPlane map = space.stack(CONV).orElseThrow().maps().getFirst();
        Spot middleOfRow2Column7 = map.seen(camera).at(7.5 / 9, 2.5 / 4);
        assertThat(map.cellAt(camera, middleOfRow2Column7)).contains(2 * 9 + 7);
        assertThat(map.cellAt(camera, map.seen(camera).at(1.1, 0.5))).isEmpty();
    }
}
