package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Looking at networks and making others of them.
class NetworkTest {

    private final Network network =
            new NetworkBuilder("diamond", Shape.of(1, 8, 8))
                    .then("a", new Flatten())
                    .then("b", new Dropout(0.5))
                    .layer("c", new Dropout(0.25), "a")
                    .layer("d", new Add(), "b", "c")
                    .build();

    @Test
    void aBuilderWritesLayersDownInOrder() {
        assertThat(network)
                .isEqualTo(
                        new Network(
                                "diamond",
                                Shape.of(1, 8, 8),
                                List.of(
                                        new Layer(id("a"), new Flatten(), List.of(LayerId.INPUT)),
                                        new Layer(id("b"), new Dropout(0.5), List.of(id("a"))),
                                        new Layer(id("c"), new Dropout(0.25), List.of(id("a"))),
                                        new Layer(id("d"), new Add(), List.of(id("b"), id("c")))),
                                id("d"),
                                Loss.SOFTMAX_CROSS_ENTROPY));
    }

    @Test
    void aBuilderKnowsItsLastLayer() {
        NetworkBuilder builder = new NetworkBuilder("empty", Shape.of(1, 8, 8));

        assertThat(builder.last()).isEqualTo("input");
        assertThat(builder.build().output()).isEqualTo(LayerId.INPUT);
        assertThat(builder.then("a", new Flatten()).last()).isEqualTo("a");
    }

    @Test
    void readersAreFoundByWhatTheyRead() {
        assertThat(network.readersOf(id("a")).stream().map(Layer::id))
                .containsExactly(id("b"), id("c"));
        assertThat(network.readersOf(LayerId.INPUT).stream().map(Layer::id))
                .containsExactly(id("a"));
        assertThat(network.readersOf(id("d"))).isEmpty();
    }

    @Test
    void namesAreFreeUntilALayerHasThem() {
        assertThat(network.ids()).isEqualTo(Set.of(id("a"), id("b"), id("c"), id("d")));
        assertThat(network.isFree(id("e"))).isTrue();
        assertThat(network.isFree(id("a"))).isFalse();
        assertThat(network.isFree(LayerId.INPUT)).isFalse();
    }

    @Test
    void replacingALayerKeepsItsPlace() {
        Layer changed = network.layer(id("b")).orElseThrow().with(new Dropout(0.1));

        assertThat(network.replacing(changed).layers().get(1)).isEqualTo(changed);
        assertThat(network.replacing(changed).layers()).hasSize(4);
    }

    @Test
    void aNetworkKeepsItsOwnListOfLayers() {
        List<Layer> layers = new ArrayList<>(network.layers());
        Network copy = network.with(layers);
        layers.clear();

        assertThat(copy).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv1", "C5", "2nd", "block1_2.add", "größe-3", "層1"})
    void wordsAreNames(String name) {
        assertThat(LayerId.isWord(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a/b", "../up", ".hidden", "-x", "a:b", "tab\t"})
    void otherTextsAreNot(String name) {
        assertThat(LayerId.isWord(name)).isFalse();
    }

    @Test
    void aDilatedKernelSpansMoreThanItsCells() {
        Window window =
                new Window(new Size2(3, 5), Size2.ONE, new Size2(2, 1), new Padding.Valid());

        assertThat(window.span()).isEqualTo(new Size2(5, 5));
    }

    @Test
    void aConvolutionIsChangedOneSettingAtATime() {
        Window window = Window.of(3, 1);
        Convolution convolution = Convolution.of(8, window);

        assertThat(
                        convolution
                                .with(ActivationFunction.TANH)
                                .with(PaddingContent.CIRCULAR)
                                .with(window.with(new Padding.Same()))
                                .withFilters(6)
                                .withGroups(3))
                .isEqualTo(
                        new Convolution(
                                6,
                                window.with(new Padding.Same()),
                                PaddingContent.CIRCULAR,
                                3,
                                true,
                                ActivationFunction.TANH));
    }

    private static LayerId id(String name) {
        return new LayerId(name);
    }
}
