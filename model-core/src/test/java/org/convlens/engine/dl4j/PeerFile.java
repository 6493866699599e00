package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.project.Npz;
import org.convlens.tensor.Tensor;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// What PyTorch 2.7.1 computed for single layers and losses; `mvn -Ppeers` makes it anew.
final class PeerFile {

    private static final double TOLERANCE = 2e-5;
    private static final SortedMap<String, Tensor> TENSORS = read();

    private PeerFile() {}

    static Tensor tensor(String kind, String name) {
        String whole = kind + "/" + name;
        return Objects.requireNonNull(TENSORS.get(whole), whole);
    }

    /// {@return the rest of the names that begin like this}
    static SortedSet<String> names(String start) {
        SortedSet<String> names = new TreeSet<>();
        TENSORS.keySet().stream()
                .filter(name -> name.startsWith(start))
                .forEach(name -> names.add(name.substring(start.length())));
        return names;
    }

    /// {@return how much each output of one picture weighs in the sum whose slopes are there}
    static float[] weights(int outputs) {
        float[] weights = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            weights[i] = (float) Math.cos(i);
        }
        return weights;
    }

    /// Differences are measured by the largest number expected.
    static void assertClose(String what, float[] actual, float[] expected) {
        double largest = 0;
        double worst = 0;
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs((double) actual[i] - expected[i]));
        }
        assertThat(worst)
                .as("%s, largest %s", what, largest)
                .isLessThanOrEqualTo(TOLERANCE * largest);
    }

    private static SortedMap<String, Tensor> read() {
        try {
            return Npz.read(
                    Path.of(
                            Objects.requireNonNull(PeerFile.class.getResource("pytorch-kinds.npz"))
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
