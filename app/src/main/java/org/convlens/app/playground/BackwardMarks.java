package org.convlens.app.playground;

import org.convlens.plan.SlidingAxis;
import org.convlens.receptivefield.Box;
import org.convlens.workings.Exercise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which values of the map meet at one cell of what a transposed convolution puts out.
///
/// @param exercise the convolution that is transposed
/// @param side rows and columns of the output before padding is cut off
record BackwardMarks(Exercise exercise, int side) {

    /// One value of the map and the kernel cell that it brings.
    ///
    /// @param position the map's cell, row by row
    /// @param cell the kernel's cell, row by row
    record Meeting(int position, int cell) {}

    /// {@return what meets at a cell}
    ///
    /// @param cell row by row, before padding is cut off
    List<Meeting> meetings(int cell) {
        int out = exercise.axis().out();
        return IntStream.range(0, out * out)
                .boxed()
                .<Meeting>mapMulti((position, each) -> {
                    OptionalInt over = exercise.cellOver(position, cell / side, cell % side);
                    over.ifPresent(k -> each.accept(new Meeting(position, k)));
                })
                .toList();
    }

    /// {@return what is marked}
    ///
    /// @param cell row by row, before padding is cut off
    /// @param look which matrix is below
    Marks at(int cell, Look look) {
        SlidingAxis axis = exercise.axis();
        int last = axis.before() + axis.in() - 1;
        List<Meeting> all = meetings(cell);
        return new Marks(
                all.stream().map(now -> box(now.position(), axis.out())).toList(),
                all.stream().map(now -> box(now.cell(), exercise.kernel())).toList(),
                box(cell, side),
                new Box(axis.before(), axis.before(), last, last),
                below(cell, look));
    }

    private static Box box(int place, int width) {
        return Box.of(place / width, place % width);
    }

    /// The row or column of the kept cell; nothing for one that is cut off.
    private Optional<Box> below(int cell, Look look) {
        int row = cell / side - exercise.axis().before();
        int column = cell % side - exercise.axis().before();
        int kept = exercise.input();
        boolean isKept = row >= 0 && row < kept && column >= 0 && column < kept;
        int place = row * kept + column;
        int length = exercise.axis().out() * exercise.axis().out();
        return switch (look) {
            case MATRIX ->
                    isKept ? Optional.of(new Box(place, 0, place, length - 1)) : Optional.empty();
            case TRANSPOSED ->
                    isKept ? Optional.of(new Box(0, place, length - 1, place)) : Optional.empty();
            case PATCHES, GROUPS -> Optional.empty();
        };
    }
}
