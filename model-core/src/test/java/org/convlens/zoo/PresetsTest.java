package org.convlens.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Network;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.plan.Problem;
import org.convlens.plan.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

/// What presets are and say; their figures are in {@link PublishedFiguresTest}.
class PresetsTest {

    /// SqueezeNet's first convolution leaves a row and a column of 224×224 pictures out, the first
    /// capsules those of 20×20 maps; a module alone has no head.
    private static final Map<String, List<ProblemKind>> PUBLISHED_SO =
            Map.of(
                    "squeezenet-1.1", List.of(ProblemKind.LOST_PIXELS),
                    "capsnet", List.of(ProblemKind.LOST_PIXELS),
                    "capsnet-small", List.of(ProblemKind.LOST_PIXELS),
                    "inception-module", List.of(ProblemKind.OPEN_END));

    static List<Preset> all() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void presetsArePossibleAndLeaveNothingToMendButWhatWasPublishedSo(Preset preset) {
        assertThat(NetworkPlanner.plan(preset.network()).problems())
                .extracting(Problem::kind)
                .containsExactlyElementsOf(PUBLISHED_SO.getOrDefault(preset.name(), List.of()));
    }

    @Test
    void everyExhibitHasASizeThatLearnsFromAGeneratedSet() {
        assertThat(Presets.museum())
                .extracting(Exhibit::classroom)
                .noneMatch(preset -> preset.training().data().isEmpty());
    }

    @Test
    void everyExhibitSaysWhoPublishedItWhenAndWhere() {
        assertThat(Presets.museum())
                .allSatisfy(exhibit -> {
                    assertThat(exhibit.published().publication().year()).isBetween(1979, 2026);
                    assertThat(exhibit.published().publication().authors()).isNotBlank();
                    assertThat(exhibit.published().publication().paper()).isNotBlank();
                });
    }

    /// The names that a teacher types, one by one.
    @Test
    void theMuseumHasTheArchitecturesOfTheTextbookInBothSizes() {
        List<String> names =
                List.of(
                        "neocognitron",
                        "tdnn",
                        "lenet-5",
                        "all-cnn-c",
                        "alexnet",
                        "vgg-11",
                        "vgg-16",
                        "vgg-19",
                        "googlenet",
                        "inception-module",
                        "resnet-18",
                        "resnet-34",
                        "resnet-50",
                        "resnet-101",
                        "resnet-152",
                        "densenet-121",
                        "densenet-169",
                        "densenet-201",
                        "squeezenet-1.1",
                        "mobilenet-v1",
                        "mobilenet-v2",
                        "efficientnet-b0",
                        "inception-v3",
                        "u-net",
                        "conv-autoencoder",
                        "capsnet",
                        "tiny-vgg");

        assertThat(Presets.museum())
                .extracting(exhibit -> exhibit.published().name())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(Presets.museum())
                .allSatisfy(exhibit ->
                        assertThat(exhibit.classroom().name())
                                .isEqualTo(exhibit.published().name() + "-small"));
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

    private static NetworkPlan plan(String name) {
        Network network = Presets.named(name).orElseThrow().network();
        return NetworkPlanner.plan(network);
    }
}
