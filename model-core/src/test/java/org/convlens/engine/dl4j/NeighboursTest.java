package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.SplittableRandom;

/// Few channels go through a matrix, many do not; both give what a naive loop gives.
class NeighboursTest {

    private static final int CELLS = 2;

    @ParameterizedTest
    @CsvSource({"7, 3", "7, 4", "7, 99", "1500, 1", "1500, 2", "1500, 5", "1500, 9999"})
    void sumsAreThoseOfALoop(int channels, int n) {
        double[] values = new SplittableRandom(n).doubles(CELLS * (long) channels, -1, 1).toArray();
        INDArray rows =
                Nd4j.createFromArray(values).castTo(DataType.DOUBLE).reshape('c', CELLS, channels);
        INDArray seen = rows.ulike();
        INDArray seers = rows.ulike();
        new Neighbours(n).sum(rows, seen);
        new Neighbours(n).sumOfSeers(rows, seers);
        double[] naiveSeen = new double[values.length];
        double[] naiveSeers = new double[values.length];
        for (int cell = 0; cell < values.length; cell += channels) {
            for (int i = 0; i < channels; i++) {
                for (int j = Math.max(0, i - n / 2); j < Math.min(channels, i - n / 2 + n); j++) {
                    naiveSeen[cell + i] += values[cell + j];
                    naiveSeers[cell + j] += values[cell + i];
                }
            }
        }
        assertThat(NativeArrays.numbers(seen)).containsExactly(naiveSeen, within(1e-9));
        assertThat(NativeArrays.numbers(seers)).containsExactly(naiveSeers, within(1e-9));
    }
}
