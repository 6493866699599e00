package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.training.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExportFolderTest {

    @TempDir private Path folder;

    @Test
    void networkWeightsAndRecipeComeBack() {
        Lab lab = SampleLabs.version1();

        assertThat(ExportFolder.write(lab, folder.resolve("new")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("network.json", "weights.npz", "recipe.json");

        Lab read = ExportFolder.read(folder.resolve("new"));
        assertThat(read.drawing().network()).isEqualTo(lab.drawing().network());
        assertThat(read.data().recipe()).isEqualTo(lab.data().recipe());
        assertThat(read.checkpoint().map(Checkpoint::parameters))
                .isEqualTo(lab.checkpoint().map(Checkpoint::parameters));
    }

    @Test
    void aNetworkAloneIsALabWithoutWeights() throws IOException {
        Lab lab = SampleLabs.version1();
        ExportFolder.write(lab, folder);
        Files.delete(folder.resolve("weights.npz"));
        Files.delete(folder.resolve("recipe.json"));

        Lab read = ExportFolder.read(folder);

        assertThat(read.checkpoint()).isEmpty();
        assertThat(read.data().recipe().input()).isEqualTo(lab.drawing().network().input());
    }

    @Test
    void aFolderWithoutANetworkIsRefused() {
        assertThatThrownBy(() -> ExportFolder.read(folder))
                .isInstanceOf(ProjectException.class)
                .hasMessage(
                        folder.resolve("network.json")
                                + " cannot be read: there is no such file or folder.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"formatVersion": 1}                                      | r: "input" is missing.
                    {"formatVersion": 1, "input": [1, 8, 8], "fit": "shrink"} | r, "fit" needs stretch, crop, pad; received: "shrink"
                    {"formatVersion": 1, "input": [1, 8, 8], "mean": [true]}  | r, "mean" needs a number; received: true
                    {"formatVersion": 1, "input": [2, 8, 8]}                  | r: Pictures have 1 or 3 channels and sides of 1 to 4096; received: input 2×8×8
                    {"formatVersion": 1, "input": [1, 8, 8], "meen": [0.5]}   | r: unknown field "meen"; known here: formatVersion, classNames, input, fit, mean, deviation.
                    """)
    void whatIsWrongWithARecipeIsSaidInASentence(String text, String sentence) {
        assertThatThrownBy(() -> RecipeJson.read(text, "r"))
                .isInstanceOf(ProjectException.class)
                .hasMessage(sentence);
    }

    @Test
    void recipesAreTheSameAfterWritingAndReading() {
        List.of(1L, 2L, 3L, 4L, 5L)
                .forEach(seed -> {
                    var recipe = new GeneratedLabs(seed).recipe();
                    assertThat(RecipeJson.read(RecipeJson.write(recipe), "recipe.json"))
                            .isEqualTo(recipe);
                });
    }
}
