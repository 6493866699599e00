package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// oneDNN's own functions, version 3 of its interface.
///
/// ND4J's native library has a oneDNN inside, but hides it, and has it choose the order of maps in
/// memory for every operation anew: a fifth of the time of training went into reordering them. Here
/// maps stay as they are.
///
/// What oneDNN makes is destroyed when nothing refers to it any more. May be called from any
/// thread.
@SuppressWarnings("restricted") // native access is granted on the command line
final class OneDnn {

    private static final int CPU = 1;
    private static final int IN_ORDER = 1;
    private static final int OUT_OF_MEMORY = 1;
    private static final int IMPLEMENTATION = 8;
    private static final int LONGEST_NAME = 256;

    /// The one kind of machine for which the library is carried along.
    private static final String PLATFORM = "linux-x86_64";

    private static final String FILE = "libdnnl.so.3";

    private final SymbolLookup library;
    private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();
    private final MethodHandle newMemory;
    private final MethodHandle freeMemory;
    private final MethodHandle execution;
    private final MemorySegment engine;
    private final ThreadLocal<MemorySegment> stream;

    private static final class Holder {
        private static final Optional<OneDnn> LOADED = load();
    }

    private OneDnn(SymbolLookup library) {
        this.library = library;
        this.newMemory = function("dnnl_memory_create", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.freeMemory = function("dnnl_memory_destroy", ADDRESS);
        this.execution = function("dnnl_primitive_execute", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        this.engine = create("dnnl_engine", "dnnl_engine_create", CPU, 0L);
        this.stream =
                ThreadLocal.withInitial(
                        () -> create("dnnl_stream", "dnnl_stream_create", engine, IN_ORDER));
    }

    /// {@return the functions, if this machine can load them and computes with its own processor}
    static Optional<OneDnn> loaded() {
        return Holder.LOADED;
    }

    /// To be called after ND4J's native code is there, so that both share one pool of threads.
    private static Optional<OneDnn> load() {
        return Nd4j.getEnvironment().isCPU() && Loader.getPlatform().equals(PLATFORM)
                ? NativeFile.named("dnnl", FILE).flatMap(OneDnn::in)
                : Optional.empty();
    }

    /// {@return the functions of a library; nothing if it cannot be loaded, as where the C library
    /// is older than oneDNN asks for}
    static Optional<OneDnn> in(Path file) {
        try {
            return Optional.of(new OneDnn(SymbolLookup.libraryLookup(file, Arena.global())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    MemorySegment engine() {
        return engine;
    }

    /// {@return what a function makes, which is destroyed when nothing refers to it any more}
    ///
    /// @param kind whose name with `_destroy` destroys
    /// @param arguments all but the first, where the function puts what it makes
    MemorySegment create(String kind, String function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment made = arena.allocate(ADDRESS);
            call(function, Stream.concat(Stream.of(made), Arrays.stream(arguments)).toArray());
            return made.get(ADDRESS, 0)
                    .reinterpret(Arena.ofAuto(), object -> call(kind + "_destroy", object));
        }
    }

    /// Calls a function that answers with a status.
    ///
    /// @throws UnsupportedOperationException if oneDNN has no way to do it
    void call(String function, Object... arguments) {
        check(function, (int) answer(function, JAVA_INT, arguments));
    }

    /// {@return a function's answer}
    Object answer(String function, MemoryLayout result, Object... arguments) {
        MethodHandle handle =
                functions.computeIfAbsent(
                        function,
                        name -> {
                            MemoryLayout[] layouts =
                                    Arrays.stream(arguments)
                                            .map(OneDnn::layout)
                                            .toArray(MemoryLayout[]::new);
                            return handle(name, FunctionDescriptor.of(result, layouts));
                        });
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw refused(function, e);
        }
    }

    /// {@return the name of the way in which oneDNN does what is described}
    String implementation(MemorySegment description) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(ADDRESS);
            call("dnnl_primitive_desc_query", description, IMPLEMENTATION, 0, name);
            return name.get(ADDRESS, 0).reinterpret(LONGEST_NAME).getString(0);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer _ -> JAVA_INT;
            case Long _ -> JAVA_LONG;
            default -> ADDRESS;
        };
    }

    private MethodHandle function(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private MethodHandle handle(String name, FunctionDescriptor descriptor) {
        MemorySegment address =
                library.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("oneDNN lacks " + name));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    /// {@return numbers as oneDNN sees them, until the arena is closed}
    MemorySegment memory(MemorySegment descriptor, MemorySegment numbers, Arena arena) {
        MemorySegment made = arena.allocate(ADDRESS);
        try {
            check("memory", (int) newMemory.invokeExact(made, descriptor, engine, numbers));
        } catch (Throwable e) {
            throw refused("memory", e);
        }
        return made.get(ADDRESS, 0).reinterpret(arena, this::destroyMemory);
    }

    private void destroyMemory(MemorySegment memory) {
        try {
            check("memory", (int) freeMemory.invokeExact(memory));
        } catch (Throwable e) {
            throw refused("memory", e);
        }
    }

    /// Computes; over when it returns.
    void execute(MemorySegment primitive, int count, MemorySegment arguments) {
        try {
            check(
                    "execution",
                    (int) execution.invokeExact(primitive, stream.get(), count, arguments));
        } catch (Throwable e) {
            throw refused("execution", e);
        }
    }

    private static void check(String what, int status) {
        if (status == OUT_OF_MEMORY) {
            throw new OutOfMemoryError("oneDNN found no memory for " + what);
        }
        if (status != 0) {
            throw new UnsupportedOperationException("oneDNN refuses " + what + ": " + status);
        }
    }

    private static RuntimeException refused(String what, Throwable thrown) {
        return switch (thrown) {
            case Error e -> throw e;
            case RuntimeException e -> e;
            default -> new IllegalStateException("oneDNN cannot be asked for " + what, thrown);
        };
    }
}
