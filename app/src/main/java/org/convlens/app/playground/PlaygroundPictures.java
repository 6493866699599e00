package org.convlens.app.playground;

import org.convlens.app.shell.lens.Coloured;
import org.convlens.plan.SlidingAxis;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.raster.MapPicture;
import org.convlens.workings.Exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The maps and matrices of an exercise as pictures, and what is marked on them.
///
/// @param model the exercise
record PlaygroundPictures(PlaygroundViewModel model) {

    /// What is drawn.
    ///
    /// @param padded the map with its padding
    /// @param kernel the kernel that slides
    /// @param output what comes out
    /// @param below the same in another way of writing
    record Shown(MapPicture padded, MapPicture kernel, MapPicture output, MapPicture below) {}

    /// What is marked.
    ///
    /// @param read the cells of the padded map that the kernel reads
    /// @param real the map within its padding
    /// @param written the cell that comes out
    /// @param below the row or column of the matrix that does the same
    record Marks(List<Box> read, Box real, Box written, Optional<Box> below) {

        /// Copies the list.
        Marks {
            read = List.copyOf(read);
        }
    }

    /// {@return the pictures of a possible exercise}
    ///
    /// @param tone the surface they stand on
    Shown shown(Tone tone) {
        Exercise now = model.exercise().get();
        return new Shown(
                Coloured.map(now.padded(model.map()), 0, tone),
                Coloured.map(model.weights(), 0, tone),
                Coloured.map(now.output(model.map(), model.weights()), 0, tone),
                Coloured.map(below(now), 0, tone));
    }

    private Tensor below(Exercise now) {
        return switch (model.look().get()) {
            case PATCHES -> now.patches(model.map());
            case MATRIX -> now.matrix(model.weights());
            case TRANSPOSED -> transposed(now.matrix(model.weights()));
            case GROUPS -> model.connections();
        };
    }

    private static Tensor transposed(Tensor matrix) {
        int rows = matrix.shape().plane().height();
        int columns = matrix.shape().plane().width();
        Tensor turned = Tensor.zeros(Shape.of(1, columns, rows));
        for (int i = 0; i < rows * columns; i++) {
            turned.values()[i % columns * rows + i / columns] = matrix.values()[i];
        }
        return turned;
    }

    /// {@return what is marked at the window's position}
    Marks marks() {
        Exercise now = model.exercise().get();
        SlidingAxis axis = now.axis();
        int position = model.position();
        int last = axis.before() + axis.in() - 1;
        return new Marks(
                IntStream.range(0, now.kernel() * now.kernel())
                        .mapToObj(k -> Box.of(now.row(position, k), now.column(position, k)))
                        .toList(),
                new Box(axis.before(), axis.before(), last, last),
                Box.of(position / axis.out(), position % axis.out()),
                below(now, position));
    }

    private Optional<Box> below(Exercise now, int position) {
        int cells = now.input() * now.input();
        int taps = now.kernel() * now.kernel();
        return switch (model.look().get()) {
            case PATCHES -> Optional.of(new Box(0, position, taps - 1, position));
            case MATRIX -> Optional.of(new Box(position, 0, position, cells - 1));
            case TRANSPOSED -> Optional.of(new Box(0, position, cells - 1, position));
            case GROUPS -> Optional.empty();
        };
    }
}
