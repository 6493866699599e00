package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The threads of native code, which ask the environment once, when it is loaded, how to wait.
@SuppressWarnings("restricted") // native access is granted on the command line
final class OpenMp {

    private static final String WAITING = "OMP_WAIT_POLICY";
    private static final int OVERWRITE = 1;

    private OpenMp() {}

    /// Lets native threads sleep while they wait, unless the environment says otherwise; called
    /// before native code is loaded.
    ///
    /// They would spin: on a processor that is busy with anything else, the window's drawing too,
    /// training is then many times slower (`docs/deeplearning4j.md`). On Windows, whose C library
    /// lacks this call, only the environment that the program was started in counts.
    static void sleepWhileWaiting() {
        if (System.getenv(WAITING) == null) {
            Linker linker = Linker.nativeLinker();
            linker.defaultLookup()
                    .find("setenv")
                    .map(address ->
                            linker.downcallHandle(
                                    address,
                                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)))
                    .ifPresent(OpenMp::setPassive);
        }
    }

    private static void setPassive(MethodHandle setenv) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(WAITING);
            int _ = (int) setenv.invokeExact(name, arena.allocateFrom("passive"), OVERWRITE);
        } catch (Throwable e) {
            throw new IllegalStateException("setenv cannot be called", e);
        }
    }
}
