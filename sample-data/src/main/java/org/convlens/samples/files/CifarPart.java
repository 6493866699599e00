package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// Pictures of one part, in files of records: one byte of label, then red, green and blue planes.
final class CifarPart implements RawPart {

    private static final int PIXELS = 3 * 32 * 32;
    private static final int RECORD = 1 + PIXELS;

    private final List<Path> files;
    private final int[] labels;

    private CifarPart(List<Path> files, int[] labels) {
        this.files = files;
        this.labels = labels;
    }

    /// {@return the part, its labels read}
    ///
    /// @throws DataException if a file is not made of whole records or has a label above 9
    static CifarPart of(List<Path> files) {
        List<Integer> labels = new ArrayList<>();
        for (Path file : files) {
            checkLength(file);
            forEachRecord(file, record -> labels.add(label(record, file)));
        }
        return new CifarPart(files, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public List<String> read(int[] chosen, PictureRecipe recipe, ObjIntConsumer<byte[]> receiver) {
        Chosen wanted = new Chosen(chosen, labels.length);
        int[] place = {0};
        for (Path file : files) {
            forEachRecord(
                    file,
                    record -> {
                        if (wanted.includes(place[0])) {
                            byte[] pixels = Arrays.copyOfRange(record, 1, RECORD);
                            receiver.accept(recipe.apply(pixels, CifarReader.SHAPE), place[0]);
                        }
                        place[0]++;
                    });
        }
        return List.of();
    }

    @FunctionalInterface
    private interface RecordReceiver {
        void accept(byte[] values);
    }

    private static void forEachRecord(Path file, RecordReceiver receiver) {
        try (InputStream stream = Streams.open(file)) {
            for (long left = Files.size(file) / RECORD; left > 0; left--) {
                receiver.accept(Streams.exactly(stream, RECORD));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void checkLength(Path file) {
        try {
            long length = Files.size(file);
            if (length == 0 || length % RECORD != 0) {
                throw new DataException(
                        "'%s' is no CIFAR-10 file, or cut off: it has records of %,d bytes; received: %,d bytes"
                                .formatted(file.getFileName(), RECORD, length));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static int label(byte[] values, Path file) {
        int label = values[0] & 0xFF;
        if (label >= CifarReader.CLASSES.size()) {
            throw new DataException(
                    "A label in '%s' is out of range: labels are 0 to 9; received: %d"
                            .formatted(file.getFileName(), label));
        }
        return label;
    }

    private static DataException unreadable(Path file, IOException cause) {
        return new DataException(
                "'%s' cannot be read: %s".formatted(file.getFileName(), Reason.of(cause)), cause);
    }
}
