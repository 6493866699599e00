package org.convlens.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.Convolution;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {

    private static final NetworkPlan LENET =
            NetworkPlanner.plan(Presets.named("lenet-caffe").orElseThrow().network());

    /// Caffe's 431,080 parameters; its first convolution leaves 20·24·24 numbers, its first pooling
    /// 20·12·12; the 800 of its second one are flattened.
    @Test
    void lenetTakesItsWeightsFourTimesItsMapsOnceAndItsLargestMapsTwice() {
        long weights = 431_080L * 4 * 4;
        long maps = 64L * 4 * (11_520 + 2_880 + 3_200 + 800 + 800 + 500 + 10);
        long working = 2L * 64 * 4 * 11_520;

        assertThat(TrainingMemory.of(LENET, 64, Optimizer.ADAM, ConvolutionPath.DIRECT))
                .isEqualTo(new TrainingMemory(25_000_000, weights, maps, working));
    }

    /// In each of the three stages, of 16·32·32, 32·16·16 and 64·8·8 numbers, twelve maps are kept:
    /// those of convolutions, normalisations and sums; ReLUs overwrite them. Sums have two inputs.
    @Test
    void reluOverwritesWhatItAloneReads() {
        NetworkPlan residual =
                NetworkPlanner.plan(Presets.named("small-resnet").orElseThrow().network());
        long maps = 12 * (16_384 + 8_192 + 4_096) + 64 + 10;
        long working = 2 * 2 * 16_384;

        TrainingMemory memory =
                TrainingMemory.of(residual, 1, Optimizer.ADAM, ConvolutionPath.DIRECT);
        assertThat(memory.maps()).isEqualTo(maps * 4);
        assertThat(memory.working()).isEqualTo(working * 4);
    }

    /// Its first pooling reads 20·24·24 numbers and leaves 20·12·12, the largest pair in LeNet.
    @Test
    void copiesTakeFourTimesTheLargestInputAndOutput() {
        TrainingMemory memory =
                TrainingMemory.of(LENET, 64, Optimizer.ADAM, ConvolutionPath.COPIES);

        assertThat(memory.fixed()).isEqualTo(30_000_000);
        assertThat(memory.working()).isEqualTo(4L * 64 * 4 * (11_520 + 2_880));
    }

    @Test
    void aDepthwiseConvolutionCopiesOnEitherPath() {
        DepthwiseConvolution depthwise = DepthwiseConvolution.of(2, Window.of(3, 1));
        LayerMemory memory = memory(depthwise, ConvolutionPath.DIRECT);

        assertThat(memory.kept(false)).isEqualTo(4 * 6 * 6 * 6);
        assertThat(memory.working()).isEqualTo(5 * 4 * (3 * 8 * 8 + 6 * 6 * 6));
    }

    /// On 8 rows a window of 3 with stride 2 has its one margin behind.
    @Test
    void marginsOnOneSideTakeAPaddedCopy() {
        Window lopsided = Window.of(3, 2).with(new Padding.Same());
        LayerMemory memory = memory(Convolution.of(5, lopsided), ConvolutionPath.DIRECT);

        assertThat(memory.kept(false)).isEqualTo(4 * (5 * 16 + 3 * 64));
        assertThat(memory.working()).isEqualTo(2 * 4 * 3 * 64);
    }

    /// Nine cells in each window, five times.
    @Test
    void aDilatedConvolutionTakesItsColumns() {
        Window holes = new Window(Size2.square(3), Size2.ONE, Size2.square(2), new Padding.Same());
        LayerMemory memory = memory(Convolution.of(5, holes), ConvolutionPath.DIRECT);

        assertThat(memory.kept(false)).isEqualTo(2 * 4 * 64 * (3 + 5));
        assertThat(memory.working()).isEqualTo(5 * 9 * 4 * 3 * 64);
    }

    @Test
    void whoseSlopeNeedsItsArgumentKeepsBoth() {
        LayerMemory swish =
                memory(new Activation(ActivationFunction.SWISH), ConvolutionPath.DIRECT);

        assertThat(swish.kept(false)).isEqualTo(2 * 4 * 3 * 64);
        assertThat(swish.kept(true)).isEqualTo(4 * 3 * 64);
    }

    @Test
    void aMeanOverPaddedWindowsIsRescaled() {
        Window window = Window.of(3, 1).with(new Padding.Same());
        AveragePooling without = new AveragePooling(window, false);
        AveragePooling with = new AveragePooling(window, true);

        assertThat(memory(without, ConvolutionPath.DIRECT).kept(false))
                .isEqualTo(2 * 2 * 4 * 3 * 64);
        assertThat(memory(with, ConvolutionPath.DIRECT).kept(false)).isEqualTo(4 * 3 * 64);
    }

    private static LayerMemory memory(LayerSpec spec, ConvolutionPath path) {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("one", Shape.of(3, 8, 8)).then("it", spec).build());
        return new LayerMemory(plan.layers().getFirst(), path);
    }

    @Test
    void aLayerThatCannotBeTakesNothing() {
        Network unconnected =
                new NetworkBuilder("one", Shape.of(3, 8, 8))
                        .layer("it", Convolution.of(5, Window.of(3, 1)))
                        .build();
        LayerMemory memory =
                new LayerMemory(
                        NetworkPlanner.plan(unconnected).layers().getFirst(),
                        ConvolutionPath.COPIES);

        assertThat(memory.kept(false)).isZero();
        assertThat(memory.working()).isZero();
    }

    @Test
    void plainDescentRemembersNothingOfAWeight() {
        assertThat(TrainingMemory.of(LENET, 1, Optimizer.SGD, ConvolutionPath.DIRECT).weights())
                .isEqualTo(431_080L * 8);
    }

    @Test
    void whatDoesNotFitIsRefusedWithBothNumbers() {
        TrainingMemory need = new TrainingMemory(20_000_000, 1_000_000, 76_000_000, 3_000_000);

        need.checkFits(100_000_000);
        assertThatThrownBy(() -> need.checkFits(99_999_999))
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "Training this network with this batch takes about 100 MB, and ConvLens may"
                                + " take 99 MB more on this machine. Choose a smaller batch,"
                                + " smaller pictures or fewer filters.");
    }
}
