package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.convlens.engine.CudaDriver;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;

/// Asks the NVIDIA driver itself, through its C interface, before ND4J loads anything.
///
/// @param library its file: `libcuda.so.1`, or `nvcuda.dll` on Windows
@SuppressWarnings("restricted") // native access is granted on the command line
record NvidiaDriver(String library) {

    private static final int NAME_BYTES = 256;
    private static final int MAJOR = 75;
    private static final int MINOR = 76;

    /// {@return this system's driver}
    static NvidiaDriver ofThisMachine() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new NvidiaDriver(windows ? "nvcuda.dll" : "libcuda.so.1");
    }

    /// {@return what it says; never throws}
    CudaDriver ask() {
        try (Arena arena = Arena.ofConfined()) {
            return new Questions(arena, SymbolLookup.libraryLookup(library, arena)).all();
        } catch (IllegalArgumentException e) {
            return new CudaDriver.Absent("there is no NVIDIA driver on this machine");
        } catch (Refused e) {
            return new CudaDriver.Absent(
                    "the NVIDIA driver does not answer (" + e.getMessage() + ")");
        }
    }

    /// A call that the driver did not do.
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /// One conversation.
    ///
    /// @param arena holds what is passed
    /// @param driver its functions
    private record Questions(Arena arena, SymbolLookup driver) {

        CudaDriver all() {
            call("cuInit", JAVA_INT, 0);
            MemorySegment number = arena.allocate(JAVA_INT);
            call("cuDriverGetVersion", ADDRESS, number);
            int version = number.get(JAVA_INT, 0);
            call("cuDeviceGetCount", ADDRESS, number);
            int count = number.get(JAVA_INT, 0);
            List<CudaDriver.Card> cards = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                call("cuDeviceGet", List.of(ADDRESS, JAVA_INT), number, i);
                cards.add(card(number.get(JAVA_INT, 0)));
            }
            return new CudaDriver.Present(version, cards);
        }

        private CudaDriver.Card card(int device) {
            MemorySegment name = arena.allocate(NAME_BYTES);
            call("cuDeviceGetName", List.of(ADDRESS, JAVA_INT, JAVA_INT), name, NAME_BYTES, device);
            int capability = 10 * attribute(MAJOR, device) + attribute(MINOR, device);
            return new CudaDriver.Card(name.getString(0), capability, freeBytes(device));
        }

        private int attribute(int which, int device) {
            MemorySegment value = arena.allocate(JAVA_INT);
            call(
                    "cuDeviceGetAttribute",
                    List.of(ADDRESS, JAVA_INT, JAVA_INT),
                    value,
                    which,
                    device);
            return value.get(JAVA_INT, 0);
        }

        /// Free memory is known to contexts only: one is made and given back.
        private long freeBytes(int device) {
            MemorySegment context = arena.allocate(ADDRESS);
            call("cuDevicePrimaryCtxRetain", List.of(ADDRESS, JAVA_INT), context, device);
            try {
                call("cuCtxSetCurrent", ADDRESS, context.get(ADDRESS, 0));
                MemorySegment free = arena.allocate(JAVA_LONG);
                MemorySegment total = arena.allocate(JAVA_LONG);
                call("cuMemGetInfo_v2", List.of(ADDRESS, ADDRESS), free, total);
                call("cuCtxSetCurrent", ADDRESS, MemorySegment.NULL);
                return free.get(JAVA_LONG, 0);
            } finally {
                call("cuDevicePrimaryCtxRelease_v2", JAVA_INT, device);
            }
        }

        private void call(String name, MemoryLayout argument, Object value) {
            call(name, List.of(argument), value);
        }

        private void call(String name, List<MemoryLayout> arguments, Object... values) {
            MemorySegment address =
                    driver.find(name).orElseThrow(() -> new Refused("it has no " + name));
            int result;
            try {
                result =
                        (int)
                                Linker.nativeLinker()
                                        .downcallHandle(
                                                address,
                                                FunctionDescriptor.of(
                                                        JAVA_INT,
                                                        arguments.toArray(MemoryLayout[]::new)))
                                        .invokeWithArguments(values);
            } catch (Throwable e) {
                throw new Refused(name + ": " + e);
            }
            if (result != 0) {
                throw new Refused(name + " gave error " + result);
            }
        }
    }
}
