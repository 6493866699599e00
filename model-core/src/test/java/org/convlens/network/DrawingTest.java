package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What edits do to a drawing.
class DrawingTest {

    private static final Position HERE = new Position(10, 20);
    private static final LayerSpec CONVOLUTION = Convolution.of(8, Window.of(3, 1));
    private static final LayerSpec POOLING = new MaxPooling(Window.of(2, 2));

    private final Drawing chain =
            drawing(
                    new NetworkBuilder("chain", Shape.of(1, 28, 28))
                            .then("conv1", CONVOLUTION)
                            .then("pool1", POOLING)
                            .then("conv2", CONVOLUTION));

    private final Drawing residual =
            drawing(
                    new NetworkBuilder("residual", Shape.of(1, 28, 28))
                            .then("conv1", CONVOLUTION)
                            .then("conv2", CONVOLUTION)
                            .layer("add1", new Add(), "conv2", "conv1"));

    @Test
    void anAddedLayerIsLastAndStandsAtItsPlace() {
        Drawing after = GeneratedEdits.empty().apply(add("conv1", CONVOLUTION));

        assertThat(after.network().layers()).containsExactly(layer("conv1", CONVOLUTION));
        assertThat(after.positions()).isEqualTo(Map.of(id("conv1"), HERE));
    }

    @Test
    void theAnswerFollowsALayerAppendedToIt() {
        Drawing after = chain.apply(add("dense1", Palette.fresh("dense"), "conv2"));

        assertThat(after.network().output()).isEqualTo(id("dense1"));
    }

    @Test
    void theAnswerStaysWhenAnUnconnectedLayerIsDropped() {
        Drawing after = chain.apply(add("dense1", Palette.fresh("dense")));

        assertThat(after.network().output()).isEqualTo(id("conv2"));
    }

    @Test
    void theAnswerStaysWhenABranchStartsBeforeIt() {
        Drawing after = chain.apply(add("conv3", CONVOLUTION, "pool1"));

        assertThat(after.network().output()).isEqualTo(id("conv2"));
    }

    @Test
    void anAnswerChosenInsideTheNetworkStaysThere() {
        Drawing after =
                chain.apply(new NetworkEdit.ChooseOutput(id("pool1")))
                        .apply(add("conv3", CONVOLUTION, "pool1"));

        assertThat(after.network().output()).isEqualTo(id("pool1"));
    }

    @Test
    void theFirstChainWiredToThePictureAnswersWithItsEnd() {
        Drawing after =
                GeneratedEdits.empty()
                        .apply(add("conv1", CONVOLUTION))
                        .apply(add("pool1", POOLING, "conv1"))
                        .apply(new NetworkEdit.Connect(LayerId.INPUT, id("conv1")));

        assertThat(after.network().output()).isEqualTo(id("pool1"));
    }

    @Test
    void theAnswerFollowsThroughBranchesToWhereTheyJoin() {
        Drawing after =
                chain.apply(add("left", CONVOLUTION, "conv2"))
                        .apply(add("right", CONVOLUTION, "conv2"))
                        .apply(add("joined", new Add(), "left", "right"));

        assertThat(after.network().output()).isEqualTo(id("joined"));
    }

    @Test
    void aLayerInsertedOnAWireStandsBetween() {
        Drawing after =
                chain.apply(
                        new NetworkEdit.InsertOnWire(
                                layer("relu1", POOLING, "conv1"), HERE, id("pool1")));

        assertThat(inputsOf(after, "relu1")).containsExactly("conv1");
        assertThat(inputsOf(after, "pool1")).containsExactly("relu1");
        assertThat(after.network().output()).isEqualTo(id("conv2"));
    }

    @Test
    void aLayerInsertedOnAWireLeavesTheOtherWiresOfItsStart() {
        Drawing after =
                residual.apply(
                        new NetworkEdit.InsertOnWire(
                                layer("norm1", POOLING, "conv1"), HERE, id("add1")));

        assertThat(inputsOf(after, "add1")).containsExactly("conv2", "norm1");
        assertThat(inputsOf(after, "conv2")).containsExactly("conv1");
    }

    @Test
    void readersOfARemovedLayerReadItsInput() {
        Drawing after = chain.apply(remove("conv1", "pool1"));

        assertThat(after.network().layers()).containsExactly(layer("conv2", CONVOLUTION, "input"));
    }

    @Test
    void theAnswerMovesUpWhenItsLayerIsRemoved() {
        assertThat(chain.apply(remove("conv2")).network().output()).isEqualTo(id("pool1"));
        assertThat(chain.apply(remove("conv1", "pool1", "conv2")).network().output())
                .isEqualTo(LayerId.INPUT);
    }

    @Test
    void theAnswerMovesToTheEndOfAnotherBranchWhenItsOwnIsRemoved() {
        Drawing after = chain.apply(add("other", CONVOLUTION, "pool1")).apply(remove("conv2"));

        assertThat(after.network().output()).isEqualTo(id("other"));
    }

    @Test
    void removingTheLastJoinLeavesNoAnswerWhereTwoBranchesEnd() {
        Drawing after =
                chain.apply(add("other", CONVOLUTION, "pool1"))
                        .apply(add("joined", new Add(), "conv2", "other"))
                        .apply(remove("joined"));

        assertThat(after.network().output()).isEqualTo(LayerId.INPUT);
    }

    @Test
    void aJoinReadsNothingTwiceAfterARemoval() {
        assertThat(inputsOf(residual.apply(remove("conv2")), "add1")).containsExactly("conv1");
    }

    @Test
    void aRemovedJoinLeavesItsReadersUnconnected() {
        Drawing after = residual.apply(add("relu1", POOLING, "add1")).apply(remove("add1"));

        assertThat(inputsOf(after, "relu1")).isEmpty();
    }

    @Test
    void removingACycleLeavesItsReadersUnconnected() {
        Drawing cycle = chain.apply(new NetworkEdit.Connect(id("pool1"), id("conv1")));

        assertThat(inputsOf(cycle.apply(remove("conv1", "pool1")), "conv2")).isEmpty();
    }

    @Test
    void aNewWireIsAppendedToAJoinAndReplacesTheInputElsewhere() {
        assertThat(inputsOf(residual.apply(connect("input", "add1")), "add1"))
                .containsExactly("conv2", "conv1", "input");
        assertThat(inputsOf(residual.apply(connect("input", "conv2")), "conv2"))
                .containsExactly("input");
    }

    @Test
    void connectingTwiceIsConnectingOnce() {
        assertThat(residual.apply(connect("conv1", "add1"))).isEqualTo(residual);
    }

    @Test
    void aDisconnectedLayerReadsNothing() {
        Drawing after = chain.apply(new NetworkEdit.Disconnect(id("conv1"), id("pool1")));

        assertThat(inputsOf(after, "pool1")).isEmpty();
        assertThat(after.network().output()).isEqualTo(id("conv2"));
    }

    @Test
    void aNewNameReachesWiresPositionAndAnswer() {
        Drawing after =
                residual.apply(new NetworkEdit.MoveNodes(Map.of(id("add1"), HERE)))
                        .apply(new NetworkEdit.RenameLayer(id("conv1"), id("stem")))
                        .apply(new NetworkEdit.RenameLayer(id("add1"), id("sum")));

        assertThat(inputsOf(after, "sum")).containsExactly("conv2", "stem");
        assertThat(after.network().output()).isEqualTo(id("sum"));
        assertThat(after.positions()).isEqualTo(Map.of(id("sum"), HERE));
    }

    @Test
    void aRemovedLayerLeavesNoPosition() {
        Drawing moved =
                chain.apply(
                        new NetworkEdit.MoveNodes(Map.of(id("pool1"), HERE, LayerId.INPUT, HERE)));

        assertThat(moved.apply(remove("pool1")).positions()).isEqualTo(Map.of(LayerId.INPUT, HERE));
    }

    @Test
    void severalEditsAreDoneInOrder() {
        Drawing after =
                chain.apply(
                        new NetworkEdit.Several(
                                "paste",
                                List.of(
                                        add("copy1", CONVOLUTION, "pool1"),
                                        add("copy2", POOLING, "copy1"))));

        assertThat(inputsOf(after, "copy2")).containsExactly("copy1");
    }

    @Test
    void anotherPictureSizeChangesNothingElse() {
        assertThat(chain.apply(new NetworkEdit.ChangeInput(Shape.of(3, 8, 8))).network())
                .isEqualTo(chain.network().seeing(Shape.of(3, 8, 8)));
    }

    @Test
    void editsThatDoNotFitAreRefusedWithTheNameInTheSentence() {
        Stream.of(
                        add("conv1", CONVOLUTION),
                        add("input", CONVOLUTION),
                        add("two words", CONVOLUTION),
                        add("../up", CONVOLUTION),
                        add("conv9", CONVOLUTION, "nowhere"),
                        remove("nowhere"),
                        remove("input"),
                        connect("nowhere", "conv1"),
                        connect("conv1", "input"),
                        new NetworkEdit.Disconnect(id("conv2"), id("conv1")),
                        new NetworkEdit.InsertOnWire(
                                layer("new", POOLING, "conv2"), HERE, id("conv1")),
                        new NetworkEdit.RenameLayer(id("conv1"), id("pool1")),
                        new NetworkEdit.RenameLayer(id("conv1"), id("")),
                        new NetworkEdit.ChangeLayer(id("nowhere"), POOLING),
                        new NetworkEdit.ChooseOutput(id("nowhere")),
                        new NetworkEdit.MoveNodes(Map.of(id("nowhere"), HERE)))
                .forEach(edit ->
                        assertThatThrownBy(() -> chain.apply(edit))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining("; received: "));
    }

    @Test
    void aLayerInsertedOnAWireMustReadSomething() {
        assertThatThrownBy(() ->
                        new NetworkEdit.InsertOnWire(layer("new", POOLING), HERE, id("conv1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Drawing drawing(NetworkBuilder builder) {
        return new Drawing(builder.build(), Map.of());
    }

    private static LayerId id(String name) {
        return new LayerId(name);
    }

    private static Layer layer(String id, LayerSpec spec, String... inputs) {
        return new Layer(id(id), spec, Stream.of(inputs).map(LayerId::new).toList());
    }

    private static NetworkEdit add(String id, LayerSpec spec, String... inputs) {
        return new NetworkEdit.AddLayer(layer(id, spec, inputs), HERE);
    }

    private static NetworkEdit remove(String... ids) {
        return new NetworkEdit.RemoveLayers(Set.copyOf(Stream.of(ids).map(LayerId::new).toList()));
    }

    private static NetworkEdit connect(String from, String to) {
        return new NetworkEdit.Connect(id(from), id(to));
    }

    private static List<String> inputsOf(Drawing drawing, String id) {
        return drawing.network().layer(id(id)).orElseThrow().inputs().stream()
                .map(LayerId::name)
                .toList();
    }
}
