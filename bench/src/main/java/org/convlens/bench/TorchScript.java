package org.convlens.bench;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A few lines in PyTorch's own language, the last of them an expression, computed and
/// differentiated by PyTorch.
///
/// TorchScript's archive is written by hand: the code, and the pickle of a module without state.
final class TorchScript implements AutoCloseable {

    private static final byte[] MODULE =
            latin("\u0080\u0002c__torch__\nM\nq\0)\u0081}(X\u0008\0\0\0trainingq\1\u0089ubq\2.");
    private static final byte[] NOTHING = latin("\u0080\u0002).");

    private final Path folder;
    private final Model model;

    /// What an expression gives.
    ///
    /// @param output its value
    /// @param slopes of the sum of its values, weighed, by each argument that has one
    record Answer(Tensor output, SortedMap<String, Tensor> slopes) {}

    /// @param names of the arguments
    /// @param lines statements, then an expression
    TorchScript(Iterable<String> names, String lines) {
        try {
            folder = Files.createTempDirectory("torchscript");
            write(folder.resolve("m.pt"), code(names, lines));
            model = Model.newInstance("m", "PyTorch");
            model.load(folder, "m", Map.of("mapLocation", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalArgumentException(lines, e);
        }
    }

    private static String code(Iterable<String> names, String lines) {
        StringBuilder arguments = new StringBuilder();
        names.forEach(name -> arguments.append(", ").append(name).append(": Tensor"));
        int last = lines.lastIndexOf('\n') + 1;
        String body = lines.substring(0, last) + "return " + lines.substring(last);
        return """
        class M(Module):
          __parameters__ = []
          __buffers__ = []
          training : bool
          def forward(self: __torch__.M%s) -> Tensor:
        %s\
        """
                .formatted(arguments, body.indent(4));
    }

    private static void write(Path file, String code) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "m/data.pkl", MODULE);
            put(zip, "m/code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            put(zip, "m/constants.pkl", NOTHING);
            put(zip, "m/version", latin("10\n"));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// {@return the value of the expression, and its slopes}
    ///
    /// @param arguments by their names, in order
    Answer of(SequencedMap<String, Tensor> arguments) {
        try (NDManager scope = model.getNDManager().newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            SequencedMap<String, NDArray> arrays = arrays(arguments, scope);
            NDArray output =
                    model.getBlock()
                            .forward(
                                    new ParameterStore(scope, false),
                                    new NDList(arrays.sequencedValues()),
                                    true)
                            .singletonOrThrow();
            Tensor values = tensor(output);
            NDArray weights = array(weights(values.shape()), scope);
            collector.backward(output.mul(weights).sum());
            SortedMap<String, Tensor> slopes = new TreeMap<>();
            arrays.forEach((name, array) -> {
                NDArray slope = array.getGradient();
                if (slope != null) {
                    slopes.put(name, tensor(slope));
                }
            });
            return new Answer(values, slopes);
        }
    }

    private static SequencedMap<String, NDArray> arrays(
            SequencedMap<String, Tensor> arguments, NDManager scope) {
        SequencedMap<String, NDArray> arrays = new LinkedHashMap<>();
        arguments.forEach((name, tensor) -> {
            NDArray array = array(tensor, scope);
            array.setRequiresGradient(true);
            arrays.put(name, array);
        });
        return arrays;
    }

    /// {@return numbers by which outputs are weighed, so that no slopes cancel; alike for each
    /// picture}
    ///
    /// @param shape of the outputs, pictures first
    static Tensor weights(Shape shape) {
        float[] weights = new float[Math.toIntExact(shape.volume())];
        int perPicture = weights.length / shape.size(0);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.cos(i % perPicture);
        }
        return new Tensor(shape, weights);
    }

    private static NDArray array(Tensor tensor, NDManager scope) {
        long[] sizes = IntStream.of(tensor.shape().sizes()).asLongStream().toArray();
        return scope.create(tensor.values(), new ai.djl.ndarray.types.Shape(sizes));
    }

    private static Tensor tensor(NDArray array) {
        int[] sizes =
                LongStream.of(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
        return new Tensor(sizes.length == 0 ? Shape.of(1) : Shape.of(sizes), array.toFloatArray());
    }

    @Override
    public void close() {
        model.close();
        try {
            Files.delete(folder.resolve("m.pt"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
