package org.convlens.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.IntStream;

/// Presets against the figures of their publications.
class PresetsTest {

    static List<Preset> all() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void presetsArePossibleAndLeaveNothingToMend(Preset preset) {
        assertThat(NetworkPlanner.plan(preset.network()).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void presetsSayWhatTheyAreAndHowToTrainThem(Preset preset) {
        assertThat(preset.text()).hasSizeBetween(100, 500);
        assertThat(preset.title()).isEqualTo(preset.network().name()).isNotBlank();
        assertThat(preset.training().rate()).isBetween(1e-5, 1.0);
        assertThat(preset.training().batchSize()).isBetween(1, 512);
        assertThat(preset.training().epochs()).isPositive();
    }

    @Test
    void presetsAreFoundByTheirNames() {
        assertThat(Presets.named("vgg-16").map(Preset::title)).contains("VGG-16");
        assertThat(Presets.named("vgg-17")).isEmpty();
        assertThat(Presets.all().stream().map(Preset::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # digits, 28×28: 8·26 + 16·201 + 10·785
                    first-network, 11274, 11274, 10
                    lenet-5, 61706, 61706, 10
                    lenet-caffe, 431080, 431080, 10
                    # 280 + 3·910 + 10·1691
                    tiny-vgg, 19920, 19920, 10
                    # 896 + 9248 + 18496 + 36928 + 256·4097 + 10·257
                    small-vgg, 1116970, 1116970, 10
                    alexnet, 61100840, 61100840, 1000
                    vgg-16, 138357544, 138357544, 1000
                    resnet-50, 25636712, 25583592, 1000
                    """)
    void parametersAreAsPublished(String name, long stored, long trainable, int classes) {
        NetworkPlan plan = plan(name);

        assertThat(plan.parameters()).isEqualTo(stored);
        assertThat(plan.trainable()).isEqualTo(trainable);
        assertThat(plan.output().orElseThrow().output().orElseThrow().channels())
                .isEqualTo(classes);
    }

    /// Weights counted by hand: convolutions 432 + 4·2304 + 4608 + 3·9216 + 18432 + 3·36864,
    /// projections 512 + 2048, dense 650, normalised channels 5·16 + 5·32 + 5·64.
    @Test
    void theSmallResnetHasTheWeightsOfItsDescription() {
        long convolutions = 432 + 4 * 2304 + 4608 + 3 * 9216 + 18432 + 3 * 36864;
        long normalised = 5 * 16 + 5 * 32 + 5 * 64;
        NetworkPlan plan = plan("small-resnet");

        assertThat(plan.trainable()).isEqualTo(convolutions + 512 + 2048 + 650 + 2 * normalised);
        assertThat(plan.parameters() - plan.trainable()).isEqualTo(2 * normalised);
    }

    @Test
    void theLayersOfLenetHaveTheWeightsOfThePaper() {
        assertThat(
                        plan("lenet-5").layers().stream()
                                .map(LayerPlan::parameters)
                                .filter(parameters -> parameters > 0))
                .containsExactly(156L, 2416L, 48120L, 10164L, 850L);
    }

    @Test
    void theConvolutionsOfVgg16DoThePublishedMultiplyAdds() {
        assertThat(
                        plan("vgg-16").layers().stream()
                                .filter(row -> row.id().name().startsWith("conv"))
                                .mapToLong(LayerPlan::macs)
                                .sum())
                .isEqualTo(15_346_630_656L);
    }

    @Test
    void theTopOfVgg16LeavesThePublishedRest() {
        assertThat(
                        plan("vgg-16").layers().stream()
                                .filter(row -> !row.id().name().startsWith("fc"))
                                .mapToLong(LayerPlan::parameters)
                                .sum())
                .isEqualTo(14_714_688L);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lenet-5, C1 S2 C3 S4 C5, 5 6 14 16 32, 1 2 2 4 4, 2 2 2 2 2
                    vgg-16, conv1_1 pool1 conv2_1 pool2 conv3_1 conv3_2 pool3 conv4_1 conv4_2 \
                    pool4 conv5_1 conv5_2 pool5, 3 6 10 16 24 32 44 60 76 100 132 164 212, \
                    1 2 2 4 4 4 8 8 8 16 16 16 32, 1 2 4 6 10 14 18 26 34 42 58 74 90
                    resnet-50, conv2_block3_out conv3_block4_out conv4_block6_out \
                    conv5_block3_out, 35 99 291 483, 4 8 16 32, 17 49 145 241
                    alexnet, conv1 pool1 conv2 conv3 conv4 conv5 pool5, 11 19 51 99 131 163 195, \
                    4 8 8 16 16 16 32, 2 2 18 34 50 66 66
                    """)
    void receptiveFieldsAreAsPublished(
            String name, String layers, String sizes, String strides, String paddings) {
        NetworkPlan plan = plan(name);

        assertThat(words(layers).stream().map(id -> field(plan, id)).toList())
                .isEqualTo(rows(words(sizes), words(strides), words(paddings)));
    }

    private static List<String> rows(
            List<String> sizes, List<String> strides, List<String> paddings) {
        return IntStream.range(0, sizes.size())
                .mapToObj(i ->
                        "%1$s×%1$s %2$s×%2$s %3$s×%3$s"
                                .formatted(sizes.get(i), strides.get(i), paddings.get(i)))
                .toList();
    }

    private static String field(NetworkPlan plan, String id) {
        return plan.layer(new LayerId(id))
                .flatMap(LayerPlan::field)
                .map(field -> "%s %s %s".formatted(field.size(), field.stride(), field.padding()))
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" +", -1));
    }

    private static NetworkPlan plan(String name) {
        Network network = Presets.named(name).orElseThrow().network();
        return NetworkPlanner.plan(network);
    }
}
