package org.convlens.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Add;
import org.convlens.network.Convolution;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// How the residual networks are put together.
class ResNetTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    small-resnet, block1_2_out, 16, 32
                    small-resnet, block2_2_out, 32, 16
                    small-resnet, block3_2_out, 64, 8
                    resnet-50, pool1, 64, 56
                    resnet-50, conv2_block3_out, 256, 56
                    resnet-50, conv3_block4_out, 512, 28
                    resnet-50, conv4_block6_out, 1024, 14
                    resnet-50, conv5_block3_out, 2048, 7
                    """)
    void stagesHaveThePublishedShapes(String name, String layer, int channels, int side) {
        assertThat(row(name, layer).output()).contains(Shape.of(channels, side, side));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # 1 + 3·2·2 and 2 projections; 1 + 3·(3 + 4 + 6 + 3) and 4 projections
                    small-resnet, 15, 6
                    resnet-50, 53, 16
                    """)
    void convolutionsAndSumsAreAsManyAsPublished(String name, long convolutions, long sums) {
        List<Layer> layers = network(name).layers();

        assertThat(layers.stream().filter(layer -> layer.spec() instanceof Convolution).count())
                .isEqualTo(convolutions);
        assertThat(layers.stream().filter(layer -> layer.spec() instanceof Add).count())
                .isEqualTo(sums);
    }

    @Test
    void aBlockThatKeepsItsSizeReadsItsOwnInputAgain() {
        assertThat(inputs("small-resnet", "block1_1_add"))
                .containsExactly("block1_1_2_norm", "conv1_relu");
        assertThat(inputs("small-resnet", "block3_2_add"))
                .containsExactly("block3_2_2_norm", "block3_1_out");
    }

    @Test
    void aBlockThatShrinksProjectsItsInput() {
        assertThat(inputs("small-resnet", "block2_1_add"))
                .containsExactly("block2_1_2_norm", "block2_1_0_norm");
        assertThat(inputs("small-resnet", "block2_1_0")).containsExactly("block1_2_out");
    }

    @Test
    void theStrideOfTheKerasFormIsInTheFirstConvolutionOfAStage() {
        assertThat(row("resnet-50", "conv3_block1_1").output()).contains(Shape.of(128, 28, 28));
        assertThat(row("resnet-50", "conv3_block1_2").output()).contains(Shape.of(128, 28, 28));
    }

    private static List<String> inputs(String name, String layer) {
        return network(name).layer(new LayerId(layer)).orElseThrow().inputs().stream()
                .map(LayerId::name)
                .toList();
    }

    private static LayerPlan row(String name, String layer) {
        NetworkPlan plan = NetworkPlanner.plan(network(name));
        return plan.layer(new LayerId(layer)).orElseThrow();
    }

    private static Network network(String name) {
        return Presets.named(name).orElseThrow().network();
    }
}
