package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;

/// 32-bit numbers in native memory, brought into Java arrays and back.
///
/// @param memory of the array, which must stay open
record Floats(MemorySegment memory) {

    /// {@return the numbers of an array in C order; the same memory}
    @SuppressWarnings("restricted") // the memory belongs to the array, which knows its length
    static Floats of(INDArray array) {
        long address = array.data().addressPointer().address();
        return new Floats(
                MemorySegment.ofAddress(address).reinterpret(array.length() * Float.BYTES));
    }

    long length() {
        return memory.byteSize() / Float.BYTES;
    }

    /// {@return the first numbers, in double precision}
    double[] first(int count) {
        float[] floats = new float[count];
        read(0, floats, count);
        return IntStream.range(0, count).mapToDouble(i -> floats[i]).toArray();
    }

    void read(long start, float[] into, int count) {
        MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, start * Float.BYTES, into, 0, count);
    }

    void write(float[] from, long start, int count) {
        MemorySegment.copy(from, 0, memory, ValueLayout.JAVA_FLOAT, start * Float.BYTES, count);
    }
}
