package org.convlens.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.network.Network;
import org.convlens.training.Checkpoint;
import org.convlens.training.History;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/// A lab in one file, `.convlens`: a zip of lab.json, network.json and, once trained, weights.npz,
/// optimizer.npz and history.csv.
///
/// Every entry is bounded before memory is taken, no class is ever named, and entries that this
/// version does not know are kept when the file is saved again.
public final class LabFile {

    /// What a lab file's name ends with.
    public static final String SUFFIX = ".convlens";

    private static final String LAB = "lab.json";
    private static final String NETWORK = "network.json";
    private static final String WEIGHTS = "weights.npz";
    private static final String OPTIMIZER = "optimizer.npz";
    private static final String HISTORY = "history.csv";
    private static final Set<String> KNOWN = Set.of(LAB, NETWORK, WEIGHTS, OPTIMIZER, HISTORY);

    private LabFile() {}

    /// {@return the lab of a file}
    ///
    /// @param file a `.convlens`
    /// @throws ProjectException if it is not there, damaged, too large or newer than this program
    public static Lab open(Path file) {
        try (LabZip zip = LabZip.open(file)) {
            Fields fields = LabJson.fields(text(zip, LAB), placeOf(file, LAB));
            Network network = NetworkJson.read(text(zip, NETWORK), placeOf(file, NETWORK));
            Lab lab = LabJson.read(fields, network);
            return zip.find(WEIGHTS)
                    .map(weights -> lab.with(checkpoint(zip, weights, fields, network)))
                    .orElse(lab);
        } catch (IOException e) {
            throw Reasons.unreadable(file, e);
        }
    }

    private static String text(LabZip zip, String name) {
        return zip.find(name)
                .map(bytes -> new String(bytes, UTF_8))
                .orElseThrow(() ->
                        new ProjectException(
                                "%s is no lab of ConvLens, or damaged: it has no %s."
                                        .formatted(zip.file(), name)));
    }

    private static String placeOf(Path file, String entry) {
        return file.getFileName() + ", " + entry;
    }

    private static Checkpoint checkpoint(
            LabZip zip, byte[] weights, Fields fields, Network network) {
        Fields progress = fields.object("checkpoint");
        Path file = zip.file();
        return new Checkpoint(
                new Parameters(Npz.read(weights, placeOf(file, WEIGHTS))),
                new OptimizerState(
                        progress.large("iteration", 0),
                        zip.find(OPTIMIZER)
                                .map(bytes -> Npz.read(bytes, placeOf(file, OPTIMIZER)))
                                .orElseGet(TreeMap::new)),
                progress.number("rate", fields.object("training").number("rate", 0)),
                zip.find(HISTORY)
                        .map(bytes ->
                                HistoryCsv.read(new String(bytes, UTF_8), placeOf(file, HISTORY)))
                        .orElse(History.EMPTY),
                FrozenJson.read(progress.object("frozen"), network));
    }

    /// Saves a lab; entries unknown to this version are taken over from the file it replaces.
    ///
    /// @param lab what to save
    /// @param file where to
    /// @throws ProjectException if it cannot be written; what was there before is untouched
    public static void save(Lab lab, Path file) {
        save(lab, file, file);
    }

    /// Saves a lab; entries unknown to this version are taken over from the file it was opened
    /// from.
    ///
    /// @param lab what to save
    /// @param file where to
    /// @param origin where it was opened from
    /// @throws ProjectException if it cannot be written; what was there before is untouched
    public static void save(Lab lab, Path file, Path origin) {
        SafeFile.write(
                file,
                target -> {
                    ZipOutputStream zip = new ZipOutputStream(target);
                    writeTexts(lab, zip);
                    writeNumbers(lab, zip);
                    copyUnknown(origin, zip);
                    zip.finish();
                });
    }

    private static void writeTexts(Lab lab, ZipOutputStream zip) throws IOException {
        write(zip, LAB, target -> target.write(LabJson.write(lab).getBytes(UTF_8)));
        write(
                zip,
                NETWORK,
                target -> target.write(NetworkJson.write(lab.drawing().network()).getBytes(UTF_8)));
    }

    private static void writeNumbers(Lab lab, ZipOutputStream zip) throws IOException {
        if (lab.checkpoint().isEmpty()) {
            return;
        }
        Checkpoint checkpoint = lab.checkpoint().get();
        write(
                zip,
                HISTORY,
                target -> target.write(HistoryCsv.write(checkpoint.history()).getBytes(UTF_8)));
        zip.setLevel(Deflater.NO_COMPRESSION);
        write(zip, WEIGHTS, target -> Npz.write(checkpoint.parameters().byName(), target));
        write(zip, OPTIMIZER, target -> Npz.write(checkpoint.optimizer().byName(), target));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    private static void write(ZipOutputStream zip, String name, SafeFile.Content content)
            throws IOException {
        zip.putNextEntry(ZipEntries.dateless(name));
        content.writeTo(zip);
        zip.closeEntry();
    }

    private static void copyUnknown(Path origin, ZipOutputStream target) throws IOException {
        Optional<LabZip> opened =
                Files.isRegularFile(origin) ? LabZip.find(origin) : Optional.empty();
        if (opened.isPresent()) {
            try (LabZip zip = opened.get()) {
                zip.copyAllBut(KNOWN, target);
            }
        }
    }
}
