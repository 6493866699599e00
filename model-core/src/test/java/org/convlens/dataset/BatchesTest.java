package org.convlens.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.engine.ToyData;
import org.junit.jupiter.api.Test;

import java.util.List;

class BatchesTest {

    private final Dataset data = new ToyData(7, 1);
    private final Batches batches = new Batches(data, new int[] {6, 1, 3, 5, 2}, 2);

    @Test
    void theLastBatchHoldsTheRest() {
        assertThat(batches.count()).isEqualTo(3);
        assertThat(List.of(batches.size(0), batches.size(1), batches.size(2)))
                .containsExactly(2, 2, 1);
        assertThat(batches.pictures()).isEqualTo(5);
    }

    @Test
    void picturesComeInTheGivenOrderWithTheirClasses() {
        Batch second = batches.batch(1);
        assertThat(second.labels()).containsExactly(data.label(3), data.label(5));
        assertThat(second.pictures().slice(0)).isEqualTo(data.picture(3));
        assertThat(second.pictures().slice(1)).isEqualTo(data.picture(5));
        assertThat(batches.batch(2).pictures().shape().sizes()).containsExactly(1, 1, 2, 2);
    }

    @Test
    void inOrderTakesAllPictures() {
        Batch all = Batches.inOrder(data, 7).batch(0);
        assertThat(all.labels()).containsExactly(0, 1, 2, 3, 0, 1, 2);
    }

    @Test
    void thereAreNoBatchesOfNothing() {
        assertThat(Batches.inOrder(new ToyData(0, 1), 4).count()).isZero();
    }

    @Test
    void impossibleBatchesAreRefused() {
        assertThatThrownBy(() -> Batches.inOrder(data, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("received: batch size 0");
        assertThatThrownBy(() -> batches.batch(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
