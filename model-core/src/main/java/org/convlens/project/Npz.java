package org.convlens.project;

import org.convlens.tensor.Tensor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// NumPy's file of several named arrays, as weights.npz is one: `np.load(file)['conv1/weights']`.
public final class Npz {

    private static final String SUFFIX = ".npy";

    private Npz() {}

    /// Writes tensors by name.
    ///
    /// @param tensors what to write
    /// @param target where to; left open
    /// @throws IOException if it cannot be written
    public static void write(SortedMap<String, Tensor> tensors, OutputStream target)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            zip.putNextEntry(ZipEntries.dateless(tensor.getKey() + SUFFIX));
            Npy.write(tensor.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /// Writes tensors by name to a file, beside it first and then into place.
    ///
    /// @param tensors what to write
    /// @param file where to
    /// @throws ProjectException if it cannot be written; what was there before is untouched
    public static void write(SortedMap<String, Tensor> tensors, Path file) {
        SafeFile.write(file, target -> write(tensors, target));
    }

    /// {@return the tensors of a file, by name}
    ///
    /// @param file an .npz, by this program or by NumPy
    /// @throws ProjectException if it is not there, damaged, too large or not of float32
    public static SortedMap<String, Tensor> read(Path file) {
        try {
            if (Files.size(file) > EntryReader.mostBytes()) {
                throw new ProjectException(
                        "%s is too large: at most %,d bytes are read; received: %,d"
                                .formatted(file, EntryReader.mostBytes(), Files.size(file)));
            }
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw Reasons.unreadable(file, e);
        }
    }

    /// {@return the tensors of a file, by name}
    ///
    /// @param bytes the whole file
    /// @param source its name, for sentences
    /// @throws ProjectException if it is damaged, too large or not of float32
    static SortedMap<String, Tensor> read(byte[] bytes, String source) {
        if (!ZipEntries.isComplete(bytes)) {
            throw new ProjectException(
                    source + " is no .npz file, or truncated: its list of contents is missing.");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return tensors(zip, source);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProjectException("%s is damaged: %s.".formatted(source, Reasons.of(e)), e);
        }
    }

    private static SortedMap<String, Tensor> tensors(ZipInputStream zip, String source)
            throws IOException {
        EntryReader reader = new EntryReader(source);
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            reader.check(entry.getName());
            tensors.put(nameOf(entry, source), tensor(entry, reader, zip, source));
        }
        return tensors;
    }

    private static String nameOf(ZipEntry entry, String source) {
        String name = entry.getName();
        if (!name.endsWith(SUFFIX)) {
            throw new ProjectException(
                    "%s holds something that is no NumPy array; received: %s"
                            .formatted(source, name));
        }
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Tensor tensor(
            ZipEntry entry, EntryReader reader, InputStream stream, String source)
            throws IOException {
        return Npy.read(reader.bytes(stream), source + ", " + entry.getName());
    }
}
