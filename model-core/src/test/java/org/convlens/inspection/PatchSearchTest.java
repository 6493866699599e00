package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlanner;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingConfig;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;

class PatchSearchTest {

    private static final Engine ENGINE = new Dl4jEngine();
    private static final Dataset DIGITS = new NoisePictures(150, 5);

    private static <T> T on(String preset, Function<NetworkSession, T> question) {
        Network network = Presets.named(preset).orElseThrow().network();
        try (NetworkSession session =
                ENGINE.open(NetworkPlanner.plan(network), TrainingConfig.DEFAULT.session())) {
            return question.apply(session);
        }
    }

    private static TopPatches search(NetworkSession session, Unit unit) {
        return new PatchSearch(DIGITS, unit, 7, PassProgress.UNWATCHED).search(session);
    }

    @ParameterizedTest
    @CsvSource({"C1, 5", "S2, 0", "C3, 15", "F6, 83", "output, 3"})
    void theStrongestAndWeakestAreThoseOfABruteForceSearch(String layer, int channel) {
        Unit unit = new Unit(new LayerId(layer), channel);
        List<Patch> all = new ArrayList<>();
        TopPatches found =
                on(
                        "lenet-5",
                        session -> {
                            IntStream.range(0, DIGITS.size())
                                    .forEach(index -> all.add(alone(session, unit, index)));
                            return search(session, unit);
                        });
        Comparator<Patch> byValue = Comparator.comparingDouble(Patch::value);
        assertThat(places(found.strongest()))
                .isEqualTo(places(all.stream().sorted(byValue.reversed()).limit(7).toList()));
        assertThat(places(found.weakest()))
                .isEqualTo(places(all.stream().sorted(byValue).limit(7).toList()));
    }

    private static List<String> places(List<Patch> patches) {
        return patches.stream()
                .map(patch -> patch.picture() + ": " + patch.row() + "," + patch.column())
                .toList();
    }

    /// {@return the highest cell of one picture, asked by itself}
    private static Patch alone(NetworkSession session, Unit unit, int index) {
        Tensor picture = DIGITS.picture(index);
        Tensor output =
                session.activations(
                                picture.reshape(picture.shape().batchOf(1)), Set.of(unit.layer()))
                        .values()
                        .iterator()
                        .next()
                        .slice(0);
        Tensor map = LayerMaps.of(output).map(unit.channel());
        int width = map.shape().size(1);
        int best =
                IntStream.range(0, map.values().length)
                        .boxed()
                        .max(
                                Comparator.comparingDouble((Integer i) -> map.values()[i])
                                        .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
        return new Patch(
                index,
                DIGITS.label(index),
                map.values()[best],
                best / width,
                best % width,
                Box.of(0, 0));
    }

    @Test
    void theBoxOfAPatchIsWhatItsCellSees() {
        Patch patch =
                on("lenet-5", session -> search(session, new Unit(new LayerId("C1"), 2)))
                        .strongest()
                        .getFirst();
        assertThat(patch.box())
                .isEqualTo(
                        new Box(
                                patch.row() - 2,
                                patch.column() - 2,
                                patch.row() + 2,
                                patch.column() + 2));
    }

    @Test
    void aUnitSeesTheWholePicture() {
        Patch patch =
                on("lenet-5", session -> search(session, new Unit(new LayerId("F6"), 0)))
                        .strongest()
                        .getFirst();
        assertThat(patch.box()).isEqualTo(new Box(0, 0, 27, 27));
    }

    @Test
    void equalPicturesComeInTheOrderOfTheSet() {
        Dataset same = new NoisePictures(9, 0);
        TopPatches found =
                on(
                        "lenet-5",
                        session ->
                                new PatchSearch(
                                                same,
                                                new Unit(new LayerId("C1"), 0),
                                                3,
                                                PassProgress.UNWATCHED)
                                        .search(session));
        assertThat(found.strongest()).extracting(Patch::picture).containsExactly(0, 1, 2);
        assertThat(found.weakest()).extracting(Patch::picture).containsExactly(0, 1, 2);
    }

    @Test
    void theClassMixCountsTheStrongest() {
        Patch one = new Patch(0, 1, 3, 0, 0, Box.of(0, 0));
        Patch other = new Patch(4, 3, 2, 0, 0, Box.of(0, 0));
        assertThat(new TopPatches(List.of(one, other, one), List.of(other)).classMix(4))
                .containsExactly(0, 2, 0, 1);
    }

    @Test
    void aChannelThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        on("lenet-5", session -> search(session, new Unit(new LayerId("C1"), 6))))
                .hasMessage("A channel of C1 is from 0 to 5; received: 6");
        assertThatThrownBy(() ->
                        on("lenet-5", session -> search(session, new Unit(new LayerId("C9"), 0))))
                .hasMessage("The network needs a layer of that name; received: C9");
    }

    @Test
    void aCancelledSearchEnds() {
        PatchSearch search =
                new PatchSearch(
                        DIGITS, new Unit(new LayerId("C1"), 0), 3, (done, total) -> done < 64);
        assertThatThrownBy(() -> on("lenet-5", search::search))
                .isInstanceOf(CancellationException.class);
    }
}
