package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.Palette;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/// What settings may be, and where absurd ones are brought.
class SettingTest {

    static Stream<LayerSpec> fresh() {
        return Palette.fresh().stream();
    }

    @ParameterizedTest
    @MethodSource("fresh")
    void freshLayersAreAllowedAndStayAsTheyAre(LayerSpec spec) {
        assertThat(Setting.of(spec)).allMatch(Setting::isAllowed);
        assertThat(AllowedSettings.of(spec)).isEqualTo(spec);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # from, to, open, value, allowed
                    1, 8192, false, 0, false
                    1, 8192, false, 1, true
                    1, 8192, false, 8192, true
                    1, 8192, false, 8193, false
                    0, 1, true, 0, true
                    0, 1, true, 0.999999, true
                    0, 1, true, 1, false
                    0, 1, true, -0.1, false
                    0, 1, true, NaN, false
                    0, 1, false, 1, true
                    0, 1, false, Infinity, false
                    """)
    void rangesHoldTheirEnds(double low, double high, boolean open, double value, boolean allowed) {
        assertThat(new Range(low, high, open).contains(value)).isEqualTo(allowed);
    }

    @Test
    void rangesAreSaidInWords() {
        assertThat(Setting.WINDOW).hasToString("from 1 to 8,192");
        assertThat(Setting.RATE).hasToString("from 0 to below 1");
        assertThat(Setting.EPSILON).hasToString("from 1.0E-12 to 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 8193, Integer.MAX_VALUE})
    void absurdSizesAreBroughtToTheNearestAllowed(int size) {
        int nearest = size < 1 ? 1 : 8192;
        Window window =
                new Window(
                        Size2.square(size),
                        Size2.square(size),
                        Size2.square(size),
                        Padding.Explicit.all(size));
        int padding = size < 0 ? 0 : Math.min(size, 8192);

        assertThat(AllowedSettings.of(new MaxPooling(window)))
                .isEqualTo(
                        new MaxPooling(
                                new Window(
                                        Size2.square(nearest),
                                        Size2.square(nearest),
                                        Size2.square(nearest),
                                        Padding.Explicit.all(padding))));
    }

    @Test
    void absurdNumbersOfMapsAndUnitsAreBroughtToTheNearestAllowed() {
        assertThat(AllowedSettings.of(Convolution.of(-5, Window.of(3, 1)).withGroups(0)))
                .isEqualTo(Convolution.of(1, Window.of(3, 1)));
        assertThat(AllowedSettings.of(new Dense(Integer.MAX_VALUE, false, ActivationFunction.TANH)))
                .isEqualTo(new Dense(1 << 20, false, ActivationFunction.TANH));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 1, 2, Double.POSITIVE_INFINITY})
    void absurdSharesBecomeTheUsualOne(double rate) {
        assertThat(AllowedSettings.of(new Dropout(rate))).isEqualTo(new Dropout(0.5));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 0.9, 1e-5, 0.9
                    NaN, 2, 1e-5, 0.9
                    1e-3, -1, 1e-3, 0.9
                    1e-3, 1, 1e-3, 1
                    """)
    void absurdStatisticsBecomeTheUsualOnes(
            double epsilon, double decay, double allowedEpsilon, double allowedDecay) {
        assertThat(AllowedSettings.of(new BatchNormalisation(epsilon, decay)))
                .isEqualTo(new BatchNormalisation(allowedEpsilon, allowedDecay));
    }

    @Test
    void everyNumberOfAWindowIsLookedAt() {
        Window window =
                new Window(
                        new Size2(1, 2),
                        new Size2(3, 4),
                        new Size2(5, 6),
                        new Padding.Explicit(7, 8, 9, 10));

        assertThat(Setting.of(new AveragePooling(window, true)).map(Setting::value))
                .isEqualTo(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0));
    }

    @Test
    void paddingsAreSaidInWords() {
        assertThat(
                        Stream.of(
                                        new Padding.Valid(),
                                        new Padding.Same(),
                                        Padding.Explicit.all(2),
                                        new Padding.Explicit(1, 0, 1, 0),
                                        new Padding.Explicit(1, 2, 3, 4))
                                .map(PaddingWords::of))
                .containsExactly("valid", "same", "2", "1×0", "1, 2, 3, 4");
    }

    @Test
    void productsStopAtTheLargestNumber() {
        assertThat(Counting.product(3, 4, 5)).isEqualTo(60);
        assertThat(Counting.product(1L << 31, 1L << 31)).isEqualTo(1L << 62);
        assertThat(Counting.product(1L << 32, 1L << 31)).isEqualTo(Long.MAX_VALUE);
        assertThat(Counting.product(1L << 40, 1L << 40, 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(Counting.product(Long.MAX_VALUE, 0)).isEqualTo(0);
    }
}
