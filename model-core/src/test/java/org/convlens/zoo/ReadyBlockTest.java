package org.convlens.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.plan.Problem;
import org.convlens.tensor.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published blocks fit whatever maps they read; parameters as the papers' formulas give them.
class ReadyBlockTest {

    /// SE: `2C²/r + C/r + C`; CBAM: twice that, and 2·7² + 1 for the places.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SQUEEZE_EXCITATION, 64, 580
                    SQUEEZE_EXCITATION, 16, 49
                    SQUEEZE_EXCITATION, 3, 10
                    CBAM, 64, 1259
                    CBAM, 16, 197
                    CBAM, 1, 107
                    """)
    void aBlockFitsItsMaps(ReadyBlock block, int channels, long parameters) {
        Shape maps = Shape.of(channels, 9, 7);
        NetworkPlan plan = NetworkPlanner.plan(block.of(maps).body());
        assertThat(plan.problems()).noneMatch(Problem::isError);
        assertThat(plan.output().orElseThrow().output()).contains(maps);
        assertThat(plan.parameters()).isEqualTo(parameters);
    }
}
