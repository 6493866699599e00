package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;

/// One of oneDNN's primitives: an operation for given sizes.
///
/// May run on several threads at once.
///
/// @param description that the primitive was made of, and that owns the orders
/// @param handle of the primitive
/// @param operands in the order in which arrays are given
record Primitive(
        OneDnn library, MemorySegment description, MemorySegment handle, List<Operand> operands) {

    /// Roles of operands, oneDNN's numbers.
    static final int FROM = 1;

    static final int TO = 17;

    private static final MemoryLayout ARGUMENT =
            MemoryLayout.structLayout(JAVA_INT, MemoryLayout.paddingLayout(Integer.BYTES), ADDRESS);
    private static final long MEMORY = ARGUMENT.byteSize() - ADDRESS.byteSize();
    private static final int ORDER_OF_ROLE = 255;

    /// What an operation reads or writes.
    ///
    /// @param role oneDNN's number
    /// @param order of its numbers in memory
    record Operand(int role, MemorySegment order) {}

    /// {@return the primitive of a description}
    ///
    /// @param roles of its operands
    static Primitive of(OneDnn library, MemorySegment description, int... roles) {
        MemorySegment handle =
                library.create("dnnl_primitive", "dnnl_primitive_create", description);
        List<Operand> operands =
                Arrays.stream(roles)
                        .mapToObj(role -> new Operand(role, order(library, description, role)))
                        .toList();
        return new Primitive(library, description, handle, operands);
    }

    /// {@return what brings numbers from one order into another}
    static Primitive reordering(OneDnn library, MemorySegment from, MemorySegment to) {
        return of(
                library,
                library.create(
                        "dnnl_primitive_desc",
                        "dnnl_reorder_primitive_desc_create",
                        from,
                        library.engine(),
                        to,
                        library.engine(),
                        MemorySegment.NULL),
                FROM,
                TO);
    }

    private static MemorySegment order(OneDnn library, MemorySegment description, int role) {
        return (MemorySegment)
                library.answer(
                        "dnnl_primitive_desc_query_md", ADDRESS, description, ORDER_OF_ROLE, role);
    }

    /// {@return the order of an operand's numbers; valid as long as this primitive is}
    MemorySegment order(int operand) {
        return operands.get(operand).order();
    }

    /// {@return how many numbers an operand needs, gaps included}
    long length(int operand) {
        return (long) library.answer("dnnl_memory_desc_get_size", JAVA_LONG, order(operand))
                / Float.BYTES;
    }

    /// Computes.
    ///
    /// @param arrays one for each operand, in single precision, without gaps
    void run(INDArray... arrays) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = arena.allocate(ARGUMENT, arrays.length);
            for (int i = 0; i < arrays.length; i++) {
                MemorySegment numbers = Floats.of(arrays[i]).memory();
                long start = i * ARGUMENT.byteSize();
                arguments.set(JAVA_INT, start, operands.get(i).role());
                arguments.set(ADDRESS, start + MEMORY, library.memory(order(i), numbers, arena));
            }
            library.execute(handle, arrays.length, arguments);
        } finally {
            Reference.reachabilityFence(arrays);
            Reference.reachabilityFence(this);
        }
    }
}
