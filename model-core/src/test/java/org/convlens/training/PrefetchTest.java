package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.Batches;
import org.convlens.dataset.Subset;
import org.convlens.engine.ToyData;
import org.junit.jupiter.api.Test;

class PrefetchTest {

    private final Batches batches = Batches.inOrder(new ToyData(10, 1), 4);

    @Test
    void everyBatchIsTheOneAskedForInWhateverOrder() {
        try (Prefetch prefetch = new Prefetch()) {
            for (int number : new int[] {0, 1, 2, 0, 2, 1}) {
                assertThat(prefetch.take(batches, number)).isEqualTo(batches.batch(number));
            }
        }
    }

    @Test
    void aPictureThatCannotBeReadIsSaidWhereItsBatchIsTaken() {
        Subset few = new Subset(new ToyData(8, 1), 0, 1, 2);
        Batches broken = new Batches(few, new int[] {0, 1, 2, 3}, 2);
        try (Prefetch prefetch = new Prefetch()) {
            prefetch.take(broken, 0);
            assertThatThrownBy(() -> prefetch.take(broken, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
