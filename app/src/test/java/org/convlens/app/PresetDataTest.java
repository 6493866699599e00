package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlanner;
import org.convlens.plan.Problem;
import org.convlens.samples.SampleDataSource;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Every preset fits the generated set that it names.
class PresetDataTest {

    static Stream<Preset> withData() {
        return Presets.all().stream().filter(preset -> !preset.training().data().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withData")
    void aPresetAnswersWithTheClassesOfItsSet(Preset preset) {
        Network network = preset.network();
        DataReference reference = DataReference.parse(preset.training().data() + "?limit=20");
        Dataset pictures =
                new SampleDataSource()
                        .open(reference, PictureRecipe.plain(network.input()))
                        .training();
        assertThat(pictures.pictureShape()).isEqualTo(network.input());
        assertThat(NetworkPlanner.plan(network, pictures.classNames().size()).problems())
                .noneMatch(Problem::isError);
    }
}
