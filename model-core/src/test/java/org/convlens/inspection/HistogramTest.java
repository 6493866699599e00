package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class HistogramTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void binsThatGrewHoldWhatNaiveCountingFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        HistogramCount count = new HistogramCount();
        List<Float> all = new ArrayList<>();
        for (int part = 0; part < 6; part++) {
            float[] values = new float[random.nextInt(1, 50)];
            double scale = Math.pow(10, random.nextDouble(-8, 6));
            double middle = random.nextGaussian() * scale;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (middle + scale * random.nextGaussian());
                all.add(values[i]);
            }
            count.add(values);
        }
        Histogram found = count.histogram();
        assertThat(found.counts()).hasSizeBetween(2, 64).isEqualTo(naive(found, all));
        assertThat(found.total()).isEqualTo(all.size());
    }

    private static List<Long> naive(Histogram bins, List<Float> values) {
        List<Long> counts = new ArrayList<>();
        for (int bin = 0; bin < bins.counts().size(); bin++) {
            double low = bins.edge(bin);
            double high = bins.edge(bin + 1);
            counts.add(values.stream().filter(value -> value >= low && value < high).count());
        }
        return counts;
    }

    @Test
    void zeroIsAnEdge() {
        HistogramCount count = new HistogramCount();
        count.add(new float[] {-3, -0.5f, 0, 0, 2});
        Histogram found = count.histogram();
        long negative = 0;
        for (int bin = 0; found.edge(bin) < 0; bin++) {
            negative += found.counts().get(bin);
        }
        assertThat(negative).isEqualTo(2);
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        HistogramCount count = new HistogramCount();
        count.add(new float[] {Float.NaN, Float.POSITIVE_INFINITY});
        assertThat(count.histogram()).isEqualTo(new Histogram(0, 1, List.of()));
        count.add(new float[] {Float.NaN, 5});
        assertThat(count.histogram().total()).isEqualTo(1);
    }

    @Test
    void enormousAndEqualValuesFit() {
        HistogramCount count = new HistogramCount();
        count.add(new float[] {3e38f, 3e38f});
        count.add(new float[] {-3e38f});
        assertThat(count.histogram().total()).isEqualTo(3);
    }
}
