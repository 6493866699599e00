package org.convlens.app.receptive;

import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.inspection.FieldCell;
import org.convlens.network.LayerId;
import org.convlens.plan.FieldPath;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.Box;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.viz.raster.Cell;

import java.util.Optional;
import java.util.stream.IntStream;

/// The cell whose field is shown: the hovered one, else the pinned one, else the middle one.
///
/// @param layer a layer with maps and a receptive field
/// @param channel which of its maps
/// @param cell its place
/// @param isChosen whether somebody hovers or pinned it
/// @param field what each cell of the layer sees
/// @param path what this cell sees, layer by layer
record FieldSubject(
        LayerPlan layer,
        int channel,
        Cell cell,
        boolean isChosen,
        ReceptiveField field,
        FieldPath path) {

    /// {@return the cell to speak of, if the selected layer has a field}
    ///
    /// @param state what the lab knows
    static Optional<FieldSubject> in(LabState state) {
        NetworkPlan plan = state.plan().get();
        Selection pinned = state.selection().get();
        return pinned.layer()
                .flatMap(plan::layer)
                .filter(row -> row.output().filter(Shape::isSpatial).isPresent())
                .flatMap(row ->
                        row.field().map(field -> of(plan, row, field, focus(state, row.id()))));
    }

    /// What the mouse is over in that layer, else what is pinned.
    private static Selection focus(LabState state, LayerId layer) {
        Selection hover = state.hover().get();
        boolean hovering = hover.layer().equals(Optional.of(layer)) && hover.cell().isPresent();
        return hovering ? hover : state.selection().get();
    }

    private static FieldSubject of(
            NetworkPlan plan, LayerPlan row, ReceptiveField field, Selection focus) {
        Shape maps = row.output().orElseThrow();
        Optional<Cell> chosen =
                focus.cell()
                        .map(place -> new Cell(place.row(), place.column()))
                        .filter(place -> place.isIn(maps.plane()));
        Cell cell = chosen.orElseGet(() -> middle(maps.plane()));
        return new FieldSubject(
                row,
                Math.clamp(focus.channel().orElse(0), 0, maps.channels() - 1),
                cell,
                chosen.isPresent(),
                field,
                FieldPath.of(plan, row.id(), cell.row(), cell.column()));
    }

    private static Cell middle(Size2 plane) {
        return new Cell(plane.height() / 2, plane.width() / 2);
    }

    /// {@return the pixels the cell sees, padding included}
    Box box() {
        return path.picture().box();
    }

    /// {@return what the layer's cells would be asked for when this one is measured}
    FieldCell measurable() {
        return new FieldCell(layer.id(), Optional.of(channel), cell.row(), cell.column());
    }

    /// {@return how many cells of padding a picture needs around it so that the field of every cell
    /// of the layer is in sight; never more than the picture is large}
    ///
    /// @param picture rows and columns
    int margin(Size2 picture) {
        int reach = field.overhang(layer.output().orElseThrow().plane(), picture);
        return Math.min(reach, Math.min(picture.height(), picture.width()));
    }

    /// {@return the cells of the layer that see a pixel; nothing where none does}
    ///
    /// @param pixel of the picture
    Optional<Box> over(Cell pixel) {
        Size2 plane = layer.output().orElseThrow().plane();
        return IntStream.range(0, plane.height() * plane.width())
                .mapToObj(i -> Box.of(i / plane.width(), i % plane.width()))
                .filter(now -> holds(field.box(now.top(), now.left()), pixel))
                .reduce(Box::joinedWith);
    }

    private static boolean holds(Box box, Cell pixel) {
        return box.top() <= pixel.row()
                && pixel.row() <= box.bottom()
                && box.left() <= pixel.column()
                && pixel.column() <= box.right();
    }

    /// {@return the share of the picture that the cell sees, 0 to 1}
    ///
    /// @param picture rows and columns
    double share(Size2 picture) {
        Box seen = box().clippedTo(picture);
        double rows = Math.max(0, seen.bottom() - seen.top() + 1);
        double columns = Math.max(0, seen.right() - seen.left() + 1);
        return rows * columns / (picture.height() * picture.width());
    }

    /// {@return the row of the field's middle, in pixels; may lie between two}
    double centreRow() {
        return (box().top() + box().bottom()) / 2.0;
    }

    /// {@return the column of the field's middle, in pixels; may lie between two}
    double centreColumn() {
        return (box().left() + box().right()) / 2.0;
    }
}
