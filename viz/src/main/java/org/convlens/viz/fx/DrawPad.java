package org.convlens.viz.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.convlens.tensor.Size2;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Brush;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A picture to draw on with the mouse, or with the keys: arrows move the pen, with Shift they draw
/// on the way, Space draws a dot, E takes the eraser, the square brackets change the pen's size,
/// Delete clears.
///
/// Every movement sets {@link #pixelsProperty()} to a new picture, so a listener sees the drawing
/// grow.
public final class DrawPad extends CanvasView {

    private static final double SMALLEST_PEN = 0.5;
    private static final double LARGEST_PEN = 16;
    private static final double PEN_STEP = 0.5;

    private final ObjectProperty<ArgbImage> pixels;
    private final DoubleProperty penRadius = new SimpleDoubleProperty(this, "penRadius", 1);
    private final IntegerProperty ink = new SimpleIntegerProperty(this, "ink", Argb.WHITE);
    private final IntegerProperty paper = new SimpleIntegerProperty(this, "paper", Argb.BLACK);
    private final BooleanProperty erasing = new SimpleBooleanProperty(this, "erasing");
    private final ObjectProperty<@Nullable Cell> pen = new SimpleObjectProperty<>(this, "pen");
    private double lastX;
    private double lastY;

    /// Makes a black picture to draw on in white.
    ///
    /// @param size rows and columns
    public DrawPad(Size2 size) {
        super("draw-pad", AccessibleRole.IMAGE_VIEW, new EmSizes(6, 6, 16, 16));
        pixels = new SimpleObjectProperty<>(this, "pixels", ArgbImage.filled(size, Argb.BLACK));
        repaintOn(pixels, penRadius, erasing, pen);
        repaintOn(hoverProperty());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        pen.addListener(_ -> describe());
        erasing.addListener(_ -> describe());
        describe();
    }

    /// {@return the picture; set it to draw on another one}
    public ObjectProperty<ArgbImage> pixelsProperty() {
        return pixels;
    }

    /// {@return the radius of the pen, in pixels of the picture}
    public DoubleProperty penRadiusProperty() {
        return penRadius;
    }

    /// {@return the packed colour one draws with}
    public IntegerProperty inkProperty() {
        return ink;
    }

    /// {@return the packed colour that erasing and clearing leave}
    public IntegerProperty paperProperty() {
        return paper;
    }

    /// {@return whether the pen erases}
    public BooleanProperty erasingProperty() {
        return erasing;
    }

    /// Makes the whole picture paper.
    public void clear() {
        pixels.set(ArgbImage.filled(size(), paper.get()));
    }

    private Size2 size() {
        return pixels.get().size();
    }

    private CellGrid grid() {
        return CellGrid.fitting(size(), innerWidth(), innerHeight());
    }

    private Brush brush() {
        return new Brush(penRadius.get(), erasing.get() ? paper.get() : ink.get());
    }

    private void draw(Brush.Stroke stroke) {
        pixels.set(brush().draw(pixels.get(), stroke));
    }

    private void press(MouseEvent event) {
        rememberPlace(event);
        drag(event);
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            double x = lastX;
            double y = lastY;
            rememberPlace(event);
            pen.set(null);
            draw(new Brush.Stroke(x, y, lastX, lastY));
            event.consume();
        }
    }

    private void rememberPlace(MouseEvent event) {
        lastX = (innerX(event) - grid().left()) / grid().pitch();
        lastY = (innerY(event) - grid().top()) / grid().pitch();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case UP -> move(-1, 0, event.isShiftDown());
                    case DOWN -> move(1, 0, event.isShiftDown());
                    case LEFT -> move(0, -1, event.isShiftDown());
                    case RIGHT -> move(0, 1, event.isShiftDown());
                    case SPACE -> dot();
                    case E -> toggleEraser();
                    case OPEN_BRACKET -> resizePen(-PEN_STEP);
                    case CLOSE_BRACKET -> resizePen(PEN_STEP);
                    case DELETE, BACK_SPACE -> clearAll();
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private Cell penOrMiddle() {
        Cell cell = pen.get();
        return cell == null ? new Cell(size().height() / 2, size().width() / 2) : cell;
    }

    private boolean move(int rows, int columns, boolean drawing) {
        Cell from = penOrMiddle();
        Cell to = pen.get() == null ? from : from.moved(rows, columns, size());
        pen.set(to);
        if (drawing) {
            draw(Brush.Stroke.between(from, to));
        }
        return true;
    }

    private boolean dot() {
        pen.set(penOrMiddle());
        draw(Brush.Stroke.at(penOrMiddle()));
        return true;
    }

    private boolean toggleEraser() {
        erasing.set(!erasing.get());
        return true;
    }

    private boolean resizePen(double step) {
        penRadius.set(Math.clamp(penRadius.get() + step, SMALLEST_PEN, LARGEST_PEN));
        return true;
    }

    private boolean clearAll() {
        clear();
        return true;
    }

    private boolean letGo() {
        boolean held = pen.get() != null;
        pen.set(null);
        return held;
    }

    private void describe() {
        Cell cell = pen.get();
        String tool = Texts.text(erasing.get() ? "pad.eraser" : "pad.pen");
        setAccessibleText(
                cell == null
                        ? Texts.text("pad.accessible", size().height(), size().width(), tool)
                        : Texts.text("pad.accessible.pen", tool, cell.row(), cell.column()));
    }

    @Override
    void paint(Pen canvas) {
        CellGrid grid = grid();
        Area area = new Area(grid.left(), grid.top(), grid.width(), grid.height());
        canvas.image(FxPictures.image(pixels.get()), area);
        canvas.frame(canvas.inks().line(), area);
        Cell cell = pen.get();
        if (cell != null) {
            canvas.mark(
                    FxPictures.color(MarkColor.CELL.argb()),
                    new Area(
                            grid.x(cell.column()), grid.y(cell.row()), grid.pitch(), grid.pitch()));
        }
        if (erasing.get()) {
            canvas.small()
                    .plate(List.of(Texts.text("pad.eraser")), grid.left() + 4, grid.top() + 4);
        }
    }
}
