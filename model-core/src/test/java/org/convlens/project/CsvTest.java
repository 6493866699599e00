package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void twoAxesBecomeAGrid() {
        Tensor map = new Tensor(Shape.of(2, 3), new float[] {1, 2.5f, -0.1f, 4, 5e-9f, 6});
        assertThat(Csv.of(map)).isEqualTo("1.0,2.5,-0.1\n4.0,5.0E-9,6.0\n");
    }

    @Test
    void moreAxesBecomeALinePerNumberWithItsPlace() {
        Tensor maps = new Tensor(Shape.of(2, 1, 2), new float[] {1, 2, 3, 4});
        assertThat(Csv.of(maps))
                .isEqualTo(
                        """
                        axis0,axis1,axis2,value
                        0,0,0,1.0
                        0,0,1,2.0
                        1,0,0,3.0
                        1,0,1,4.0
                        """);
    }

    @Test
    void unitsBecomeALineEach() {
        assertThat(Csv.of(new Tensor(Shape.of(2), new float[] {0.5f, 1f / 3})))
                .isEqualTo("axis0,value\n0,0.5\n1,0.33333334\n");
    }
}
