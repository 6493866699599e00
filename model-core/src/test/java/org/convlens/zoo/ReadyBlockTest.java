package org.convlens.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.plan.Problem;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;

/// Published blocks fit whatever maps they read; parameters as the papers' formulas give them.
class ReadyBlockTest {

    /// SE: `2C²/r + C/r + C`; CBAM: as many, and 2·7² + 1 for the places.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SQUEEZE_EXCITATION, 64, 580
                    SQUEEZE_EXCITATION, 16, 49
                    SQUEEZE_EXCITATION, 3, 10
                    CBAM, 64, 679
                    CBAM, 16, 148
                    CBAM, 1, 103
                    """)
    void aBlockFitsItsMaps(ReadyBlock block, int channels, long parameters) {
        Shape maps = Shape.of(channels, 9, 7);
        NetworkPlan plan = NetworkPlanner.plan(block.of(maps).body());
        assertThat(plan.problems()).noneMatch(Problem::isError);
        assertThat(plan.output().orElseThrow().output()).contains(maps);
        assertThat(plan.parameters()).isEqualTo(parameters);
    }

    /// Woo et al., table 4: ResNet-50 has 25.56 million parameters, 28.09 with a CBAM in each of
    /// its blocks, as with squeeze-and-excitation.
    @ParameterizedTest
    @EnumSource
    void sixteenOfThemMakeResNet50AsLargeAsPublished(ReadyBlock block) {
        long added =
                Map.of(256, 3, 512, 4, 1024, 6, 2048, 3).entrySet().stream()
                        .mapToLong(stage -> stage.getValue() * parameters(block, stage.getKey()))
                        .sum();
        assertThat(Math.round((25.56e6 + added) / 1e4)).isEqualTo(2809);
    }

    private static long parameters(ReadyBlock block, int channels) {
        return NetworkPlanner.plan(block.of(Shape.of(channels, 7, 7)).body()).parameters();
    }

    /// One column of two cells: the mean and the largest value of each map.
    @Test
    void bothDescriptorsOfCbamGoThroughTheSameWeights() {
        NetworkPlan plan = NetworkPlanner.plan(ReadyBlock.CBAM.of(Shape.of(32, 3, 2)).body());
        assertThat(plan.layers().stream().filter(row -> row.parameters() > 0))
                .extracting(row -> row.id() + " " + row.output().orElseThrow())
                .containsExactly("reduce 2×2×1", "restore 32×2×1", "place-weights 1×3×2");
    }
}
