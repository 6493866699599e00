package org.convlens.app.playground;

import org.convlens.app.shell.lens.Coloured;
import org.convlens.plan.SlidingAxis;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.raster.MapPicture;
import org.convlens.workings.Exercise;

/// The maps and matrices of an exercise as pictures.
///
/// @param model the exercise
record PlaygroundPictures(PlaygroundViewModel model) {

    /// What is drawn.
    ///
    /// @param map the map with its padding; the bare map of a transposed convolution
    /// @param kernel the kernel that slides
    /// @param output what comes out; of a transposed convolution before padding is cut off
    /// @param below the same in another way of writing
    record Shown(MapPicture map, MapPicture kernel, MapPicture output, MapPicture below) {}

    /// {@return the pictures of a possible exercise}
    ///
    /// @param tone the surface they stand on
    Shown shown(Tone tone) {
        return new Shown(
                Coloured.map(read(), 0, tone),
                Coloured.map(model.weights(), 0, tone),
                Coloured.map(written(), 0, tone),
                Coloured.map(below(), 0, tone));
    }

    /// {@return what the kernel reads}
    Tensor read() {
        Tensor map = model.map();
        return isTransposed() ? map : exercise().padded(map);
    }

    /// {@return what comes out}
    Tensor written() {
        Tensor map = model.map();
        return isTransposed()
                ? exercise().spread(map, model.weights())
                : exercise().output(map, model.weights());
    }

    private Exercise exercise() {
        return model.exercise().get();
    }

    private boolean isTransposed() {
        return model.transposes().get();
    }

    /// The matrix of the way that is gone comes first, that of the way back second.
    private Tensor below() {
        Tensor matrix = exercise().matrix(model.weights());
        return switch (model.look().get()) {
            case PATCHES -> isTransposed() ? stamps() : exercise().patches(model.map());
            case MATRIX -> isTransposed() ? turned(matrix) : matrix;
            case TRANSPOSED -> isTransposed() ? matrix : turned(matrix);
            case GROUPS -> model.connections();
        };
    }

    /// Each value of the map times the kernel, as a column: what is added where the window stands.
    private Tensor stamps() {
        float[] values = model.map().values();
        float[] weights = model.weights().values();
        Tensor columns = Tensor.zeros(Shape.of(1, weights.length, values.length));
        for (int i = 0; i < columns.values().length; i++) {
            columns.values()[i] = weights[i / values.length] * values[i % values.length];
        }
        return columns;
    }

    private static Tensor turned(Tensor matrix) {
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
        SlidingAxis axis = exercise().axis();
        return isTransposed()
                ? new BackwardMarks(exercise(), model.side())
                        .at(model.position(), model.look().get())
                : new ForwardMarks(exercise(), axis).at(model.position(), model.look().get());
    }
}
