package org.convlens.app.playground;

import org.convlens.plan.SlidingAxis;
import org.convlens.receptivefield.Box;
import org.convlens.workings.Exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where the window of a convolution stands.
///
/// @param exercise the convolution
/// @param axis one of its axes
record ForwardMarks(Exercise exercise, SlidingAxis axis) {

    /// {@return what is marked}
    ///
    /// @param position the output's cell, row by row
    /// @param look which matrix is below
    Marks at(int position, Look look) {
        int last = axis.before() + axis.in() - 1;
        return new Marks(
                IntStream.range(0, exercise.kernel() * exercise.kernel())
                        .mapToObj(k ->
                                Box.of(exercise.row(position, k), exercise.column(position, k)))
                        .toList(),
                List.of(),
                Box.of(position / axis.out(), position % axis.out()),
                new Box(axis.before(), axis.before(), last, last),
                below(position, look));
    }

    private Optional<Box> below(int position, Look look) {
        int cells = exercise.input() * exercise.input();
        int taps = exercise.kernel() * exercise.kernel();
        return switch (look) {
            case PATCHES -> Optional.of(new Box(0, position, taps - 1, position));
            case MATRIX -> Optional.of(new Box(position, 0, position, cells - 1));
            case TRANSPOSED -> Optional.of(new Box(0, position, cells - 1, position));
            case GROUPS -> Optional.empty();
        };
    }

    /// {@return the rows and columns at the end of the padded map that no window reaches}
    List<Box> unread() {
        int last = axis.before() + axis.in() + axis.after() - 1;
        int reached = (axis.out() - 1) * axis.stride() + axis.span() - 1;
        return reached >= last
                ? List.of()
                : List.of(
                        new Box(reached + 1, 0, last, last),
                        new Box(0, reached + 1, reached, last));
    }
}
