package org.convlens.engine.dl4j;

import org.convlens.engine.Backend;
import org.convlens.engine.BackendChoice;
import org.convlens.engine.ConvolutionPath;
import org.convlens.engine.CudaDriver;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.EngineException;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/// ND4J's native library, loaded when first asked for.
record NativeCode(EngineDescription description) {

    private static final String NAME = "Deeplearning4j 1.0.0-M2.1";

    private static volatile Backend wish = Backend.AUTO;

    /// Loads once, whoever comes first; the others wait.
    private static final class Holder {
        private static final NativeCode LOADED = load();
    }

    /// {@return the native code, loaded}
    ///
    /// @throws EngineException if this machine cannot load it
    static NativeCode loaded() {
        try {
            return Holder.LOADED;
        } catch (LinkageError e) {
            throw new EngineException(
                    "The native code of Deeplearning4j could not be loaded on this machine: "
                            + causeOf(e),
                    e);
        }
    }

    /// Says where to compute; without effect once loaded.
    static void prefer(Backend backend) {
        wish = backend;
    }

    private static BackendChoice choose() {
        ClassLoader loader = NativeCode.class.getClassLoader();
        boolean edition = CpuOnly.isNeeded(loader);
        boolean ask = edition && wish != Backend.CPU;
        CudaDriver driver =
                ask ? NvidiaDriver.ofThisMachine().ask() : new CudaDriver.Absent("nobody asked");
        BackendChoice choice = BackendChoice.of(wish, edition, driver);
        if (edition && !choice.cuda()) {
            ND4JClassLoading.setNd4jClassloader(new CpuOnly(loader));
        }
        return choice;
    }

    private static NativeCode load() {
        FreedPages.keep();
        OpenMp.sleepWhileWaiting();
        BackendChoice choice = choose();
        CrashReportingUtil.crashDumpsEnabled(false);
        boolean cpu = Nd4j.getEnvironment().isCPU();
        int threads = Nd4j.getEnvironment().maxThreads();
        boolean oneDnn =
                NativeOpsHolder.getInstance()
                        .getDeviceNativeOps()
                        .buildInfo()
                        .contains("HAVE_ONEDNN");
        return new NativeCode(
                new EngineDescription(
                        NAME,
                        device(cpu, oneDnn),
                        threads,
                        choice.sentence() + note(cpu, oneDnn),
                        OneDnn.loaded().isPresent()
                                ? ConvolutionPath.DIRECT
                                : ConvolutionPath.COPIES));
    }

    private static String device(boolean cpu, boolean oneDnn) {
        if (!cpu) {
            return "CUDA";
        }
        return oneDnn ? "CPU · oneDNN" : "CPU";
    }

    private static String note(boolean cpu, boolean oneDnn) {
        if (!cpu || OneDnn.loaded().isPresent()) {
            return "";
        }
        return oneDnn
                ? " Convolutions go through ND4J's operations, which is slower: this system cannot"
                        + " load oneDNN's own library."
                : " There is no oneDNN for this kind of machine; convolutions are slower.";
    }

    private static String causeOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
