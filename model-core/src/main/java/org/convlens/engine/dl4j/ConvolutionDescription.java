package org.convlens.engine.dl4j;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.convlens.tensor.Size2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A convolution as oneDNN is told of it: maps with channels last, filters as it likes them, the
/// direct algorithm.
final class ConvolutionDescription {

    private static final int TRAINING = 64;
    private static final int DIRECT = 1;

    private final OneDnn library;
    private final ConvolutionSizes sizes;
    private final MemorySegment below;
    private final MemorySegment filters;
    private final MemorySegment bias;
    private final MemorySegment above;

    ConvolutionDescription(OneDnn library, ConvolutionSizes sizes) {
        this.library = library;
        this.sizes = sizes;
        Orders orders = new Orders(library);
        this.below = orders.maps(sizes.pictures(), sizes.channels(), sizes.plane());
        this.filters =
                orders.freeFilters(sizes.filters(), sizes.channels(), sizes.window().kernel());
        this.bias = sizes.biased() ? orders.vector(sizes.filters()) : MemorySegment.NULL;
        this.above = orders.maps(sizes.pictures(), sizes.filters(), sizes.above());
    }

    /// {@return the description of the convolution itself}
    MemorySegment forward() {
        return create("forward", List.of(TRAINING, DIRECT, below, filters, bias, above), List.of());
    }

    /// {@return the description of the gradient of the maps below}
    MemorySegment ofInput() {
        return create("backward_data", List.of(DIRECT, below, filters, above), List.of(forward()));
    }

    /// {@return the description of the gradients of filters and bias}
    MemorySegment ofFilters() {
        return create(
                "backward_weights",
                List.of(DIRECT, below, filters, bias, above),
                List.of(forward()));
    }

    private MemorySegment create(String kind, List<Object> operands, List<Object> hint) {
        try (Arena arena = Arena.ofConfined()) {
            List<Object> arguments = new ArrayList<>();
            arguments.add(library.engine());
            arguments.addAll(operands);
            arguments.addAll(window(arena));
            arguments.addAll(hint);
            arguments.add(MemorySegment.NULL);
            return quick(
                    library.create(
                            "dnnl_primitive_desc",
                            "dnnl_convolution_" + kind + "_primitive_desc_create",
                            arguments.toArray()));
        }
    }

    /// {@return the description with the first of oneDNN's implementations that is not slow}
    ///
    /// @throws UnsupportedOperationException if all are
    private MemorySegment quick(MemorySegment description) {
        while (isSlow(library.implementation(description))) {
            library.call("dnnl_primitive_desc_next_impl", description);
        }
        return description;
    }

    /// The reference takes a hundred times as long as others, `brgconv_strided` up to twice as long
    /// as what comes after it.
    private static boolean isSlow(String implementation) {
        return implementation.startsWith("ref") || implementation.startsWith("brgconv_strided");
    }

    /// {@return stride, dilation and twice the border; oneDNN calls neighbouring cells dilated by
    /// 0}
    private List<MemorySegment> window(Arena arena) {
        NativeWindow window = sizes.window();
        Size2 dilation = window.dilation();
        Size2 gaps = new Size2(dilation.height() - 1, dilation.width() - 1);
        return Arrays.asList(window.stride(), gaps, window.border(), window.border()).stream()
                .map(size -> arena.allocateFrom(JAVA_LONG, size.height(), size.width()))
                .toList();
    }
}
