package org.convlens.engine.dl4j;

import org.bytedeco.javacpp.Pointer;
import org.convlens.engine.EngineException;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Locale;
import java.util.function.Supplier;

/// Native memory: gives garbage back in time, and turns its exhaustion into a sentence.
///
/// Native arrays are freed when Java's collector finds them unreachable. A large Java heap hardly
/// ever needs a collection, so native garbage would pile up: every few hundred batches the
/// process's size is compared with its size after the last collection, and a collection is asked
/// for if it has grown much; what a collection leaves is not looked for again, it may be the Java
/// heap's. What is freed the C library keeps, in pieces: a run of `small-vgg` that needs 120 MB
/// grew to 600. So the pieces are given back every few dozen batches; more often, and fetching the
/// pages again would take a twentieth of the time of training.
final class NativeMemory {

    private static final int BATCHES_BETWEEN_LOOKS = 200;
    private static final int BATCHES_BETWEEN_TRIMS = 50;
    private static final int FIRST_TRIM = 2;
    private static final long GROWTH = 256L << 20;

    private int batches;
    private long after = Long.MAX_VALUE;

    /// Call once per batch.
    void breathe() {
        batches++;
        if (batches % BATCHES_BETWEEN_TRIMS == FIRST_TRIM) {
            FreedPages.giveBack();
            FreedPages.keep();
        }
        if (batches % BATCHES_BETWEEN_LOOKS == 0) {
            collectIfGrown();
        }
    }

    private void collectIfGrown() {
        long now = Pointer.physicalBytes();
        if (now - GROWTH > after) {
            System.gc();
            after = Pointer.physicalBytes();
        } else {
            after = Math.min(after, now);
        }
    }

    /// {@return what the work gives}
    ///
    /// @throws EngineException if memory ran out or the native code refused; what the work had
    ///   taken has been given back
    <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (EngineException e) {
            throw e;
        } catch (OutOfMemoryError | RuntimeException e) {
            throw translated(e);
        }
    }

    private static EngineException translated(Throwable thrown) {
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
        System.gc();
        if (isOfTheCard(thrown)) {
            return new EngineException(
                    "The graphics card could not go on ("
                            + thrown.getMessage()
                            + "). Save the lab, choose the CPU in the settings or with --backend"
                            + " cpu, and start ConvLens again.",
                    thrown);
        }
        return isExhaustion(thrown)
                ? new EngineException(
                        "There is not enough memory for this network and batch; choose a smaller"
                                + " batch, smaller pictures or fewer filters.",
                        thrown)
                : new EngineException(
                        "Deeplearning4j could not compute this network: " + thrown.getMessage(),
                        thrown);
    }

    private static boolean isOfTheCard(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("cuda") || message.contains("cublas") || message.contains("cudnn");
    }

    private static boolean isExhaustion(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof OutOfMemoryError
                    || message.contains("llocation failed")
                    || message.contains("bad_alloc")) {
                return true;
            }
        }
        return false;
    }
}
