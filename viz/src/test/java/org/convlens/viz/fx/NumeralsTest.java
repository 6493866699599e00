package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as the controls write them.
class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "1.8644, 1.86",
        "0.012345, 0.0123",
        "241.3, 241",
        "0.000012, 1.2e-05",
        "2000000, 2.0e+06",
        "0, 0",
        "-0.0, 0",
        "5, 5",
        "-7, −7",
        "999, 999",
        "-0.35, −0.350",
        "-0.00001, −1.0e-05"
    })
    void threeFiguresAreEnoughAndWholeNumbersHaveNoDecimals(double value, String written) {
        assertThat(Numerals.brief(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"-0.034, −0.03", "0.999, 1.00", "-0.004, 0.00", "0.004, 0.00", "-0.006, −0.01"})
    void whereThereIsLittleRoomTwoDecimalsStayAndNothingIsWrittenAsMinusNothing(
            double value, String written) {
        assertThat(Numerals.hundredths(value)).isEqualTo(written);
    }
}
