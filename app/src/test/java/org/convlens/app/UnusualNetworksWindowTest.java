package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

import org.convlens.app.state.Selection;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.CapsuleLength;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.Dense;
import org.convlens.network.DigitCapsules;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.StochasticPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Every cell can be touched in networks over time and in networks of capsules, too.
class UnusualNetworksWindowTest extends LabInAWindow {

    private static Network capsules() {
        Network built =
                new NetworkBuilder("capsules", Shape.of(1, 28, 28))
                        .then(
                                "conv1",
                                Convolution.of(4, Window.of(9, 2)).with(ActivationFunction.RELU))
                        .then("primary", new PrimaryCapsules(2, 4, Window.of(5, 2)))
                        .then("digits", new DigitCapsules(10, 6, 3))
                        .then("length", new CapsuleLength())
                        .build();
        return new Network(
                built.name(), built.input(), built.layers(), built.output(), Loss.MARGIN);
    }

    private static Network waves() {
        return new NetworkBuilder("waves", Shape.of(1, 1, 128))
                .then("series1", Convolution1d.of(4, Window.of(9, 2)).with(ActivationFunction.RELU))
                .then(
                        "pool1",
                        new MaxPooling(
                                new Window(
                                        new Size2(1, 2),
                                        new Size2(1, 2),
                                        Size2.ONE,
                                        new Padding.Valid())))
                .then("flatten1", new Flatten())
                .then("dense1", new Dense(5, true, ActivationFunction.IDENTITY))
                .build();
    }

    /// The newest kinds in one network.
    private static Network pooled() {
        Convolution filters = Convolution.of(4, Window.of(3, 1)).with(ActivationFunction.RELU);
        return new NetworkBuilder("pooled", Shape.of(1, 28, 28))
                .then("conv1", filters)
                .then("pool1", new MaxPooling(Window.of(2, 2)))
                .layer("unpool1", new MaxUnpooling(Window.of(2, 2)), "pool1", "conv1")
                .layer("sum", new Add(), "conv1", "unpool1")
                .then("channels", new ChannelAveragePooling(2, 2))
                .then("stochastic", new StochasticPooling(Window.of(2, 2)))
                .then("region", new RoiPooling(new Size2(3, 3), new Region(0.1, 0.2, 0.6, 0.7)))
                .then("flatten1", new Flatten())
                .then("dense1", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }

    /// Every content of padding, groups, dilation, a transposed convolution, both joins.
    private static Network mixed() {
        Window dilated =
                new Window(Size2.square(3), Size2.ONE, Size2.square(2), Padding.Explicit.all(2));
        Window plain = Window.of(3, 1).with(new Padding.Same());
        return new NetworkBuilder("mixed", Shape.of(1, 28, 28))
                .then("reflect", padded(dilated, PaddingContent.REFLECT, 1))
                .then("circular", padded(plain, PaddingContent.CIRCULAR, 2))
                .then("replicate", padded(plain, PaddingContent.REPLICATE, 4))
                .then("norm", new BatchNormalisation(1e-3, 0.9, true))
                .then("tanh", new Activation(ActivationFunction.TANH))
                .layer("joined", new Concatenate(), "tanh", "reflect")
                .then("pool1", new AveragePooling(Window.of(2, 2), false))
                .then("up", TransposedConvolution.of(4, Window.of(2, 2)))
                .layer("sum", new Add(), "up", "tanh")
                .then("pool2", new MaxPooling(Window.of(4, 4)))
                .then("flatten1", new Flatten())
                .then("dense1", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }

    private static Convolution padded(Window window, PaddingContent content, int groups) {
        return new Convolution(4, window, content, groups, true, ActivationFunction.RELU);
    }

    private List<String> lines(String box) {
        return robot.lookup(box + " .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private void select(LayerId layer) {
        onFx(() -> {
            lab().lab()
                    .select(
                            new Selection(
                                    Set.of(layer),
                                    Optional.of(1),
                                    Optional.of(new Selection.Cell(0, 2))));
            return true;
        });
    }

    private List<LayerId> layers() {
        return onFx(() -> state().plan().get().layers().stream().map(LayerPlan::id).toList());
    }

    private void touchEverything() throws TimeoutException {
        robot.clickOn("Cell");
        for (LayerId layer : layers()) {
            select(layer);
            until(() -> lines("#cell-lines").stream().anyMatch(line -> line.startsWith("✓")));
        }
        robot.clickOn("Field");
        for (LayerId layer : layers()) {
            select(layer);
            boolean hasField = hasField(layer);
            robot.moveTo("#field");
            assertThat(onFx(() -> isShown("#field-picture"))).as("%s", layer).isEqualTo(hasField);
        }
    }

    private boolean hasField(LayerId layer) {
        LayerPlan row = onFx(() -> state().plan().get().layer(layer).orElseThrow());
        return row.field().isPresent() && row.output().filter(Shape::isSpatial).isPresent();
    }

    private void walkTheStep() throws TimeoutException {
        robot.clickOn("Step").clickOn("#step-look");
        until(() -> isShown("#step-phase") && lines("#step-lines").size() == 4);
        for (LayerId layer : layers()) {
            select(layer);
            until(() -> lines("#step-lines").size() == 4);
            robot.clickOn("#step #slide-on");
        }
    }

    @Test
    void capsulesShowTheirArithmeticAndSayWhereASlopeIsNoSum() throws Exception {
        begin(capsules(), "digits?limit=60");
        touchEverything();
        walkTheStep();
        select(new LayerId("digits"));
        until(() ->
                lines("#step-lines").stream()
                        .anyMatch(line -> line.contains("all rounds of routing")));
        robot.clickOn("#step-check");
        until(() -> lines("#step-lines").stream().noneMatch(line -> line.contains("press")));
    }

    @Test
    void poolingsAndUnpoolingShowTheirArithmetic() throws Exception {
        begin(pooled(), "digits?limit=60");
        touchEverything();
        walkTheStep();
    }

    @Test
    void paddingsGroupsDilationAndJoinsShowTheirArithmetic() throws Exception {
        begin(mixed(), "digits?limit=60");
        touchEverything();
        walkTheStep();
    }

    @Test
    void theMapsOfEachBranchAreShownAsTheirTermsArePointedAt() throws Exception {
        begin(pooled(), "digits?limit=60");
        robot.clickOn("Cell");
        select(new LayerId("sum"));
        until(() -> shownMap().equals(maps("conv1")));
        ListView<?> terms = find("#cell-terms", ListView.class);
        onFx(() -> {
            terms.getSelectionModel().select(1);
            return true;
        });
        assertThat(shownMap()).isEqualTo(maps("unpool1"));
        assertThat(onFx(() -> List.copyOf(find("#cell-input", HeatMapView.class).boxes())))
                .containsExactly(Box.of(0, 2));
    }

    private Tensor shownMap() {
        return onFx(() ->
                ((MapPicture)
                                Objects.requireNonNull(
                                        find("#cell-input", HeatMapView.class)
                                                .contentProperty()
                                                .get()))
                        .maps());
    }

    private Tensor maps(String layer) {
        return Objects.requireNonNull(seen().maps().get(new LayerId(layer)));
    }

    @Test
    void seriesShowTheirArithmeticAndTheirField() throws Exception {
        begin(waves(), "waves?limit=60");
        touchEverything();
        walkTheStep();
        assertThat(lines("#step-lines").getFirst()).contains("Σ input · delta");
    }
}
