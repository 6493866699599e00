package org.convlens.receptivefield;

/// The field of one axis; the arithmetic of receptive fields is written here once.
///
/// @param size cells seen
/// @param stride cells from one field to the next
/// @param padding cells the first field reaches before the first cell
record FieldAxis(int size, int stride, int padding) {

    FieldAxis through(FieldAxis window) {
        return new FieldAxis(
                clamp(size + (window.size - 1L) * stride),
                clamp((long) stride * window.stride),
                clamp(padding + (long) window.padding * stride));
    }

    FieldAxis joinedWith(FieldAxis other) {
        if (stride != other.stride) {
            return size >= other.size ? this : other;
        }
        int before = Math.max(padding, other.padding);
        long end = Math.max((long) size - padding, (long) other.size - other.padding);
        return new FieldAxis(clamp(before + end), stride, before);
    }

    boolean isAlignedWith(FieldAxis other) {
        return stride == other.stride && twiceCentre() == other.twiceCentre();
    }

    int first(int cell) {
        return clamp((long) cell * stride - padding);
    }

    int last(int cell) {
        return clamp((long) cell * stride - padding + size - 1);
    }

    private long twiceCentre() {
        return size - 1L - 2L * padding;
    }

    private static int clamp(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
