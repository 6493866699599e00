package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Normalisations within a picture against loops that follow the definitions value by value.
class NormalisationTest {

    private static final Shape PICTURE = Shape.of(6, 3, 4);
    private static final int PLANE = 12;

    @ParameterizedTest
    @CsvSource({"1, 1e-5", "2, 1e-2", "3, 0.5", "6, 1e-5"})
    void groupsOfEachPictureGetMeanZeroAndVarianceOne(int groups, double epsilon) {
        LayerSpec spec =
                groups == 1
                        ? new LayerNormalisation(epsilon)
                        : new GroupNormalisation(groups, epsilon);
        assertFollows(spec, picture -> grouped(picture, groups, epsilon));
    }

    @ParameterizedTest
    @CsvSource({"5, 1e-4, 0.75, 2", "3, 0.5, 0.75, 1", "2, 2, 1.5, 0.5", "50, 1, 1, 1"})
    void neighboursWeakenEachOther(int n, double alpha, double beta, double k) {
        LocalResponseNormalisation spec = new LocalResponseNormalisation(n, alpha, beta, k);
        assertFollows(spec, picture -> weakened(picture, spec));
    }

    private interface Definition {
        double[] of(float[] picture);
    }

    private static void assertFollows(LayerSpec spec, Definition definition) {
        Tensor pictures = Batches.pictures(3, 5, PICTURE);
        try (NetworkSession session =
                new Dl4jEngine()
                        .open(
                                Networks.over(PICTURE.sizes()).then("layer", spec).plan(),
                                new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 0.1))) {
            Tensor answers = session.predict(pictures);
            for (int picture = 0; picture < 3; picture++) {
                double[] expected = definition.of(pictures.slice(picture).values());
                for (int i = 0; i < expected.length; i++) {
                    assertThat((double) answers.slice(picture).values()[i])
                            .isCloseTo(expected[i], within(1e-5));
                }
            }
        }
    }

    private static double[] grouped(float[] picture, int groups, double epsilon) {
        int size = picture.length / groups;
        double[] result = new double[picture.length];
        for (int start = 0; start < picture.length; start += size) {
            double sum = 0;
            for (int i = start; i < start + size; i++) {
                sum += picture[i];
            }
            double squares = 0;
            for (int i = start; i < start + size; i++) {
                squares += Math.pow(picture[i] - sum / size, 2);
            }
            for (int i = start; i < start + size; i++) {
                result[i] = (picture[i] - sum / size) / Math.sqrt(squares / size + epsilon);
            }
        }
        return result;
    }

    private static double[] weakened(float[] picture, LocalResponseNormalisation spec) {
        double[] result = new double[picture.length];
        for (int i = 0; i < picture.length; i++) {
            int channel = i / PLANE;
            double sum = 0;
            for (int step = 0; step < spec.n(); step++) {
                int other = channel - spec.n() / 2 + step;
                if (other >= 0 && other < PICTURE.channels()) {
                    sum += Math.pow(picture[other * PLANE + i % PLANE], 2);
                }
            }
            result[i] = picture[i] / Math.pow(spec.k() + spec.alpha() * sum, spec.beta());
        }
        return result;
    }
}
