package org.convlens.app.museum;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.receptivefield.ReceptiveField;
import org.convlens.zoo.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// What the museum says of the last cells, against published receptive fields.
class PortraitTest {

    @ParameterizedTest
    @CsvSource({"lenet-5, 32×32", "vgg-16, 212×212", "resnet-50, 483×483", "mobilenet-v1, 315×315"})
    void theLastCellsSeeWhatIsPublished(String preset, String size) {
        assertThat(lastField(preset).map(field -> field.size().toString())).contains(size);
    }

    /// Squeeze-and-excitation looks at the whole picture, capsules are no cells of it.
    @ParameterizedTest
    @CsvSource({"efficientnet-b0", "efficientnet-b0-small", "capsnet"})
    void whatSeesTheWholePictureHasNoField(String preset) {
        assertThat(lastField(preset)).isEmpty();
    }

    private static Optional<ReceptiveField> lastField(String preset) {
        return Portrait.of(Presets.named(preset).orElseThrow()).lastField();
    }
}
