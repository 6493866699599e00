package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convlens.plan.Faults.assertProblem;
import static org.convlens.plan.Faults.assertProblems;
import static org.convlens.plan.Faults.flat;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What people are told about wires, answers and data that do not fit, and the ways out they are
/// offered.
class WiringProblemsTest {

    private static final LayerSpec DENSE = new Dense(10, true, ActivationFunction.IDENTITY);
    private static final LayerSpec CONVOLUTION = Convolution.of(8, Window.of(3, 1));

    @Test
    void aLayerWithoutAWire() {
        assertProblem(
                new NetworkBuilder("loose", Shape.of(1, 8, 8))
                        .layer("loose", CONVOLUTION)
                        .layer("global1", new GlobalMaxPooling(), "input")
                        .then("dense1", DENSE)
                        .build(),
                "loose needs an input; received: no wire",
                "Connect dense1 to loose",
                "Remove loose");
    }

    @Test
    void aLooseStartIsConnectedToThePicture() {
        assertProblem(
                new NetworkBuilder("loose", Shape.of(1, 8, 8))
                        .layer("conv1", CONVOLUTION)
                        .then("global1", new GlobalMaxPooling())
                        .build(),
                "conv1 needs an input; received: no wire",
                "Connect input to conv1",
                "Remove conv1");
    }

    @Test
    void aWireFromNowhere() {
        assertProblem(
                new NetworkBuilder("dangling", Shape.of(1, 8, 8))
                        .layer("dense1", DENSE, "gone")
                        .build(),
                "dense1 needs inputs that exist; received: gone",
                "Disconnect dense1 from gone");
    }

    @Test
    void aCycle() {
        assertProblem(
                new NetworkBuilder("cycle", Shape.of(1, 8, 8))
                        .layer("add1", new Add(), "input", "conv1")
                        .layer("conv1", CONVOLUTION, "add1")
                        .build(),
                "add1 must not read its own results; received: a wire from conv1, which depends on"
                        + " add1",
                "Disconnect add1 from conv1");
    }

    @Test
    void twoLayersOfOneNameAreNotMendedByName() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("twins", Shape.of(1, 8, 8))
                                .then("conv1", CONVOLUTION)
                                .then("conv1", new MaxPooling(Window.of(9, 1)))
                                .build());

        assertThat(plan.problems())
                .filteredOn(problem -> problem.kind() == ProblemKind.DUPLICATE_NAME)
                .extracting(Problem::message)
                .containsExactly(
                        "conv1 needs a name of its own, a word that no other layer has; received:"
                                + " conv1 again");
        assertThat(plan.problems()).allMatch(problem -> problem.fixes().isEmpty());
    }

    @Test
    void tooManyAndTooFewWires() {
        assertProblem(
                new NetworkBuilder("wires", Shape.of(1, 8, 8))
                        .then("conv1", CONVOLUTION)
                        .layer("global1", new GlobalMaxPooling(), "conv1", "input")
                        .build(),
                "global1 reads one layer; received: conv1, input",
                "Read only conv1",
                "Add the inputs up first");
        assertProblem(
                flat(8, 8, new Add()),
                "layer needs at least two inputs to join; received: input",
                "Remove layer");
    }

    @Test
    void noAnswer() {
        assertProblem(
                flat(8, 8, CONVOLUTION).answering(LayerId.INPUT),
                "The network needs a layer that answers; received: none chosen",
                "Make head the output");
        assertProblem(
                flat(8, 8, CONVOLUTION).with(List.of()),
                "The network needs a layer that answers; received: no layer");
    }

    @Test
    void aBranchThatLeadsNowhere() {
        Network network =
                new NetworkBuilder("dead end", Shape.of(1, 8, 8))
                        .then("conv1", CONVOLUTION)
                        .layer("side1", new Dropout(0.5), "conv1")
                        .layer("side2", new Dropout(0.5), "side1")
                        .layer("global1", new GlobalMaxPooling(), "conv1")
                        .build();

        assertProblem(
                network,
                "side2 needs to lead to the answer of the network; received: no reader",
                "Remove 2 layers",
                "Make side2 the output");
    }

    @Test
    void anImpossiblePicture() {
        assertProblem(
                flat(0, 8, CONVOLUTION),
                "The picture needs channels, height and width of at least 1, sides of at most 8,192"
                        + " and at most 268,435,456 values in all; received: 3×0×8",
                "Use a picture of 3×1×8");
        assertProblem(
                flat(8, 8, CONVOLUTION).seeing(Shape.of(784)),
                "The picture needs channels, height and width of at least 1, sides of at most 8,192"
                        + " and at most 268,435,456 values in all; received: 784",
                "Use a picture of 3×1×1");
    }

    @Test
    void layersThatNoMemoryHolds() {
        assertProblem(
                new NetworkBuilder("huge", Shape.of(1, 8192, 8192))
                        .then("conv1", Convolution.of(5, Window.of(1, 1)))
                        .build(),
                "conv1 needs a result and weights of at most 268,435,456 numbers each and at most"
                        + " 1,125,899,906,842,624 multiply-adds; received: 335,544,320 values, 10"
                        + " weights, 335,544,320 multiply-adds",
                "Remove conv1");
    }

    @Test
    void anOpenEnd() {
        assertProblem(
                new NetworkBuilder("open", Shape.of(1, 8, 8)).then("conv1", CONVOLUTION).build(),
                "conv1 ends in maps 8×6×6; to tell classes apart the network needs a head that ends"
                        + " in one unit for each class",
                "Append global average pooling and a dense layer of 10 units",
                "Append a flatten and a dense layer of 10 units");
    }

    @Test
    void aSoftmaxOverOneUnit() {
        Network network =
                new NetworkBuilder("one", Shape.of(1, 8, 8))
                        .then("flatten1", new Flatten())
                        .then("dense1", new Dense(1, true, ActivationFunction.IDENTITY))
                        .build();

        assertProblem(
                network,
                "dense1 needs at least two units for a softmax to choose from; received: 1",
                "Use 2 units");
    }

    @Test
    void anAnswerForOtherClasses() {
        NetworkPlan plan = NetworkPlanner.plan(flat(8, 8, CONVOLUTION), 6);

        assertProblems(
                plan,
                "head needs one unit for each of the 6 classes of the data; received: 8 units",
                "Append a dense layer of 6 units");
        assertThat(NetworkPlanner.plan(flat(8, 8, CONVOLUTION), 8).problems()).isEmpty();
    }

    @Test
    void aDenseAnswerForOtherClassesIsChangedWhereItsUnitsAreMade() {
        Network network =
                new NetworkBuilder("tail", Shape.of(1, 8, 8))
                        .then("flatten1", new Flatten())
                        .then("dense1", DENSE)
                        .then("dropout1", new Dropout(0.5))
                        .build();

        assertThat(NetworkPlanner.plan(network, 6).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.fixes())
                                .containsExactly(
                                        Fixes.change(
                                                network.layer(new LayerId("dense1")).orElseThrow(),
                                                new Dense(6, true, ActivationFunction.IDENTITY),
                                                "Use 6 units")));
    }

    @Test
    void mapsWhereClassesAreAskedFor() {
        Network network =
                new NetworkBuilder("open", Shape.of(1, 8, 8)).then("conv1", CONVOLUTION).build();

        assertProblems(
                NetworkPlanner.plan(network, 6),
                "conv1 needs to end in one unit for each of the 6 classes of the data; received:"
                        + " maps 8×6×6",
                "Append global average pooling and a dense layer of 6 units",
                "Append a flatten and a dense layer of 6 units");
    }

    @Test
    void dataWithOneClass() {
        assertProblems(
                NetworkPlanner.plan(flat(8, 8, CONVOLUTION), 1),
                "The data needs at least two classes to tell apart; received: 1");
    }

    @Test
    void errorsComeBeforeWarnings() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("both", Shape.of(3, 7, 7))
                                .then("pool1", new MaxPooling(Window.of(2, 2)))
                                .then("conv1", Convolution.of(8, Window.of(5, 1)))
                                .build());

        assertThat(plan.problems().stream().map(Problem::kind))
                .containsExactly(ProblemKind.KERNEL_TOO_LARGE, ProblemKind.LOST_PIXELS);
        assertThat(plan.isPossible()).isFalse();
    }
}
