package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold after any edit, tried on generated ones.
class EditLawsTest {

    private static final int EDITS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void undoingEverythingGoesBackThroughTheSameDrawings(long seed) {
        GeneratedEdits edits = new GeneratedEdits(seed);
        List<History> way = new ArrayList<>(List.of(History.of(GeneratedEdits.empty())));
        for (int i = 0; i < EDITS; i++) {
            way.add(way.getLast().apply(edits.next(way.getLast().drawing())));
        }

        List<Drawing> forth = drawingsOfSteps(way.getLast());
        List<Drawing> back = new ArrayList<>();
        History history = way.getLast();
        while (history.undoable().isPresent()) {
            back.addFirst(history.drawing());
            history = history.undo();
        }
        assertThat(back).isEqualTo(forth);
        assertThat(history.drawing()).isEqualTo(GeneratedEdits.empty());
        while (history.redoable().isPresent()) {
            history = history.redo();
        }
        assertThat(history).isEqualTo(way.getLast());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void namesAreUniqueAndEveryWireStartsSomewhere(long seed) {
        GeneratedEdits edits = new GeneratedEdits(seed);
        Drawing drawing = GeneratedEdits.empty();
        for (int i = 0; i < EDITS; i++) {
            NetworkEdit edit = edits.next(drawing);
            drawing = drawing.apply(edit);
            assertSound(drawing, edit);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void anEditLeavesLayersItDoesNotNameAlone(long seed) {
        GeneratedEdits edits = new GeneratedEdits(seed);
        Drawing drawing = GeneratedEdits.empty();
        for (int i = 0; i < EDITS; i++) {
            NetworkEdit edit = edits.next(drawing);
            Drawing after = drawing.apply(edit);
            if (edit instanceof NetworkEdit.ChangeLayer(LayerId id, LayerSpec _)) {
                assertThat(without(after, id)).isEqualTo(without(drawing, id));
            }
            if (edit instanceof NetworkEdit.AddLayer(Layer layer, var _)) {
                assertThat(without(after, layer.id())).isEqualTo(drawing.network().layers());
            }
            drawing = after;
        }
    }

    private static List<Drawing> drawingsOfSteps(History history) {
        return history.done().stream().map(History.Step::after).toList();
    }

    private static List<Layer> without(Drawing drawing, LayerId id) {
        return drawing.network().layers().stream().filter(layer -> !layer.id().equals(id)).toList();
    }

    private static void assertSound(Drawing drawing, NetworkEdit edit) {
        Network network = drawing.network();
        List<LayerId> ids = network.layers().stream().map(Layer::id).toList();
        assertThat(ids).as(edit.toString()).doesNotHaveDuplicates();
        Set<LayerId> sources = new HashSet<>(ids);
        sources.add(LayerId.INPUT);
        assertThat(sources).contains(network.output()).containsAll(drawing.positions().keySet());
        assertThat(drawing.blocks().folded().stream().flatMap(b -> b.members().stream()))
                .as(edit.toString())
                .isSubsetOf(ids)
                .doesNotHaveDuplicates();
        assertThat(drawing.blocks().folded())
                .as(edit.toString())
                .allSatisfy(block ->
                        assertThat(block.parameters().all())
                                .allSatisfy(parameter ->
                                        assertThat(parameter.layers())
                                                .isNotEmpty()
                                                .isSubsetOf(block.members())));
        assertThat(network.layers())
                .as(edit.toString())
                .allSatisfy(layer -> assertThat(sources).containsAll(layer.inputs()));
    }
}
