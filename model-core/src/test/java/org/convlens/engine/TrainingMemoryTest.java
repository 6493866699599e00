package org.convlens.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
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

        assertThat(TrainingMemory.of(LENET, 64, Optimizer.ADAM))
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

        TrainingMemory memory = TrainingMemory.of(residual, 1, Optimizer.ADAM);
        assertThat(memory.maps()).isEqualTo(maps * 4);
        assertThat(memory.working()).isEqualTo(working * 4);
    }

    @Test
    void plainDescentRemembersNothingOfAWeight() {
        assertThat(TrainingMemory.of(LENET, 1, Optimizer.SGD).weights()).isEqualTo(431_080L * 8);
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
