package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Blocks that are lent to one gradient after the other.
class GradientMemoryTest {

    private final GradientMemory memory =
            new GradientMemory("SCRATCH_OF_A_TEST", WorkspaceConfiguration.builder().build());

    private INDArray lend(long... shape) {
        return memory.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, shape, 'c');
    }

    @Test
    void gradientsThatWaitTogetherKeepTheirNumbers() {
        INDArray one = lend(2, 3).assign(1);
        INDArray other = lend(2, 3).assign(2);
        assertThat(one).isEqualTo(Nd4j.ones(DataType.FLOAT, 2, 3));
        assertThat(other).isEqualTo(Nd4j.ones(DataType.FLOAT, 2, 3).mul(2));
        memory.close();
    }

    @Test
    void aBlockGivenBackIsLentToASmallerGradient() {
        INDArray first = lend(4, 5);
        long place = GradientMemory.address(first);
        memory.takeBack(first);
        INDArray second = lend(3, 6).assign(7);
        assertThat(GradientMemory.address(second)).isEqualTo(place);
        assertThat(second).isEqualTo(Nd4j.ones(DataType.FLOAT, 3, 6).mul(7));
        memory.close();
    }

    @Test
    void ofBlocksThatFitTheSmallestIsLent() {
        INDArray large = lend(100);
        INDArray small = lend(10);
        long place = GradientMemory.address(small);
        memory.takeBack(large);
        memory.takeBack(small);
        assertThat(GradientMemory.address(lend(8))).isEqualTo(place);
        memory.close();
    }

    @Test
    void whatWasNotLentIsNotTaken() {
        INDArray own = Nd4j.ones(DataType.FLOAT, 9);
        memory.takeBack(own);
        assertThat(GradientMemory.address(lend(9))).isNotEqualTo(GradientMemory.address(own));
        memory.close();
    }

    @Test
    void afterAnInterruptedPassAllBlocksAreThereAgain() {
        long place = GradientMemory.address(lend(9));
        memory.takeAllBack();
        assertThat(GradientMemory.address(lend(9))).isEqualTo(place);
        memory.close();
    }
}
