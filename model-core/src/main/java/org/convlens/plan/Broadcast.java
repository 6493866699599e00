package org.convlens.plan;

import org.convlens.tensor.Shape;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// The shapes of factors: along each axis all are equal, or 1, which is repeated.
final class Broadcast {

    private Broadcast() {}

    /// The shape of the product.
    static Shape product(List<Shape> factors) {
        int channels = largest(factors, Shape::channels);
        return factors.stream().anyMatch(Shape::isSpatial)
                ? Shape.of(
                        channels,
                        largest(factors, shape -> shape.plane().height()),
                        largest(factors, shape -> shape.plane().width()))
                : Shape.of(channels);
    }

    /// Whether channels fit.
    static boolean fitsInChannels(List<Shape> factors) {
        return fits(factors, Shape::channels);
    }

    /// Whether heights and widths fit; a vector has 1 of both.
    static boolean fitsInPlane(List<Shape> factors) {
        return fits(factors, shape -> shape.plane().height())
                && fits(factors, shape -> shape.plane().width());
    }

    private static boolean fits(List<Shape> factors, ToIntFunction<Shape> side) {
        return sides(factors, side).filter(size -> size != 1).distinct().count() <= 1;
    }

    private static int largest(List<Shape> factors, ToIntFunction<Shape> side) {
        return sides(factors, side).mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static Stream<Integer> sides(List<Shape> factors, ToIntFunction<Shape> side) {
        return factors.stream().map(side::applyAsInt);
    }
}
