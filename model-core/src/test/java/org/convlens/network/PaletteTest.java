package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/// Fresh layers and their names.
class PaletteTest {

    @Test
    void everyKindOfLayerIsOffered() {
        assertThat(Palette.fresh().stream().map(LayerSpec::getClass).distinct().count())
                .isEqualTo(Palette.fresh().size())
                .isEqualTo(
                        kinds(LayerSpec.class)
                                .filter(kind -> kind != LeakyRelu.class && kind != Elu.class)
                                .count());
    }

    @Test
    void familiesStandTogether() {
        assertThat(Palette.fresh().stream().map(LayerFamily::of))
                .isSorted()
                .contains(LayerFamily.values());
    }

    @Test
    void aKindIsFoundByItsName() {
        assertThat(Palette.fresh("dropout")).isEqualTo(new Dropout(0.5));
        assertThatThrownBy(() -> Palette.fresh("wavelet")).hasMessageContaining("wavelet");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    convolution, conv2
                    max-pooling, pool1
                    average-pooling, pool1
                    global-max-pooling, global1
                    activation, relu1
                    batch-normalisation, norm1
                    dropout, dropout1
                    spatial-dropout, spatial-dropout1
                    drop-connect, dense1
                    digit-capsules, capsules1
                    capsule-length, length1
                    add, add1
                    layer-normalisation, norm1
                    local-response-normalisation, norm1
                    concatenate, concat1
                    multiply, multiply1
                    average, average1
                    maximum, maximum1
                    flatten, flatten1
                    dense, dense1
                    """)
    void freshLayersAreNumberedByKind(String kind, String name) {
        Network network =
                new NetworkBuilder("taken", Shape.of(1, 8, 8))
                        .then("conv1", Palette.fresh("convolution"))
                        .then("conv3", Palette.fresh("convolution"))
                        .build();

        assertThat(Palette.freeId(network, Palette.fresh(kind))).isEqualTo(new LayerId(name));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(PaletteTest::kinds)
                : Stream.of(type);
    }
}
