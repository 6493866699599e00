package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the undo menu says.
class EditNamesTest {

    private static final Position HERE = new Position(0, 0);

    private final EditNames names = new EditNames(Locale.ENGLISH);

    @Test
    void everyEditHasANameForPeople() {
        Layer conv1 = new Layer(id("conv1"), Palette.fresh("convolution"), List.of(LayerId.INPUT));

        assertThat(
                        Stream.of(
                                        new NetworkEdit.AddLayer(conv1, HERE),
                                        new NetworkEdit.InsertOnWire(conv1, HERE, id("pool1")),
                                        new NetworkEdit.RemoveLayers(Set.of(id("conv1"))),
                                        new NetworkEdit.RemoveLayers(
                                                Set.of(id("conv1"), id("pool1"))),
                                        new NetworkEdit.Connect(id("conv1"), id("add1")),
                                        new NetworkEdit.Disconnect(id("conv1"), id("add1")),
                                        new NetworkEdit.ChangeLayer(id("conv1"), conv1.spec()),
                                        new NetworkEdit.Restrain(id("conv1"), Restraint.NONE),
                                        new NetworkEdit.RenameLayer(id("conv1"), id("stem")),
                                        new NetworkEdit.Redirect(
                                                id("conv1"), id("pool1"), Set.of(id("add1"))),
                                        new NetworkEdit.Fold(
                                                new Block(id("stem"), "stem", Set.of(id("conv1")))),
                                        new NetworkEdit.Unfold(id("stem")),
                                        new NetworkEdit.RenameBlock(id("stem"), id("root")),
                                        new NetworkEdit.ChooseParameters(
                                                id("stem"), BlockParameters.NONE),
                                        new NetworkEdit.KeepBlock(
                                                new BlockKind(GeneratedEdits.empty().network())),
                                        new NetworkEdit.ForgetBlock("stem"),
                                        new NetworkEdit.ChooseOutput(id("conv1")),
                                        new NetworkEdit.ChangeInput(Shape.of(3, 32, 32)),
                                        new NetworkEdit.MoveNodes(Map.of(id("conv1"), HERE)),
                                        new NetworkEdit.MoveNodes(
                                                Map.of(
                                                        id("a"), HERE, id("b"), HERE, id("c"),
                                                        HERE)),
                                        new NetworkEdit.Several("paste", List.of()),
                                        new NetworkEdit.Several("Use same padding", List.of()),
                                        new NetworkEdit.Replace(GeneratedEdits.empty()))
                                .map(names::of))
                .containsExactly(
                        "Add conv1",
                        "Insert conv1 between input and pool1",
                        "Remove conv1",
                        "Remove 2 layers",
                        "Connect conv1 to add1",
                        "Disconnect conv1 from add1",
                        "Change conv1",
                        "Restrain the weights of conv1",
                        "Rename conv1 to stem",
                        "Read pool1 instead of conv1",
                        "Fold stem",
                        "Unfold stem",
                        "Rename stem to root",
                        "Choose the parameters of stem",
                        "Keep empty among my blocks",
                        "Forget stem among my blocks",
                        "Make conv1 the output",
                        "Change the picture to 3×32×32",
                        "Move conv1",
                        "Move 3 nodes",
                        "Paste",
                        "Use same padding",
                        "Open empty");
    }

    private static LayerId id(String name) {
        return new LayerId(name);
    }
}
