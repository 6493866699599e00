package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What a drawing looks like after one click on a fix.
class FixResultsTest {

    private static final LayerSpec DENSE = new Dense(10, true, ActivationFunction.IDENTITY);
    private static final Window SAME = Window.of(3, 1).with(new Padding.Same());

    @Test
    void aFlattenIsInsertedBeforeTheDenseLayer() {
        Network network =
                new NetworkBuilder("no flatten", Shape.of(1, 8, 8)).then("dense1", DENSE).build();

        assertThat(fixed(network, "Insert a flatten layer"))
                .isEqualTo(
                        new NetworkBuilder("no flatten", Shape.of(1, 8, 8))
                                .layer("dense1", DENSE, "flatten1")
                                .layer("flatten1", new Flatten(), "input")
                                .build()
                                .answering(new LayerId("dense1")));
    }

    @Test
    void aHeadIsAppendedAndAnswers() {
        Network network =
                new NetworkBuilder("open", Shape.of(1, 8, 8))
                        .then("conv1", Convolution.of(4, SAME))
                        .build();

        assertThat(fixed(network, "Append global average pooling and a dense layer of 10 units"))
                .isEqualTo(
                        new NetworkBuilder("open", Shape.of(1, 8, 8))
                                .then("conv1", Convolution.of(4, SAME))
                                .then("global1", new GlobalAveragePooling())
                                .then("dense1", DENSE)
                                .build());
        assertThat(fixed(network, "Append a flatten and a dense layer of 10 units"))
                .isEqualTo(
                        new NetworkBuilder("open", Shape.of(1, 8, 8))
                                .then("conv1", Convolution.of(4, SAME))
                                .then("flatten1", new Flatten())
                                .then("dense1", DENSE)
                                .build());
    }

    @Test
    void samePaddingReachesEveryConvolutionOfTheBranch() {
        Network network =
                new NetworkBuilder("residual", Shape.of(4, 9, 9))
                        .then("conv1", Convolution.of(4, Window.of(3, 1)))
                        .then("conv2", Convolution.of(4, Window.of(3, 1)))
                        .layer("add1", new Add(), "conv2", "input")
                        .build();

        assertThat(fixed(network, "Use same padding in conv2, conv1"))
                .isEqualTo(
                        new NetworkBuilder("residual", Shape.of(4, 9, 9))
                                .then("conv1", Convolution.of(4, SAME))
                                .then("conv2", Convolution.of(4, SAME))
                                .layer("add1", new Add(), "conv2", "input")
                                .build());
    }

    @Test
    void samePaddingIsNotOfferedWhereAStrideMadeTheBranchSmall() {
        Network network =
                new NetworkBuilder("strided", Shape.of(4, 9, 9))
                        .then("conv1", Convolution.of(4, Window.of(3, 2)))
                        .layer("add1", new Add(), "conv1", "input")
                        .build();

        assertThat(titles(network)).containsExactly("Pool the larger inputs to 4×4");
    }

    @Test
    void largerInputsArePooledToTheSizeOfTheSmallest() {
        Network network =
                new NetworkBuilder("strided", Shape.of(4, 9, 11))
                        .then("conv1", Convolution.of(4, Window.of(3, 2)))
                        .layer("concat1", new Concatenate(), "conv1", "input")
                        .build();
        Window pooling =
                new Window(new Size2(3, 3), new Size2(2, 2), Size2.ONE, new Padding.Valid());

        Network after = fixed(network, "Pool the larger inputs to 4×5");

        assertThat(after.layer(new LayerId("pool1")).orElseThrow().spec())
                .isEqualTo(new MaxPooling(pooling));
        assertThat(NetworkPlanner.plan(after).output().orElseThrow().output())
                .contains(Shape.of(8, 4, 5));
    }

    @Test
    void narrowBranchesAreProjectedToTheWidest() {
        Network network =
                new NetworkBuilder("channels", Shape.of(3, 9, 9))
                        .then("conv1", Convolution.of(8, SAME))
                        .layer("conv2", Convolution.of(5, SAME), "input")
                        .layer("add1", new Add(), "conv1", "conv2", "input")
                        .build();

        Network after = fixed(network, "Bring all to 8 channels by 1×1 convolutions");

        assertThat(after.layer(new LayerId("add1")).orElseThrow().inputs())
                .containsExactly(new LayerId("conv1"), new LayerId("conv3"), new LayerId("conv4"));
        assertThat(NetworkPlanner.plan(after).isPossible()).isTrue();
    }

    @Test
    void narrowVectorsAreProjectedByDenseLayers() {
        Network network =
                new NetworkBuilder("units", Shape.of(3, 9, 9))
                        .then("global1", new GlobalMaxPooling())
                        .then("dense1", DENSE)
                        .layer("add1", new Add(), "dense1", "global1")
                        .build();

        Network after = fixed(network, "Bring all to 10 units by dense layers");

        assertThat(after.layer(new LayerId("add1")).orElseThrow().inputs())
                .containsExactly(new LayerId("dense1"), new LayerId("dense2"));
        assertThat(NetworkPlanner.plan(after).problems()).isEmpty();
    }

    @Test
    void severalInputsAreAddedUpFirst() {
        Network network =
                new NetworkBuilder("wires", Shape.of(3, 9, 9))
                        .then("conv1", Convolution.of(3, SAME))
                        .layer("global1", new GlobalMaxPooling(), "conv1", "input")
                        .build();

        Network after = fixed(network, "Add the inputs up first");

        assertThat(after.layer(new LayerId("add1")).orElseThrow().inputs())
                .containsExactly(new LayerId("conv1"), LayerId.INPUT);
        assertThat(after.layer(new LayerId("global1")).orElseThrow().inputs())
                .containsExactly(new LayerId("add1"));
        assertThat(NetworkPlanner.plan(after).problems()).isEmpty();
    }

    @Test
    void aLayerForMapsGoesBackBeforeTheFlatten() {
        Network network =
                new NetworkBuilder("flat", Shape.of(1, 8, 8))
                        .then("conv1", Convolution.of(4, SAME))
                        .then("flatten1", new Flatten())
                        .layer("global1", new GlobalMaxPooling(), "flatten1")
                        .build();

        assertThat(
                        fixed(network, "Read only conv1")
                                .layer(new LayerId("global1"))
                                .orElseThrow()
                                .inputs())
                .containsExactly(new LayerId("conv1"));
    }

    @Test
    void aDeadBranchIsRemovedUpToWhereItBegan() {
        Network network =
                new NetworkBuilder("dead", Shape.of(1, 8, 8))
                        .then("conv1", Convolution.of(4, SAME))
                        .then("left", new MaxPooling(Window.of(2, 2)))
                        .layer("right", new MaxPooling(Window.of(2, 2)), "conv1")
                        .layer("joined", new Add(), "left", "right")
                        .layer("global1", new GlobalMaxPooling(), "conv1")
                        .build();

        assertThat(fixed(network, "Remove 3 layers").ids())
                .containsExactlyInAnyOrder(new LayerId("conv1"), new LayerId("global1"));
    }

    @Test
    void aKernelShrinksToItsInputAndKeepsItsOtherSide() {
        Network network =
                new NetworkBuilder("kernel", Shape.of(1, 4, 20))
                        .then("conv1", Convolution.of(4, Window.of(7, 1)))
                        .then("global1", new GlobalMaxPooling())
                        .build();

        assertThat(
                        fixed(network, "Use kernel 4×7")
                                .layer(new LayerId("conv1"))
                                .orElseThrow()
                                .spec())
                .isEqualTo(
                        Convolution.of(
                                4,
                                new Window(
                                        new Size2(4, 7),
                                        Size2.ONE,
                                        Size2.ONE,
                                        new Padding.Valid())));
    }

    @Test
    void groupsBecomeTheLargestThatDivideBoth() {
        Network network =
                new NetworkBuilder("groups", Shape.of(12, 8, 8))
                        .then("conv1", Convolution.of(18, SAME).withGroups(4))
                        .then("global1", new GlobalMaxPooling())
                        .build();

        assertThat(titles(network)).containsExactly("Use 16 filters", "Use 2 groups");
    }

    @Test
    void aMirrorThatFindsNoCellsBecomesZeros() {
        Network network =
                new NetworkBuilder("mirror", Shape.of(1, 2, 8))
                        .then(
                                "conv1",
                                Convolution.of(4, Window.of(5, 1).with(new Padding.Same()))
                                        .with(PaddingContent.REFLECT))
                        .then("global1", new GlobalMaxPooling())
                        .build();

        assertThat(
                        fixed(network, "Pad with zeros")
                                .layer(new LayerId("conv1"))
                                .orElseThrow()
                                .spec())
                .isEqualTo(Convolution.of(4, Window.of(5, 1).with(new Padding.Same())));
    }

    @Test
    void twoCyclesAreOpenedOneByOne() {
        Network network =
                new NetworkBuilder("cycles", Shape.of(3, 8, 8))
                        .layer("add1", new Add(), "input", "conv1")
                        .layer("conv1", Convolution.of(3, SAME), "add1")
                        .layer("add2", new Add(), "conv1", "conv2")
                        .layer("conv2", Convolution.of(3, SAME), "add2")
                        .build();

        Network once = fixed(network, "Disconnect add1 from conv1");
        Network twice = fixed(once, "Disconnect add2 from conv2");

        assertThat(kinds(network)).containsExactly(ProblemKind.CYCLE, ProblemKind.CYCLE);
        assertThat(kinds(once)).contains(ProblemKind.CYCLE);
        assertThat(kinds(twice))
                .containsExactly(ProblemKind.TOO_FEW_INPUTS, ProblemKind.TOO_FEW_INPUTS);
    }

    private static List<ProblemKind> kinds(Network network) {
        return NetworkPlanner.plan(network).problems().stream().map(Problem::kind).toList();
    }

    private static List<String> titles(Network network) {
        return NetworkPlanner.plan(network).problems().getFirst().fixes().stream()
                .map(Fix::title)
                .toList();
    }

    private static Network fixed(Network network, String title) {
        Fix fix =
                NetworkPlanner.plan(network).problems().stream()
                        .flatMap(problem -> problem.fixes().stream())
                        .filter(candidate -> candidate.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        return new Drawing(network, Map.of()).apply(fix.edit()).network();
    }
}
