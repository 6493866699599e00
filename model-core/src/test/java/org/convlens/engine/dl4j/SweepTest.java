package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.dl4j.ChannelCells.Blend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Our own loops against Deeplearning4j's operations.
class SweepTest {

    private static final double TOLERANCE = 2e-6;

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "7, 1",
        "5000, 3",
        "2048, 1",
        "2049, 2",
        "65536, 16",
        "90001, 5",
        "3, 5000",
        "1, 2048",
        "100, 3001"
    })
    void oneSweepFindsTheMomentsSumsAndBlendsOfStockOperations(int rows, int channels) {
        INDArray cells = random(1, rows, channels).addi(3);
        INDArray gradients = random(2, rows, channels);
        ChannelCells stock = ChannelCells.of(DataType.DOUBLE, null);
        ChannelCells swept = ChannelCells.of(DataType.FLOAT, null);
        INDArray exactCells = cells.castTo(DataType.DOUBLE);
        INDArray exactGradients = gradients.castTo(DataType.DOUBLE);

        ChannelCells.Moments wanted = stock.moments(exactCells);
        ChannelCells.Moments found = swept.moments(cells);
        assertSame(found.mean(), wanted.mean(), TOLERANCE * 3);
        assertSame(found.variance(), wanted.variance(), TOLERANCE);

        ChannelCells.Sums wantedSums = stock.sums(exactGradients, exactCells, wanted.mean());
        ChannelCells.Sums foundSums = swept.sums(gradients, cells, wanted.mean());
        assertSame(foundSums.plain(), wantedSums.plain(), TOLERANCE * rows);
        assertSame(foundSums.weighted(), wantedSums.weighted(), TOLERANCE * rows);

        Blend blend = new Blend(wanted.mean(), wanted.variance(), wanted.mean().times(-2));
        stock.blend(exactGradients, exactCells, blend);
        swept.blend(gradients, cells, blend);
        assertSame(gradients, exactGradients, 5e-6);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5000, 3", "65536, 16", "90001, 5", "3, 5000"})
    void whatAReluCutsOffIsZeroAndGetsNoGradient(int rows, int channels) {
        INDArray cells = random(1, rows, channels);
        INDArray gradients = random(2, rows, channels);
        Affine affine = new Affine(Channels.of(row(3, channels)), Channels.of(row(4, channels)));
        INDArray values = cells.ulike();
        affine.positiveValues(cells, values);
        INDArray straight = cells.ulike();
        affine.values(cells, straight);
        assertSame(values, Transforms.max(straight, 0), TOLERANCE);

        Channels mean = Channels.of(row(5, channels));
        Blend blend = new Blend(mean, mean.times(2), mean.times(-1));
        INDArray masked = gradients.mul(values.gt(0).castTo(DataType.FLOAT));
        ChannelCells cut = ChannelCells.of(DataType.FLOAT, affine);
        ChannelCells open = ChannelCells.of(DataType.FLOAT, null);
        ChannelCells.Sums wanted = open.sums(masked, cells, mean);
        ChannelCells.Sums found = cut.sums(gradients, cells, mean);
        assertSame(found.plain(), wanted.plain(), 1e-9);
        assertSame(found.weighted(), wanted.weighted(), 1e-9);
        open.blend(masked, cells, blend);
        cut.blend(gradients, cells, blend);
        assertSame(gradients, masked, 1e-9);
    }

    private static double[] row(long seed, int channels) {
        return NativeArrays.numbers(random(seed, 1, channels));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 2048, 70_001, 200_000})
    void adamTakesTheStepsOfDeeplearning4jsAdam(int parameters) {
        AdamUpdater stock = new AdamUpdater(new Adam(1e-3, 0.9, 0.999, 1e-8));
        INDArray stockMoments = Nd4j.zeros(DataType.FLOAT, 1, 2L * parameters);
        stock.setStateViewArray(stockMoments, new long[] {1, parameters}, 'c', true);
        INDArray moments = Nd4j.zeros(DataType.FLOAT, 1, 2L * parameters);
        SweptAdam adam = new SweptAdam.Settings(1e-3).instantiate(moments, true);
        for (int iteration = 0; iteration < 4; iteration++) {
            INDArray wanted = random(iteration, 1, parameters);
            INDArray found = wanted.dup();
            stock.applyUpdater(wanted, iteration, 0);
            adam.applyUpdater(found, iteration, 0);
            assertSame(found, wanted, 2e-8);
        }
        assertSame(moments, stockMoments, 2e-7);
    }

    private static void assertSame(Channels found, Channels wanted, double tolerance) {
        assertThat(distance(found.numbers(), wanted.numbers())).isLessThan(tolerance);
    }

    private static void assertSame(INDArray found, INDArray wanted, double tolerance) {
        assertThat(distance(NativeArrays.numbers(found), NativeArrays.numbers(wanted)))
                .isLessThan(tolerance);
    }

    private static double distance(double[] found, double[] wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        return IntStream.range(0, found.length)
                .mapToDouble(i -> Math.abs(found[i] - wanted[i]))
                .max()
                .orElseThrow();
    }

    private static INDArray random(long seed, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] numbers = random.doubles((long) rows * columns, -1, 1).toArray();
        return Nd4j.createFromArray(numbers).castTo(DataType.FLOAT).reshape('c', rows, columns);
    }
}
