package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Add;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Order, cycles and ways through a network.
class WiringTest {

    @Test
    void layersInAndBehindACycleComeLast() {
        Wiring wiring =
                wiring(
                        new NetworkBuilder("cycle", Shape.of(1, 4, 4))
                                .layer("behind", new Add(), "round2")
                                .layer("round1", new Add(), "input", "round2")
                                .layer("round2", new Add(), "round1")
                                .layer("free", new Add(), "input"));

        assertThat(names(wiring.inOrder())).containsExactly("free", "behind", "round1", "round2");
    }

    @Test
    void theWireThatLeadsBackClosesTheCycle() {
        Wiring wiring =
                wiring(
                        new NetworkBuilder("cycle", Shape.of(1, 4, 4))
                                .layer("c", new Add(), "b")
                                .layer("b", new Add(), "a")
                                .layer("a", new Add(), "input", "c"));

        assertThat(wiring.closingWires()).isEqualTo(Map.of(id("a"), List.of(id("c"))));
    }

    @Test
    void aLayerThatReadsItselfIsACycle() {
        Wiring wiring =
                wiring(new NetworkBuilder("self", Shape.of(1, 4, 4)).layer("a", new Add(), "a"));

        assertThat(wiring.closingWires()).isEqualTo(Map.of(id("a"), List.of(id("a"))));
    }

    @Test
    void branchesThatJoinAreNoCycle() {
        Wiring wiring =
                wiring(
                        new NetworkBuilder("diamond", Shape.of(1, 4, 4))
                                .layer("a", new Add(), "input")
                                .layer("b", new Add(), "a")
                                .layer("c", new Add(), "a")
                                .layer("d", new Add(), "b", "c", "a"));

        assertThat(wiring.closingWires()).isEmpty();
        assertThat(names(wiring.readersOf(id("a")))).containsExactly("b", "c", "d");
    }

    @Test
    void everythingAboveALayerLeadsToIt() {
        Wiring wiring =
                wiring(
                        new NetworkBuilder("ways", Shape.of(1, 4, 4))
                                .layer("a", new Add(), "input")
                                .layer("b", new Add(), "a", "gone")
                                .layer("side", new Add(), "a"));

        assertThat(wiring.leadingTo(id("b")))
                .isEqualTo(Set.of(id("b"), id("a"), LayerId.INPUT, id("gone")));
    }

    @Test
    void generatedNetworksAreOrderedInputsFirst() {
        for (int seed = 0; seed < 2000; seed++) {
            Network network = new GeneratedNetworks(seed).absurd();
            List<Layer> ordered = new Wiring(network).inOrder();

            assertThat(ordered).containsExactlyInAnyOrderElementsOf(network.layers());
            if (new Wiring(network).closingWires().isEmpty() && namesAreUnique(network)) {
                assertInputsFirst(ordered, network.ids());
            }
        }
    }

    @Test
    void withoutItsClosingWiresNoGeneratedNetworkHasACycle() {
        for (int seed = 0; seed < 2000; seed++) {
            Network network = new GeneratedNetworks(seed).absurd();
            Map<LayerId, List<LayerId>> closing = new Wiring(network).closingWires();
            Network opened =
                    network.with(
                            network.layers().stream()
                                    .map(layer ->
                                            without(
                                                    layer,
                                                    closing.getOrDefault(layer.id(), List.of())))
                                    .toList());
            if (namesAreUnique(network)) {
                assertThat(new Wiring(opened).closingWires()).isEmpty();
                assertInputsFirst(new Wiring(opened).inOrder(), network.ids());
            }
        }
    }

    private static boolean namesAreUnique(Network network) {
        return network.ids().size() == network.layers().size();
    }

    private static void assertInputsFirst(List<Layer> ordered, Set<LayerId> known) {
        Set<LayerId> seen = new HashSet<>();
        for (Layer layer : ordered) {
            assertThat(seen)
                    .containsAll(
                            layer.inputs().stream()
                                    .filter(known::contains)
                                    .collect(Collectors.toSet()));
            seen.add(layer.id());
        }
    }

    private static Layer without(Layer layer, List<LayerId> sources) {
        return layer.reading(
                layer.inputs().stream().filter(source -> !sources.contains(source)).toList());
    }

    private static Wiring wiring(NetworkBuilder builder) {
        return new Wiring(builder.build());
    }

    private static LayerId id(String name) {
        return new LayerId(name);
    }

    private static List<String> names(List<Layer> layers) {
        return layers.stream().map(layer -> layer.id().name()).toList();
    }
}
