package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Weights as files; the `numpy-*.npz` were written by NumPy 2.4 (`savez`, `savez_compressed`, and
/// `lib.format.write_array` with version 2.0), the last two with arrays in Fortran order.
class NpzTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"numpy-stored.npz", "numpy-deflated.npz", "numpy-version-2.npz"})
    void whatNumPyWroteIsRead(String name) {
        float[] eighths = new float[24];
        for (int index = 0; index < eighths.length; index++) {
            eighths[index] = index / 8f - 1;
        }
        float[] bias = {1.5f, -2.25f, Float.POSITIVE_INFINITY, Float.NaN};

        assertThat(Npz.read(resource(name)))
                .isEqualTo(
                        Map.of(
                                "conv1/weights", new Tensor(Shape.of(2, 3, 4), eighths),
                                "conv1/bias", new Tensor(Shape.of(4), bias),
                                "scalar", new Tensor(Shape.of(), new float[] {3.5f})));
    }

    @Test
    void numbersOfAnotherTypeAreRefused() {
        assertThatThrownBy(() -> Npz.read(resource("numpy-float64.npz")))
                .isInstanceOf(ProjectException.class)
                .hasMessageEndingWith(
                        "numpy-float64.npz, weights.npy must hold little-endian float32 (<f4);"
                                + " received: <f8; save it with astype('<f4').");
    }

    @Test
    void tensorsAreTheSameAfterWritingAndReading() {
        Path file = folder.resolve("weights.npz");
        LongStream.range(0, 50)
                .mapToObj(seed -> new GeneratedLabs(seed).tensors("weights"))
                .forEach(tensors -> {
                    Npz.write(tensors, file);
                    assertThat(Npz.read(file)).isEqualTo(tensors);
                });
    }

    @Test
    void aLargeTensorIsTheSameAfterWritingAndReading() {
        float[] values = new float[100_001];
        for (int index = 0; index < values.length; index++) {
            values[index] = index;
        }
        SortedMap<String, Tensor> tensors =
                new TreeMap<>(Map.of("w", new Tensor(Shape.of(values.length), values)));
        Path file = folder.resolve("weights.npz");

        Npz.write(tensors, file);

        assertThat(Npz.read(file)).isEqualTo(tensors);
    }

    @Test
    void theHeaderIsOneThatNumPyWrites() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Npy.write(new Tensor(Shape.of(2), new float[] {1, -2}), target);

        assertThat(target.toString(ISO_8859_1))
                .isEqualTo(
                        "\u0093NUMPY\u0001\u0000v\u0000"
                                + "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }"
                                + " ".repeat(60)
                                + "\n\u0000\u0000\u0080?\u0000\u0000\u0000\u00c0");
    }

    @Test
    void aFileCutOffAnywhereIsRefusedInASentence() throws IOException {
        byte[] whole = Files.readAllBytes(resource("numpy-stored.npz"));
        for (int length = 0; length < whole.length; length += 13) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Npz.read(part, "weights.npz"))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(ProjectException.class)
                    .hasMessage(
                            "weights.npz is no .npz file, or truncated: its list of contents is"
                                    + " missing.");
        }
    }

    @Test
    void aSingleWrongByteNeverGivesOtherNumbers() throws IOException {
        Path original = resource("numpy-stored.npz");
        SortedMap<String, Tensor> expected = Npz.read(original);
        byte[] whole = Files.readAllBytes(original);
        for (int index = 0; index < whole.length; index++) {
            byte[] changed = whole.clone();
            changed[index] ^= 0x41;
            assertThat(isRefusedOrEqual(changed, expected)).as("byte %d", index).isTrue();
        }
    }

    /// Names are not covered by a check sum: a changed one is another, well-formed file.
    private static boolean isRefusedOrEqual(byte[] bytes, SortedMap<String, Tensor> expected) {
        try {
            return expected.values().containsAll(Npz.read(bytes, "weights.npz").values());
        } catch (ProjectException e) {
            return e.toString().contains(": weights.npz");
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(NpzTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
