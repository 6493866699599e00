package org.convlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Layers folded into one node, kept and used again; planner and engine never hear of it.
class BlocksTest {

    private static final Convolution CONVOLUTION =
            Convolution.of(8, Window.of(3, 1).with(new Padding.Same()));
    private static final Set<LayerId> STAGE = ids("conv2", "conv3", "sum");
    private static final Block BLOCK = new Block(id("stage"), "stage", STAGE);

    /// `conv1 → (conv2 → conv3, + conv1) → pool → flat → dense`.
    private static Drawing drawing() {
        return new Drawing(
                new NetworkBuilder("residual", Shape.of(3, 8, 8))
                        .then("conv1", CONVOLUTION)
                        .then("conv2", CONVOLUTION)
                        .then("conv3", CONVOLUTION)
                        .layer("sum", new Add(), "conv3", "conv1")
                        .then("pool", new MaxPooling(Window.of(2, 2)))
                        .then("flat", new Flatten())
                        .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                        .build(),
                Map.of());
    }

    @Test
    void foldingLeavesTheNetworkAsItIs() {
        Drawing folded = drawing().apply(new NetworkEdit.Fold(BLOCK));
        assertThat(folded.network()).isEqualTo(drawing().network());
        assertThat(folded.blocks().fronts(folded.network()))
                .isEqualTo(
                        Map.of(
                                id("conv2"), id("sum"),
                                id("conv3"), id("sum"),
                                id("sum"), id("sum")));
        assertThat(folded.apply(new NetworkEdit.Unfold(id("stage")))).isEqualTo(drawing());
    }

    @Test
    void aBlockHasOneWayInAndOneWayOut() {
        Network network = drawing().network();
        assertThat(BlockKind.of("a", network, STAGE)).isPresent();
        assertThat(BlockKind.of("b", network, ids("conv2", "sum"))).isEmpty();
        assertThat(BlockKind.of("c", network, ids("conv1", "conv2"))).isEmpty();
        assertThat(BlockBoundary.of(network, ids("conv1", "conv2")))
                .isEqualTo(
                        new BlockBoundary(
                                List.of(LayerId.INPUT), List.of(id("conv1"), id("conv2"))));
    }

    @Test
    void aKindIsPlacedUnderNamesOfItsOwn() {
        BlockKind kind = BlockKind.of("stage", drawing().network(), STAGE).orElseThrow();
        assertThat(kind.exit(id("stage2"))).isEqualTo(id("stage2.sum"));
        assertThat(kind.placed(id("stage2"), id("pool")))
                .containsExactly(
                        new Layer(id("stage2.conv2"), CONVOLUTION, List.of(id("pool"))),
                        new Layer(id("stage2.conv3"), CONVOLUTION, List.of(id("stage2.conv2"))),
                        new Layer(
                                id("stage2.sum"),
                                new Add(),
                                List.of(id("stage2.conv3"), id("pool"))));
    }

    @Test
    void equalSettingsAreOneParameter() {
        BlockKind kind = BlockKind.of("stage", drawing().network(), STAGE).orElseThrow();
        assertThat(kind.parameters().all())
                .extracting(BlockParameter::name, found -> found.values(kind.body().layers()))
                .containsExactly(tuple("filters", List.of(8.0)), tuple("kernel", List.of(3.0)));
        assertThat(kind.with(Map.of("filters", 5.0)).body().layers())
                .extracting(Layer::spec)
                .containsExactly(CONVOLUTION.withFilters(5), CONVOLUTION.withFilters(5), new Add());
    }

    @Test
    void settingsOfTwoValuesAreTwoParameters() {
        List<Layer> layers =
                List.of(
                        new Layer(id("a"), CONVOLUTION, List.of()),
                        new Layer(id("b"), CONVOLUTION.withFilters(16), List.of(id("a"))),
                        new Layer(id("c"), CONVOLUTION, List.of(id("b"))),
                        new Layer(id("d"), new Dropout(0.5), List.of(id("c"))));
        assertThat(BlockParameters.found(layers).all())
                .containsExactly(
                        new BlockParameter("filters", BlockSetting.FILTERS, ids("a", "c")),
                        new BlockParameter("filters-2", BlockSetting.FILTERS, ids("b")),
                        new BlockParameter("kernel", BlockSetting.KERNEL, ids("a", "b", "c")),
                        new BlockParameter("rate", BlockSetting.RATE, ids("d")));
    }

    @Test
    void everySettingReadsBackWhatWasSet() {
        for (LayerSpec spec : Palette.fresh()) {
            for (BlockSetting setting : BlockSetting.values()) {
                double value = setting.allows(0.25) ? 0.25 : 5;
                LayerSpec changed = setting.set(spec, value);
                assertThat(setting.of(changed)).isEqualTo(setting.of(spec).map(_ -> value));
            }
        }
    }

    @Test
    void namesAndMembersFollowEdits() {
        Drawing folded = drawing().apply(new NetworkEdit.Fold(BLOCK));
        LayerId relu = id("relu");
        Layer between =
                new Layer(relu, new Activation(ActivationFunction.RELU), List.of(id("conv2")));
        assertThat(members(folded.apply(new NetworkEdit.RenameLayer(id("sum"), id("end")))))
                .isEqualTo(ids("conv2", "conv3", "end"));
        assertThat(members(folded.apply(new NetworkEdit.RemoveLayers(ids("conv3")))))
                .isEqualTo(ids("conv2", "sum"));
        assertThat(members(folded.apply(new NetworkEdit.InsertOnWire(between, id("conv3")))))
                .isEqualTo(ids("conv2", "conv3", "sum", "relu"));
        assertThat(folded.apply(new NetworkEdit.RemoveLayers(STAGE)).blocks())
                .isEqualTo(Blocks.NONE);
    }

    @Test
    void aBlockAndTheKindKeptWithItAreRenamedTogether() {
        BlockKind kind = BlockKind.of("stage", drawing().network(), STAGE).orElseThrow();
        Drawing renamed =
                drawing()
                        .apply(new NetworkEdit.KeepBlock(kind))
                        .apply(new NetworkEdit.Fold(BLOCK))
                        .apply(new NetworkEdit.RenameBlock(id("stage"), id("residual")));
        assertThat(renamed.blocks())
                .isEqualTo(
                        new Blocks(
                                List.of(new Block(id("residual"), "residual", STAGE)),
                                List.of(kind.named("residual"))));
        assertThat(renamed.apply(new NetworkEdit.ForgetBlock("residual")).blocks().kinds())
                .isEmpty();
    }

    @Test
    void chosenParametersAreTheBlocksAndTheKindsKeptWithIt() {
        BlockKind kind = BlockKind.of("stage", drawing().network(), STAGE).orElseThrow();
        BlockParameters width =
                BlockParameters.NONE.with("width", BlockSetting.FILTERS, id("conv2"));
        Drawing chosen =
                drawing()
                        .apply(new NetworkEdit.KeepBlock(kind))
                        .apply(new NetworkEdit.Fold(BLOCK))
                        .apply(new NetworkEdit.ChooseParameters(id("stage"), width));
        assertThat(chosen.blocks())
                .isEqualTo(
                        new Blocks(
                                List.of(new Block(id("stage"), "stage", STAGE, width)),
                                List.of(kind.with(width))));
        assertThat(kind.with(width).with(Map.of("width", 5.0)).body().layers())
                .extracting(Layer::spec)
                .containsExactly(CONVOLUTION.withFilters(5), CONVOLUTION, new Add());
    }

    @Test
    void parametersFollowTheNamesOfLayersAndLeaveWithThem() {
        BlockParameters both =
                BlockParameters.NONE
                        .with("width", BlockSetting.FILTERS, id("conv2"))
                        .with("width", BlockSetting.FILTERS, id("conv3"));
        Drawing chosen =
                drawing().apply(new NetworkEdit.Fold(new Block(id("s"), "s", STAGE, both)));
        Drawing renamed = chosen.apply(new NetworkEdit.RenameLayer(id("conv2"), id("first")));
        Drawing removed = renamed.apply(new NetworkEdit.RemoveLayers(ids("conv3")));
        assertThat(parametersOf(renamed))
                .containsExactly(
                        new BlockParameter("width", BlockSetting.FILTERS, ids("first", "conv3")));
        assertThat(parametersOf(removed))
                .containsExactly(new BlockParameter("width", BlockSetting.FILTERS, ids("first")));
        assertThat(parametersOf(removed.apply(new NetworkEdit.RemoveLayers(ids("first")))))
                .isEmpty();
    }

    private static List<BlockParameter> parametersOf(Drawing drawing) {
        return drawing.blocks().named(id("s")).orElseThrow().parameters().all();
    }

    @Test
    void aPlacedBlockHasTheParametersOfItsKind() {
        BlockKind kind =
                BlockKind.of("stage", drawing().network(), STAGE)
                        .orElseThrow()
                        .with(BlockParameters.NONE.with("k", BlockSetting.KERNEL, id("conv3")));
        assertThat(kind.folded(id("stage2")))
                .isEqualTo(
                        new Block(
                                id("stage2"),
                                "stage",
                                ids("stage2.conv2", "stage2.conv3", "stage2.sum"),
                                BlockParameters.NONE.with(
                                        "k", BlockSetting.KERNEL, id("stage2.conv3"))));
    }

    @Test
    void aSettingIsInOneParameterAtMostAndANameIsOneSettings() {
        BlockParameters parameters =
                BlockParameters.NONE
                        .with("width", BlockSetting.FILTERS, id("a"))
                        .with("width", BlockSetting.FILTERS, id("b"))
                        .with("depth", BlockSetting.FILTERS, id("b"));
        assertThat(parameters.all())
                .containsExactly(
                        new BlockParameter("width", BlockSetting.FILTERS, ids("a")),
                        new BlockParameter("depth", BlockSetting.FILTERS, ids("b")));
        assertThat(parameters.without(BlockSetting.FILTERS, id("a")).all())
                .containsExactly(new BlockParameter("depth", BlockSetting.FILTERS, ids("b")));
        assertThatThrownBy(() -> parameters.with("width", BlockSetting.KERNEL, id("a")))
                .hasMessageContaining("width");
        assertThatThrownBy(() -> parameters.with("two words", BlockSetting.KERNEL, id("a")))
                .hasMessageContaining("two words");
    }

    @Test
    void aNameOfABlockIsTaken() {
        Drawing folded = drawing().apply(new NetworkEdit.Fold(BLOCK));
        assertThatThrownBy(() -> folded.apply(new NetworkEdit.RenameLayer(id("pool"), id("stage"))))
                .hasMessageContaining("stage");
        assertThatThrownBy(() -> folded.apply(new NetworkEdit.Unfold(id("pool"))))
                .hasMessageContaining("pool");
    }

    @Test
    void aBlockAroundAnotherAbsorbsIt() {
        Block larger = new Block(id("all"), "all", ids("conv1", "conv2", "conv3", "sum"));
        Drawing folded =
                drawing().apply(new NetworkEdit.Fold(BLOCK)).apply(new NetworkEdit.Fold(larger));
        assertThat(folded.blocks().folded()).containsExactly(larger);
    }

    @Test
    void redirectedReadersKeepTheOrderOfTheirWires() {
        Drawing redirected =
                drawing()
                        .apply(
                                new NetworkEdit.Redirect(
                                        id("conv1"), LayerId.INPUT, ids("conv2", "sum")));
        assertThat(redirected.network().layer(id("sum")).orElseThrow().inputs())
                .containsExactly(id("conv3"), LayerId.INPUT);
        assertThat(redirected.network().layer(id("conv2")).orElseThrow().inputs())
                .containsExactly(LayerId.INPUT);
    }

    private static Set<LayerId> members(Drawing drawing) {
        return drawing.blocks().named(id("stage")).orElseThrow().members();
    }

    private static Set<LayerId> ids(String... names) {
        return Stream.of(names).map(LayerId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static LayerId id(String name) {
        return new LayerId(name);
    }
}
