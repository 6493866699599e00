package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A convolution of given sizes, or a gradient of it, by oneDNN itself: maps lie with channels last
/// and stay so, only filters are brought into the order that its kernels want.
///
/// By the direct algorithm, which rounds less than Winograd's. May run on several threads at once.
///
/// @param convolution whose first operand is the filters or their gradient
/// @param arranging brings filters into its order, or their gradient back
/// @param arranged how many numbers filters have in its order
record DirectConvolution(Primitive convolution, Primitive arranging, long arranged) {

    private static final int BELOW = 1;
    private static final int ABOVE = 17;
    private static final int FILTERS = 33;
    private static final int BIAS = 41;
    private static final int GRADIENT = 128;

    private static final int KEPT = 512;
    private static final Recent<Key, Optional<DirectConvolution>> MADE = new Recent<>(KEPT);

    /// What is computed.
    enum Direction {
        FORWARD,
        INPUT,
        FILTERS
    }

    private record Key(Direction direction, ConvolutionSizes sizes) {}

    /// {@return the convolution, unless oneDNN is not there or has none like it}
    static Optional<DirectConvolution> of(Direction direction, ConvolutionSizes sizes) {
        return MADE.get(
                new Key(direction, sizes),
                () -> OneDnn.loaded().flatMap(library -> made(library, direction, sizes)));
    }

    private static Optional<DirectConvolution> made(
            OneDnn library, Direction direction, ConvolutionSizes sizes) {
        try {
            MemorySegment plain =
                    new Orders(library)
                            .filters(sizes.filters(), sizes.channels(), sizes.window().kernel());
            Primitive convolution = convolution(library, direction, sizes);
            MemorySegment free = convolution.order(0);
            Primitive arranging =
                    direction == Direction.FILTERS
                            ? Primitive.reordering(library, free, plain)
                            : Primitive.reordering(library, plain, free);
            return Optional.of(
                    new DirectConvolution(convolution, arranging, convolution.length(0)));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /// One direction; there is none unless there are all.
    private static Primitive convolution(
            OneDnn library, Direction direction, ConvolutionSizes sizes) {
        ConvolutionDescription description = new ConvolutionDescription(library, sizes);
        MemorySegment forward = description.forward();
        MemorySegment ofInput = description.ofInput();
        MemorySegment ofFilters = description.ofFilters();
        return switch (direction) {
            case FORWARD -> Primitive.of(library, forward, FILTERS, BELOW, ABOVE, BIAS);
            case INPUT ->
                    Primitive.of(library, ofInput, FILTERS, GRADIENT + ABOVE, GRADIENT + BELOW);
            case FILTERS ->
                    Primitive.of(
                            library,
                            ofFilters,
                            GRADIENT + FILTERS,
                            BELOW,
                            GRADIENT + ABOVE,
                            GRADIENT + BIAS);
        };
    }

    /// Computes with filters.
    ///
    /// @param others maps below and above and bias; or gradients above and below
    void with(INDArray filters, INDArray... others) {
        INDArray ordered = Scratch.floats(arranged);
        arranging.run(filters, ordered);
        convolution.run(all(ordered, others));
    }

    /// Computes the gradient of filters.
    ///
    /// @param others maps below, gradient above, gradient of the bias
    void into(INDArray gradient, INDArray... others) {
        INDArray ordered = Scratch.floats(arranged);
        convolution.run(all(ordered, others));
        arranging.run(ordered, gradient);
    }

    private static INDArray[] all(INDArray first, INDArray... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others)).toArray(INDArray[]::new);
    }
}
