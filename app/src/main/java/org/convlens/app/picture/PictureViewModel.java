package org.convlens.app.picture;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Picture;
import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.receptivefield.Box;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ColorPicture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the picture panel shows and what its gestures do.
final class PictureViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final Texts texts = Texts.of(PictureViewModel.class);
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<ColorPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Box>> field =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper margin = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper hasSamples = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    PictureViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.picture().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.plan().subscribe(_ -> aim());
        state.selection().subscribe(_ -> aim());
        state.hover().subscribe(_ -> aim());
    }

    /// {@return the picture in its own colours, once there is one}
    ReadOnlyObjectProperty<Optional<ColorPicture>> picture() {
        return picture.getReadOnlyProperty();
    }

    /// {@return the part of the picture that the hovered, or else the pinned, cell sees}
    ReadOnlyObjectProperty<Optional<Box>> field() {
        return field.getReadOnlyProperty();
    }

    /// {@return how many cells of padding to leave around the picture, so that fields of the
    /// selected layer are seen where they reach into it}
    ReadOnlyIntegerProperty margin() {
        return margin.getReadOnlyProperty();
    }

    /// {@return such as `truth 7 · sample 1,204`}
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// {@return whether the mouse draws}
    BooleanProperty drawing() {
        return drawing;
    }

    /// {@return rows and columns that the network wants}
    Size2 size() {
        return state.plan().get().network().input().plane();
    }

    /// {@return whether there are samples to step through}
    ReadOnlyBooleanProperty hasSamples() {
        return hasSamples.getReadOnlyProperty();
    }

    /// Shows another sample; the first or last one after something that is no sample.
    ///
    /// @param steps how many further, negative for back
    void walk(int steps) {
        drawing.set(false);
        int from = state.picture().get().flatMap(Picture::sample).orElse(steps > 0 ? -1 : 0);
        state.data()
                .get()
                .ifPresent(data ->
                        commands.showSample(Math.floorMod(from + steps, data.unseen().size())));
    }

    /// Shows a picture file.
    ///
    /// @param file the picture
    void open(Path file) {
        drawing.set(false);
        commands.showFile(file);
    }

    /// Shows the first of some dropped or pasted files.
    ///
    /// @param files perhaps none
    /// @return whether there was one
    boolean open(List<Path> files) {
        files.stream().findFirst().ifPresent(this::open);
        return !files.isEmpty();
    }

    /// Shows pixels from the clipboard.
    ///
    /// @param pixels one `0xAARRGGBB` per pixel, row by row
    /// @param size rows and columns
    void paste(int[] pixels, Size2 size) {
        drawing.set(false);
        commands.showPixels(pixels, size, texts.get("pasted"));
    }

    /// Shows what was drawn so far.
    ///
    /// @param pixels one `0xAARRGGBB` per pixel, row by row
    /// @param size rows and columns
    void drawn(int[] pixels, Size2 size) {
        commands.showPixels(pixels, size, texts.get("drawn"));
    }

    private void look() {
        Optional<Picture> shown = state.picture().get();
        picture.set(
                shown.map(Picture::values)
                        .filter(PictureViewModel::isVisible)
                        .map(values -> new ColorPicture(values, range(values))));
        title.set(shown.map(this::words).orElse(""));
        hasSamples.set(state.data().get().isPresent());
        aim();
    }

    private static boolean isVisible(Tensor values) {
        int channels = values.shape().channels();
        return values.shape().isSpatial() && (channels == 1 || channels == 3);
    }

    private static ValueRange range(Tensor values) {
        ValueRange own = ValueRange.of(values);
        boolean plain = own.low() >= 0 && own.high() <= 1;
        return plain ? ValueRange.UNIT : own;
    }

    private String words(Picture shown) {
        return shown.truth()
                .map(this::className)
                .map(truth -> texts.get("truth", truth, shown.origin()))
                .orElse(shown.origin());
    }

    private String className(int truth) {
        return state.data()
                .get()
                .map(LoadedData::classNames)
                .filter(names -> truth < names.size())
                .map(names -> names.get(truth))
                .orElse(Integer.toString(truth));
    }

    private void aim() {
        Selection hover = state.hover().get();
        Selection pinned = state.selection().get();
        field.set(box(hover).or(() -> box(pinned)));
        margin.set(pinned.layer().map(this::reach).orElse(0));
    }

    /// How far the fields of a layer reach into padding; at most a quarter of the picture is shown.
    private int reach(LayerId layer) {
        Size2 maps =
                state.plan()
                        .get()
                        .layer(layer)
                        .flatMap(LayerPlan::output)
                        .map(Shape::plane)
                        .orElse(Size2.ONE);
        int most = Math.min(size().height(), size().width()) / 4;
        return fieldOf(layer).map(field -> Math.min(field.overhang(maps, size()), most)).orElse(0);
    }

    private Optional<Box> box(Selection selection) {
        Optional<ReceptiveField> seen = selection.layer().flatMap(this::fieldOf);
        return seen.flatMap(
                field -> selection.cell().map(cell -> field.box(cell.row(), cell.column())));
    }

    private Optional<ReceptiveField> fieldOf(LayerId layer) {
        return layer.isInput()
                ? Optional.of(ReceptiveField.OF_A_PIXEL)
                : state.plan().get().layer(layer).flatMap(LayerPlan::field);
    }
}
