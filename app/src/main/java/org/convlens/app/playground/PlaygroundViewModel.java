package org.convlens.app.playground;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.Player;
import org.convlens.network.PaddingContent;
import org.convlens.plan.SlidingAxis;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.workings.Exercise;

import java.util.List;

/// The exercise that the sliders describe, and where its window stands.
final class PlaygroundViewModel implements Player.Slid {

    /// Channels in and filters of the picture of groups.
    static final int CHANNELS = 4;

    private final IntegerProperty input = new SimpleIntegerProperty(6);
    private final IntegerProperty kernel = new SimpleIntegerProperty(3);
    private final IntegerProperty stride = new SimpleIntegerProperty(2);
    private final IntegerProperty dilation = new SimpleIntegerProperty(1);
    private final IntegerProperty cells = new SimpleIntegerProperty(1);
    private final ObjectProperty<PaddingMode> mode =
            new SimpleObjectProperty<>(PaddingMode.EXPLICIT);
    private final ObjectProperty<PaddingContent> content =
            new SimpleObjectProperty<>(PaddingContent.ZERO);
    private final ObjectProperty<Integer> groups = new SimpleObjectProperty<>(1);
    private final BooleanProperty flips = new SimpleBooleanProperty();
    private final BooleanProperty transposes = new SimpleBooleanProperty();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.PATCHES);
    private final IntegerProperty position = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Exercise> exercise = new ReadOnlyObjectWrapper<>(read());

    /// An exercise to begin with: one whose window does not divide the map.
    PlaygroundViewModel() {
        List.of(input, kernel, stride, dilation, cells)
                .forEach(slider -> slider.addListener((_, _, _) -> change()));
        mode.addListener((_, _, _) -> change());
        content.addListener((_, _, _) -> change());
        transposes.addListener((_, _, _) -> change());
    }

    /// {@return rows and columns of the map}
    IntegerProperty input() {
        return input;
    }

    /// {@return rows and columns of the kernel}
    IntegerProperty kernel() {
        return kernel;
    }

    /// {@return cells from one position to the next}
    IntegerProperty stride() {
        return stride;
    }

    /// {@return distance of neighbouring kernel cells}
    IntegerProperty dilation() {
        return dilation;
    }

    /// {@return cells of explicit padding on each side}
    IntegerProperty cells() {
        return cells;
    }

    /// {@return how much is added around the map}
    ObjectProperty<PaddingMode> mode() {
        return mode;
    }

    /// {@return what the padding holds}
    ObjectProperty<PaddingContent> content() {
        return content;
    }

    /// {@return how many groups of channels are convolved apart}
    ObjectProperty<Integer> groups() {
        return groups;
    }

    /// {@return whether the kernel is turned, as mathematics does, before it slides}
    BooleanProperty flips() {
        return flips;
    }

    /// {@return whether the transposed convolution is computed: the way back}
    BooleanProperty transposes() {
        return transposes;
    }

    /// {@return which way of writing it is shown below}
    ObjectProperty<Look> look() {
        return look;
    }

    /// {@return the exercise}
    ReadOnlyObjectProperty<Exercise> exercise() {
        return exercise.getReadOnlyProperty();
    }

    /// {@return the output's cell that is looked at, row by row}
    IntegerProperty positionProperty() {
        return position;
    }

    /// {@return the exercise with another padding, to compare}
    ///
    /// @param other how much is added
    Exercise with(PaddingMode other) {
        Exercise forward = forward(other);
        return transposes.get() ? forward.leadingTo(input.get()) : forward;
    }

    /// {@return the map: small whole numbers, so that sums can be checked by head, `[1, h, w]`}
    Tensor map() {
        int side = input.get();
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (3 * (i / side) + 5 * (i % side)) % 7;
        }
        return new Tensor(Shape.of(1, side, side), values);
    }

    /// {@return the kernel that slides, `[1, k, k]`}
    Tensor weights() {
        return flips.get() ? Exercise.flipped(drawn()) : drawn();
    }

    /// {@return the kernel as it was drawn: no number like its mirror's}
    Tensor drawn() {
        int side = kernel.get();
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (2 * i + i / side) % 5 - 2;
        }
        return new Tensor(Shape.of(1, side, side), values);
    }

    /// {@return the kernels of all filters (down) for all channels (across), zeros where a filter
    /// does not see a channel, `[1, filters · k, channels · k]`}
    Tensor connections() {
        Tensor weights = weights();
        int side = kernel.get();
        int width = CHANNELS * side;
        int group = CHANNELS / groups.get();
        Tensor all = Tensor.zeros(Shape.of(1, width, width));
        for (int i = 0; i < width * width; i++) {
            int row = i / width;
            int column = i % width;
            boolean seen = row / side / group == column / side / group;
            all.values()[i] = seen ? weights.at(0, row % side, column % side) : 0;
        }
        return all;
    }

    /// {@return rows and columns of the plane whose cells are looked at: the output, before padding
    /// is cut off it}
    int side() {
        SlidingAxis axis = exercise.get().axis();
        return transposes.get() ? axis.before() + axis.in() + axis.after() : axis.out();
    }

    @Override
    public int positions() {
        return exercise.get().isPossible() ? side() * side() : 1;
    }

    @Override
    public int position() {
        return Math.min(position.get(), positions() - 1);
    }

    @Override
    public void slideTo(int next) {
        position.set(next);
    }

    private void change() {
        exercise.set(read());
    }

    private Exercise read() {
        return with(mode.get());
    }

    private Exercise forward(PaddingMode padding) {
        return new Exercise(
                input.get(),
                kernel.get(),
                stride.get(),
                dilation.get(),
                padding.padding(cells.get()),
                content.get());
    }
}
