package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convlens.plan.Faults.assertProblem;
import static org.convlens.plan.Faults.flat;
import static org.convlens.plan.Faults.joined;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;

/// What people are told about a drawing that cannot be, and the ways out they are offered.
class ProblemsTest {

    private static final LayerSpec DENSE = new Dense(10, true, ActivationFunction.IDENTITY);
    private static final LayerSpec CONVOLUTION = Convolution.of(8, Window.of(3, 1));

    @Test
    void aKernelLargerThanItsInput() {
        assertProblem(
                flat(4, 4, Convolution.of(8, Window.of(7, 1))),
                "layer needs a kernel no larger than its padded input; received: kernel 7×7,"
                        + " dilation 1×1, input 4×4, padding valid",
                "Use kernel 4×4",
                "Use same padding",
                "Remove layer");
    }

    @Test
    void aDilatedKernelLargerThanItsInputIsMadeDense() {
        Window dilated =
                new Window(Size2.square(3), Size2.ONE, new Size2(4, 1), Padding.Explicit.all(2));

        assertProblem(
                flat(4, 9, Convolution.of(8, dilated)),
                "layer needs a kernel no larger than its padded input; received: kernel 3×3,"
                        + " dilation 4×1, input 4×9, padding 2",
                "Use kernel 3×3",
                "Use same padding",
                "Remove layer");
    }

    @Test
    void paddingAsWideAsTheWindow() {
        assertProblem(
                flat(8, 8, new MaxPooling(Window.of(2, 2).with(Padding.Explicit.all(3)))),
                "layer needs less padding on each side than its window spans; received: padding 3,"
                        + " window 2×2",
                "Use padding 1",
                "Use same padding");
    }

    @Test
    void poolingWithHoles() {
        Window holes =
                new Window(Size2.square(2), Size2.square(2), Size2.square(2), new Padding.Valid());

        assertProblem(
                flat(8, 8, new AveragePooling(holes, false)),
                "layer needs a pooling window without holes, dilation 1; received: dilation 2×2",
                "Use dilation 1");
    }

    @Test
    void aMirrorWiderThanThePicture() {
        Convolution mirrored =
                Convolution.of(8, Window.of(9, 1).with(new Padding.Same()))
                        .with(PaddingContent.REFLECT);

        assertProblem(
                flat(4, 8, mirrored),
                "layer needs its reflect padding to find enough cells in the input; received:"
                        + " padding 4, input 4×8",
                "Pad with zeros");
    }

    @Test
    void groupsThatDivideNeitherChannelsNorFilters() {
        assertProblem(
                flat(8, 8, Convolution.of(8, Window.of(3, 1)).withGroups(2)),
                "layer needs groups that divide its input channels and its filters; received: 2"
                        + " groups, 3 channels, 8 filters",
                "Use 1 group");
        assertProblem(
                flat(8, 8, Convolution.of(8, Window.of(3, 1)).withGroups(3)),
                "layer needs groups that divide its input channels and its filters; received: 3"
                        + " groups, 3 channels, 8 filters",
                "Use 6 filters",
                "Use 1 group");
    }

    @Test
    void absurdSettings() {
        assertProblem(
                flat(8, 8, Convolution.of(0, Window.of(3, 1))),
                "layer needs filters from 1 to 1,048,576; received: 0",
                "Use allowed settings");
        assertProblem(
                flat(8, 8, new MaxPooling(Window.of(2, -1))),
                "layer needs a stride from 1 to 8,192; received: -1",
                "Use allowed settings");
        assertProblem(
                flat(8, 8, new Dropout(1)),
                "layer needs a rate from 0 to below 1; received: 1",
                "Use allowed settings");
        assertProblem(
                flat(8, 8, new Dropout(Double.NaN)),
                "layer needs a rate from 0 to below 1; received: NaN",
                "Use allowed settings");
        assertProblem(
                flat(8, 8, new BatchNormalisation(1e-5, 2)),
                "layer needs a decay from 0 to 1; received: 2",
                "Use allowed settings");
    }

    @Test
    void denseOnMaps() {
        assertProblem(
                new NetworkBuilder("no flatten", Shape.of(1, 8, 8)).then("dense1", DENSE).build(),
                "dense1 needs a vector, so maps must be flattened or averaged first; received: maps"
                        + " 1×8×8",
                "Insert a flatten layer",
                "Insert global average pooling");
    }

    @Test
    void mapsWantedBehindAFlatten() {
        assertProblem(
                new NetworkBuilder("flat", Shape.of(1, 8, 8))
                        .then("flatten1", new Flatten())
                        .then("dropout1", new Dropout(0.5))
                        .then("conv1", CONVOLUTION)
                        .then("global1", new GlobalMaxPooling())
                        .build(),
                "conv1 needs maps, channels by height by width; received: a vector of 64",
                "Read only input",
                "Remove conv1");
    }

    @Test
    void aSecondFlatten() {
        assertProblem(
                new NetworkBuilder("flat", Shape.of(1, 8, 8))
                        .then("flatten1", new Flatten())
                        .then("flatten2", new Flatten())
                        .build(),
                "flatten2 has nothing to flatten; received: a vector of 64",
                "Remove flatten2");
    }

    @Test
    void branchesOfUnequalSize() {
        assertProblem(
                joined(Convolution.of(3, Window.of(3, 1)), new Add()),
                "joined needs inputs of equal height and width; received: branch is 3×6×6, input is"
                        + " 3×8×8",
                "Use same padding in branch",
                "Pool the larger inputs to 6×6");
    }

    @Test
    void branchesThatAStrideMadeUnequal() {
        assertProblem(
                joined(Convolution.of(3, Window.of(2, 2)), new Concatenate()),
                "joined needs inputs of equal height and width; received: branch is 3×4×4, input is"
                        + " 3×8×8",
                "Pool the larger inputs to 4×4");
    }

    @Test
    void mapsBelowEachOtherOfUnequalWidth() {
        assertProblem(
                joined(
                        Convolution.of(3, Window.of(2, 2)),
                        new Concatenate(Concatenate.Axis.HEIGHT)),
                "joined needs inputs of equal width to put them below each other;"
                        + " received: branch is 3×4×4, input is 3×8×8",
                "Pool the larger inputs to 4×4");
    }

    @Test
    void mapsBesideEachOtherOfUnequalHeight() {
        assertProblem(
                joined(Convolution.of(3, Window.of(2, 2)), new Concatenate(Concatenate.Axis.WIDTH)),
                "joined needs inputs of equal height to put them beside each other; received: branch"
                        + " is 3×4×4, input is 3×8×8",
                "Pool the larger inputs to 4×4");
    }

    @Test
    void mapsBesideEachOtherOfUnequalChannels() {
        assertProblem(
                joined(Convolution.of(8, Window.of(1, 1)), new Concatenate(Concatenate.Axis.WIDTH)),
                "joined needs inputs of equally many channels or units to join them; received: branch is"
                        + " 8×8×8, input is 3×8×8",
                "Bring all to 8 channels by 1×1 convolutions");
    }

    @Test
    void branchesOfUnequalChannels() {
        assertProblem(
                joined(Convolution.of(8, Window.of(1, 1)), new Add()),
                "joined needs inputs of equally many channels or units to join them; received: branch is 8×8×8, input"
                        + " is 3×8×8",
                "Bring all to 8 channels by 1×1 convolutions");
    }

    @Test
    void mapsJoinedWithAVector() {
        assertProblem(
                joined(new GlobalMaxPooling(), new Concatenate()),
                "joined needs either maps or vectors, not both; received: branch is 3, input is"
                        + " 3×8×8",
                "Insert global average pooling");
    }

    @Test
    void branchesThatLookAtDifferentPlaces() {
        Window shifted = Window.of(2, 1).with(new Padding.Same());

        assertProblem(
                joined(new MaxPooling(shifted), new Add()),
                "joined joins branches whose cells look at different places of the picture;"
                        + " received: branch has stride 1×1 and centre 0.5×0.5, input has stride 1×1"
                        + " and centre 0×0");
    }

    @Test
    void aStrideThatLosesPixels() {
        assertProblem(
                flat(7, 8, new MaxPooling(Window.of(2, 2))),
                "layer never looks at some of its input; received: kernel 2×2, stride 2×2, input"
                        + " 7×8, padding valid, which leaves out 1 row",
                "Use same padding");
        assertProblem(
                flat(8, 8, new MaxPooling(Window.of(2, 3))),
                "layer never looks at some of its input; received: kernel 2×2, stride 3×3, input"
                        + " 8×8, padding valid, which leaves out rows or columns between the windows",
                "Use stride 2×2 and same padding");
    }

    @Test
    void aSingleCellMayStride() {
        assertThat(NetworkPlanner.plan(flat(8, 8, Convolution.of(4, Window.of(1, 2)))).problems())
                .isEmpty();
    }
}
