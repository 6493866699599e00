package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.convlens.tensor.Size2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Orders of numbers in memory, as oneDNN describes them.
record Orders(OneDnn library) {

    private static final int FLOAT = 3;
    private static final int ANY = 1;

    /// {@return maps whose channels lie last}
    MemorySegment maps(long pictures, long channels, Size2 plane) {
        long row = channels * plane.width();
        return plain(
                sizes(pictures, channels, plane.height(), plane.width()),
                sizes(row * plane.height(), 1, row, channels));
    }

    /// {@return filters in C order}
    MemorySegment filters(long filters, long channels, Size2 kernel) {
        long cells = (long) kernel.height() * kernel.width();
        return plain(
                sizes(filters, channels, kernel.height(), kernel.width()),
                sizes(channels * cells, cells, kernel.width(), 1));
    }

    /// {@return one number after the other}
    MemorySegment vector(long length) {
        return plain(sizes(length), sizes(1));
    }

    /// {@return filters in whatever order oneDNN likes best}
    MemorySegment freeFilters(long filters, long channels, Size2 kernel) {
        long[] sizes = sizes(filters, channels, kernel.height(), kernel.width());
        try (Arena arena = Arena.ofConfined()) {
            return library.create(
                    "dnnl_memory_desc",
                    "dnnl_memory_desc_create_with_tag",
                    sizes.length,
                    arena.allocateFrom(JAVA_LONG, sizes),
                    FLOAT,
                    ANY);
        }
    }

    private MemorySegment plain(long[] sizes, long[] strides) {
        try (Arena arena = Arena.ofConfined()) {
            return library.create(
                    "dnnl_memory_desc",
                    "dnnl_memory_desc_create_with_strides",
                    sizes.length,
                    arena.allocateFrom(JAVA_LONG, sizes),
                    FLOAT,
                    arena.allocateFrom(JAVA_LONG, strides));
        }
    }

    private static long[] sizes(long... sizes) {
        return sizes;
    }
}
