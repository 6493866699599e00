package org.convlens.viz.fx;

import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.convlens.receptivefield.Box;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.CellZoom;
import org.convlens.viz.raster.Contour;
import org.convlens.viz.raster.Picture;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/// One large map, filter or picture, cell by cell and never blurred.
///
/// Hovering shows a cell's value, a click pins the cell, the arrow keys walk it, Escape lets it go.
/// Plus, minus and the wheel zoom, 0 fits, dragging moves an enlarged picture. Where cells are
/// large enough their values are written into them.
public final class HeatMapView extends CanvasView {

    private static final double ZOOM_STEP = 1.25;

    private final ObjectProperty<@Nullable Picture> content =
            new SimpleObjectProperty<>(this, "content");
    private final CellCursor cursor = new CellCursor(this, "pinnedCell");
    private final ObservableList<Box> boxes = FXCollections.observableArrayList();
    private final ObservableList<Box> formerBoxes = FXCollections.observableArrayList();
    private final ObservableList<Box> unread = FXCollections.observableArrayList();
    private final IntegerProperty margin = new SimpleIntegerProperty(this, "margin");
    private final ObjectProperty<Contour> contour =
            new SimpleObjectProperty<>(this, "contour", Contour.NONE);
    private final CellBrush brush = new CellBrush();
    private final BooleanProperty readout = new SimpleBooleanProperty(this, "readout", true);
    private final ReadOnlyObjectWrapper<CellZoom> zoom =
            new ReadOnlyObjectWrapper<>(this, "zoom", CellZoom.FIT);
    private @Nullable Picture drawn;
    private @Nullable ArgbImage pixels;
    private @Nullable Image image;
    private @Nullable DragStart dragStart;

    private record DragStart(double x, double y, CellZoom zoom) {}

    /// Makes a view without a picture.
    public HeatMapView() {
        super("heat-map-view", AccessibleRole.IMAGE_VIEW, new EmSizes(6, 6, 16, 16));
        content.addListener(_ -> contentChanged());
        cursor.active().addListener(_ -> describe());
        repaintOn(content, cursor.hovered(), cursor.kept(), boxes, readout, zoom);
        repaintOn(formerBoxes, unread, margin, contour, brush.inkProperty(), brush.cells());
        setOnMouseMoved(event -> cursor.hovered().set(cellAt(event).orElse(null)));
        setOnMouseExited(_ -> cursor.hovered().set(null));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> brush.lift());
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::key);
        setOnScroll(this::scroll);
        describe();
    }

    /// {@return what is shown; null shows the empty state}
    public ObjectProperty<@Nullable Picture> contentProperty() {
        return content;
    }

    /// {@return the cell under the mouse; null without one}
    public ReadOnlyObjectProperty<@Nullable Cell> hoveredCellProperty() {
        return cursor.hovered().getReadOnlyProperty();
    }

    /// {@return the cell that a click or the keys chose; null without one; may be set}
    public ObjectProperty<@Nullable Cell> pinnedCellProperty() {
        return cursor.kept();
    }

    /// {@return the cell to speak of: the hovered one, else the pinned one}
    public ObjectBinding<@Nullable Cell> activeCell() {
        return cursor.active();
    }

    /// {@return rectangles of cells drawn over the picture in the colour of the cell and its field}
    public ObservableList<Box> boxes() {
        return boxes;
    }

    /// {@return rectangles that were there before a change, drawn with dashes}
    public ObservableList<Box> formerBoxes() {
        return formerBoxes;
    }

    /// {@return rectangles of cells that are crossed out: nothing reads them}
    public ObservableList<Box> unread() {
        return unread;
    }

    /// {@return how many cells of padding are drawn around the picture, empty, on each side}
    public IntegerProperty marginProperty() {
        return margin;
    }

    /// {@return a line between cells drawn over the picture; at first around nothing}
    public ObjectProperty<Contour> contourProperty() {
        return contour;
    }

    /// {@return whether the active cell's place and value are written into the picture; at first
    /// they are}
    public BooleanProperty readoutProperty() {
        return readout;
    }

    /// {@return what paints cells; at first there is none}
    public CellBrush brush() {
        return brush;
    }

    /// {@return how far the picture is enlarged}
    public ReadOnlyObjectProperty<CellZoom> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// {@return the pixels shown, one per cell; empty in the empty state}
    public Optional<ArgbImage> pixels() {
        return Optional.ofNullable(pixels);
    }

    /// {@return where the cells lie, in pixels of this control; empty in the empty state}
    public Optional<CellGrid> grid() {
        return picture().map(picture -> around(picture).inside(margin.get()));
    }

    /// The picture's cells and those of the padding around it.
    private CellGrid around(Picture picture) {
        int both = 2 * margin.get();
        Size2 size = picture.size();
        return zoom.get()
                .grid(
                        new Size2(size.height() + both, size.width() + both),
                        innerWidth(),
                        innerHeight());
    }

    /// Enlarges or shrinks about the middle of the view.
    ///
    /// @param factor above 1 enlarges; the result stays between the whole picture and {@link
    ///   CellZoom#LARGEST}
    public void zoomBy(double factor) {
        zoom.set(zoom.get().about(factor, 0, 0));
    }

    /// Shows the whole picture.
    public void zoomToFit() {
        zoom.set(CellZoom.FIT);
    }

    @Override
    public Optional<Tensor> numbers() {
        return picture().flatMap(Picture::numbers);
    }

    private Optional<Picture> picture() {
        return Optional.ofNullable(content.get());
    }

    private Optional<Cell> insideActive(Picture picture) {
        return Optional.ofNullable(cursor.active().get()).filter(cell -> cell.isIn(picture.size()));
    }

    /// The same numbers in the same colours are drawn already.
    private void contentChanged() {
        if (!Objects.equals(drawn, content.get())) {
            drawn = content.get();
            pixels = picture().map(Picture::raster).orElse(null);
            image = pixels().map(FxPictures::image).orElse(null);
        }
        describe();
    }

    private void describe() {
        setAccessibleText(picture().map(this::description).orElse(Texts.text("map.none")));
    }

    private String description(Picture picture) {
        Size2 size = picture.size();
        return insideActive(picture)
                .map(cell ->
                        Texts.text(
                                "map.accessible.cell",
                                size.height(),
                                size.width(),
                                cell.row(),
                                cell.column(),
                                Numerals.brief(picture.valuesAt(cell))))
                .orElse(Texts.text("map.accessible", size.height(), size.width()));
    }

    private Optional<Cell> cellAt(MouseEvent event) {
        return grid().flatMap(grid -> grid.cellAt(innerX(event), innerY(event)));
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            cellAt(event).ifPresent(cursor.kept()::set);
        }
    }

    private void press(MouseEvent event) {
        dragStart = new DragStart(event.getX(), event.getY(), zoom.get());
        paintCell(event);
    }

    private void paintCell(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            cellAt(event).ifPresent(brush::moveTo);
        }
    }

    private void drag(MouseEvent event) {
        if (brush.isOn()) {
            paintCell(event);
        } else if (dragStart != null && zoom.get().factor() > 1) {
            zoom.set(dragStart.zoom.panned(event.getX() - dragStart.x, event.getY() - dragStart.y));
        }
    }

    private void scroll(ScrollEvent event) {
        if (content.get() == null || event.getDeltaY() == 0) {
            return;
        }
        double x = event.getX() - getWidth() / 2;
        double y = event.getY() - getHeight() / 2;
        zoom.set(zoom.get().about(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, x, y));
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        picture()
                .filter(shown -> plain && hears(event.getCode(), shown.size()))
                .ifPresent(_ -> event.consume());
    }

    private boolean hears(KeyCode code, Size2 size) {
        return switch (code) {
            case PLUS, ADD, EQUALS -> zoomed(ZOOM_STEP);
            case MINUS, SUBTRACT -> zoomed(1 / ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> zoomed(0);
            case ENTER -> brush.dab(cursor.kept().get());
            default -> walks(code, size);
        };
    }

    private boolean zoomed(double factor) {
        zoomBy(factor);
        return true;
    }

    private boolean walks(KeyCode code, Size2 size) {
        Cell middle = new Cell(size.height() / 2, size.width() / 2);
        boolean heard = cursor.hears(code, size, middle);
        if (heard) {
            reveal();
        }
        return heard;
    }

    /// Moves an enlarged picture so far that the pinned cell is in sight.
    private void reveal() {
        Cell cell = cursor.kept().get();
        grid().filter(_ -> cell != null)
                .ifPresent(grid -> {
                    double dx = outside(grid.x(cell.column()), grid.pitch(), innerWidth());
                    double dy = outside(grid.y(cell.row()), grid.pitch(), innerHeight());
                    zoom.set(zoom.get().panned(dx, dy));
                });
    }

    private static double outside(double start, double length, double room) {
        return Math.max(0, -start) - Math.max(0, start + length - room);
    }

    @Override
    void paint(Pen pen) {
        grid().ifPresentOrElse(grid -> paintPicture(pen, grid), () -> paintEmpty(pen));
    }

    private void paintEmpty(Pen pen) {
        pen.frame(pen.inks().line(), new Area(0, 0, innerWidth(), innerHeight()));
        String text = pen.fitting(Texts.text("map.none"), innerWidth());
        pen.centred(text, innerWidth() / 2, innerHeight() / 2, pen.inks().muted());
    }

    private void paintPicture(Pen pen, CellGrid grid) {
        Picture picture = picture().orElseThrow();
        MapPainter painter = new MapPainter(pen, picture, grid);
        if (margin.get() > 0) {
            painter.padding(around(picture));
        }
        if (image != null) {
            painter.picture(image);
        }
        Integer ink = brush.inkProperty().get();
        if (ink != null) {
            brush.cells().forEach(cell -> painter.fill(cell, ink));
        }
        unread.forEach(painter::crossedOut);
        formerBoxes.forEach(painter::formerBox);
        painter.contour(contour.get());
        boxes.forEach(painter::box);
        insideActive(picture)
                .ifPresent(cell -> {
                    painter.cell(cell);
                    if (readout.get()) {
                        painter.readout(cell, innerHeight());
                    }
                });
    }
}
