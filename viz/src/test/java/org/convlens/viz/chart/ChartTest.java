package org.convlens.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

class ChartTest {

    private static Series series(double... points) {
        Series series = new Series("loss");
        for (int i = 0; i < points.length; i += 2) {
            series.append(points[i], points[i + 1]);
        }
        return series;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0    | 2.3   | 5 | 0.0 0.5 1.0 1.5 2.0
                    0    | 1     | 5 | 0.0 0.2 0.4 0.6 0.8 1.0
                    0    | 20000 | 3 | 0 10,000 20,000
                    -3   | 7     | 4 | 0 5
                    0.01 | 0.04  | 3 | 0.01 0.02 0.03 0.04
                    0    | 3e9   | 3 | 0.0e+00 1.0e+09 2.0e+09 3.0e+09
                    """)
    void ticksAreRoundNumbers(double low, double high, int wanted, String expected) {
        Ticks ticks = Ticks.inside(low, high, wanted);
        assertThat(String.join(" ", ticks.values().stream().map(ticks::label).toList()))
                .isEqualTo(expected);
    }

    @Test
    void ticksAroundARangeCoverIt() {
        Ticks ticks = Ticks.around(0.13, 2.3, 4);
        assertThat(ticks).isEqualTo(new Ticks(1, 0, 3));
        assertThat(ticks.low()).isZero();
        assertThat(ticks.high()).isEqualTo(3);
    }

    @Test
    void anAxisGoesBothWays() {
        Axis axis = new Axis(0, 2, 100, 20);
        assertThat(axis.pixel(0.5)).isEqualTo(80);
        assertThat(axis.value(80)).isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis(1, 1, 0, 10))
                .withMessageEndingWith("received: 1.0 to 1.0");
    }

    @Test
    void aShortCurveKeepsAllItsPoints() {
        List<List<ChartPoint>> lines =
                Decimation.polylines(
                        series(0, 0, 1, 10, 2, 5), new Axis(0, 2, 0, 200), new Axis(0, 10, 100, 0));
        assertThat(lines)
                .containsExactly(
                        List.of(
                                new ChartPoint(0, 100),
                                new ChartPoint(100, 0),
                                new ChartPoint(200, 50)));
    }

    @Test
    void decimationKeepsTheHighestAndLowestPointOfEveryColumn() {
        Series noisy = new Series("noise");
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 50_000; i++) {
            noisy.append(i, random.nextDouble());
        }
        Axis x = new Axis(0, 50_000, 0, 300);
        Axis y = new Axis(0, 1, 100, 0);
        List<ChartPoint> line = Decimation.polylines(noisy, x, y).getFirst();
        assertThat(line).hasSizeLessThanOrEqualTo(4 * 300).isSortedAccordingTo(ChartTest::byX);
        assertThat(extremes(line)).isEqualTo(naiveExtremes(noisy, x, y));
    }

    private static int byX(ChartPoint a, ChartPoint b) {
        return Double.compare(a.x(), b.x());
    }

    private static Map<Long, List<Double>> naiveExtremes(Series series, Axis x, Axis y) {
        Map<Long, List<Double>> columns = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            include(columns, new ChartPoint(x.pixel(series.x(i)), y.pixel(series.y(i))));
        }
        return columns;
    }

    private static Map<Long, List<Double>> extremes(List<ChartPoint> line) {
        Map<Long, List<Double>> columns = new TreeMap<>();
        line.forEach(point -> include(columns, point));
        return columns;
    }

    private static void include(Map<Long, List<Double>> columns, ChartPoint point) {
        columns.merge(
                (long) Math.floor(point.x()),
                List.of(point.y(), point.y()),
                (old, one) ->
                        List.of(
                                Math.min(old.get(0), one.get(0)),
                                Math.max(old.get(1), one.get(1))));
    }

    @Test
    void whatIsNotFiniteLeavesAGap() {
        Series broken = series(0, 1, 1, 2, 2, Double.NaN, 3, 4, 4, Double.POSITIVE_INFINITY, 5, 1);
        List<List<ChartPoint>> lines =
                Decimation.polylines(broken, new Axis(0, 5, 0, 50), new Axis(0, 4, 0, 4));
        assertThat(lines)
                .containsExactly(
                        List.of(new ChartPoint(0, 1), new ChartPoint(10, 2)),
                        List.of(new ChartPoint(30, 4)),
                        List.of(new ChartPoint(50, 1)));
    }

    @Test
    void pointsBeyondTheAxisAreLeftOutButForTheirNeighbours() {
        Series lengthy = series(0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0);
        List<List<ChartPoint>> lines =
                Decimation.polylines(lengthy, new Axis(1.5, 3.5, 0, 20), new Axis(0, 1, 0, 1));
        assertThat(lines.getFirst().stream().map(ChartPoint::x))
                .containsExactly(-5.0, 5.0, 15.0, 25.0);
    }

    @Test
    void aCurveFindsItsNearestPoint() {
        Series series = series(0, 0, 10, 1, 20, 2);
        assertThat(series.nearest(-5)).isZero();
        assertThat(series.nearest(4)).isZero();
        assertThat(series.nearest(5)).isEqualTo(1);
        assertThat(series.nearest(99)).isEqualTo(2);
        assertThat(new Series("empty").nearest(3)).isEqualTo(-1);
    }

    @Test
    void aCurveGrowsOnlyToTheRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(2, 0, 1, 0))
                .withMessageEndingWith("received: x 1.0 after 2.0 in loss");
    }

    @Test
    void aFrameHoldsAllFinitePoints() {
        Series training = series(0, 2, 1, Double.NaN, 2, 0.5);
        Series validation = series(1, 3);
        assertThat(ChartFrame.around(List.of(training, validation, new Series("empty"))))
                .contains(new ChartFrame(0, 2, 0.5, 3));
        assertThat(ChartFrame.around(List.of(series(0, Double.NaN)))).isEmpty();
    }

    @Test
    void aFrameOfOnePointIsOpened() {
        ChartFrame frame = ChartFrame.around(List.of(series(5, 2))).orElseThrow();
        assertThat(frame.right()).isEqualTo(6);
        assertThat(frame.low()).isCloseTo(1.8, within(1e-9));
        assertThat(frame.high()).isCloseTo(2.2, within(1e-9));
    }

    @Test
    void labelsAtLineEndsDoNotCoverEachOther() {
        assertThat(EndLabels.spread(List.of(50.0, 52.0, 10.0), 12, 100))
                .containsExactly(50.0, 62.0, 10.0);
        assertThat(EndLabels.spread(List.of(99.0, 98.0), 12, 100)).containsExactly(100.0, 88.0);
    }
}
