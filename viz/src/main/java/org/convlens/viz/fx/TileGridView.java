package org.convlens.viz.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.SheetLayout;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Many small pictures in rows; only those in sight are made and drawn.
///
/// Hovering previews a tile, a click or the arrow keys, Home, End and the page keys select one,
/// Escape lets it go. Tiles grow until all of them fill the view, and scroll when even the smallest
/// do not fit.
public abstract sealed class TileGridView extends CanvasView permits PictureGridView, GalleryView {

    /// No tile.
    public static final int NONE = -1;

    private static final int MOST_KEPT_IMAGES = 512;
    private static final double GAP = 0.5;
    private static final double CAPTION = 1.5;
    private static final double TWO_LINES = 2.5;

    /// Of more tiles than these, captions are not measured.
    private static final int FEW = 64;

    private final IntegerProperty selectedIndex =
            new SimpleIntegerProperty(this, "selectedIndex", NONE);
    private final ReadOnlyIntegerWrapper hoveredIndex =
            new ReadOnlyIntegerWrapper(this, "hoveredIndex", NONE);
    private final BooleanProperty captions = new SimpleBooleanProperty(this, "captions");
    private final DoubleProperty smallestTile = new SimpleDoubleProperty(this, "smallestTile", 3.5);
    private final DoubleProperty largestTile = new SimpleDoubleProperty(this, "largestTile", 9);
    private final ScrollBar bar = new ScrollBar();
    private final Map<Integer, Image> images = new HashMap<>();
    private boolean revealing;

    TileGridView(String styleClass) {
        super(styleClass, AccessibleRole.LIST_VIEW, new EmSizes(8, 5, 28, 20));
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().add(bar);
        getStyleClass().add("tile-grid-view");
        selectedIndex.addListener(_ -> selectionChanged());
        hoveredIndex.addListener(_ -> describe());
        repaintOn(selectedIndex, hoveredIndex, captions, smallestTile, largestTile);
        repaintOn(bar.valueProperty());
        setOnMouseMoved(event -> hoveredIndex.set(indexAt(event)));
        setOnMouseExited(_ -> hoveredIndex.set(NONE));
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
    }

    /// {@return the selected tile, from 0, or {@link #NONE}; may be set}
    public final IntegerProperty selectedIndexProperty() {
        return selectedIndex;
    }

    /// {@return the tile under the mouse, from 0, or {@link #NONE}}
    public final ReadOnlyIntegerProperty hoveredIndexProperty() {
        return hoveredIndex.getReadOnlyProperty();
    }

    /// {@return whether captions are written under the pictures; at first only the hovered tile
    /// shows its caption}
    public final BooleanProperty captionsProperty() {
        return captions;
    }

    /// {@return the least side of a tile, in em}
    public final DoubleProperty smallestTileProperty() {
        return smallestTile;
    }

    /// {@return the greatest side of a tile, in em}
    public final DoubleProperty largestTileProperty() {
        return largestTile;
    }

    /// {@return how many tiles there are}
    abstract int tileCount();

    /// {@return a tile's picture, made anew}
    abstract Image tile(int index);

    /// {@return what is written under a tile}
    abstract String caption(int index);

    /// {@return a tile in words, for the hovering mouse and for screen readers}
    abstract String sentence(int index);

    /// Draws what lies over a tile's picture.
    abstract void paintMark(Pen pen, int index, Area tile);

    /// Forgets all pictures: the tiles have changed.
    final void tilesChanged() {
        images.clear();
        if (selectedIndex.get() >= tileCount() && !selectedIndex.isBound()) {
            selectedIndex.set(NONE);
        }
        describe();
        repaint();
    }

    /// Speaks of the tiles in other words.
    final void captionsChanged() {
        describe();
        repaint();
    }

    private void selectionChanged() {
        revealing = true;
        describe();
    }

    private boolean isTile(int index) {
        return index >= 0 && index < tileCount();
    }

    private void describe() {
        int spoken = isTile(hoveredIndex.get()) ? hoveredIndex.get() : selectedIndex.get();
        if (tileCount() == 0) {
            setAccessibleText(Texts.text("sheet.none"));
        } else if (isTile(spoken)) {
            setAccessibleText(
                    Texts.text(
                            "sheet.accessible.selected",
                            tileCount(),
                            spoken + 1,
                            sentence(spoken)));
        } else {
            setAccessibleText(Texts.text("sheet.accessible", tileCount()));
        }
    }

    /// Long captions get two lines.
    private SheetLayout sheet() {
        SheetLayout sheet = sheet(CAPTION);
        return cutsCaptions(sheet.tile()) ? sheet(TWO_LINES) : sheet;
    }

    private boolean cutsCaptions(double width) {
        return captions.get() && tileCount() <= FEW && cutsOne(pen().small(), width);
    }

    private boolean cutsOne(Pen small, double width) {
        return IntStream.range(0, tileCount())
                .anyMatch(index -> small.width(caption(index)) > width);
    }

    private SheetLayout sheet(double caption) {
        SheetLayout whole = SheetLayout.fitting(tileCount(), space(innerWidth(), caption));
        return whole.height() <= innerHeight()
                ? whole
                : SheetLayout.fitting(tileCount(), space(innerWidth() - barWidth(), caption));
    }

    private SheetLayout.Space space(double width, double caption) {
        return new SheetLayout.Space(
                width,
                innerHeight(),
                smallestTile.get() * em(),
                largestTile.get() * em(),
                Math.round(GAP * em()),
                captions.get() ? Math.round(caption * em()) : 0);
    }

    private double barWidth() {
        return Math.ceil(bar.prefWidth(-1));
    }

    private int indexAt(MouseEvent event) {
        return sheet().indexAt(innerX(event), innerY(event) + bar.getValue());
    }

    private void click(MouseEvent event) {
        int index = indexAt(event);
        if (event.getButton() == MouseButton.PRIMARY && index != NONE) {
            selectedIndex.set(index);
        }
    }

    private void scroll(ScrollEvent event) {
        if (bar.getMax() > 0) {
            bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || tileCount() == 0) {
            return;
        }
        int row = sheet().columns();
        int page = row * Math.max(1, (int) (innerHeight() / sheet().rowPitch()));
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> select(selectedIndex.get() - 1);
                    case RIGHT -> select(selectedIndex.get() + 1);
                    case UP -> selectInColumn(-row);
                    case DOWN -> selectInColumn(row);
                    case PAGE_UP -> select(selectedIndex.get() - page);
                    case PAGE_DOWN -> select(selectedIndex.get() + page);
                    case HOME -> select(0);
                    case END -> select(tileCount() - 1);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean select(int index) {
        selectedIndex.set(Math.clamp(index, 0, tileCount() - 1));
        return true;
    }

    private boolean selectInColumn(int step) {
        int index = selectedIndex.get() + step;
        return select(isTile(index) || selectedIndex.get() == NONE ? index : selectedIndex.get());
    }

    private boolean letGo() {
        boolean held = selectedIndex.get() != NONE;
        selectedIndex.set(NONE);
        return held;
    }

    @Override
    protected void layoutChildren() {
        SheetLayout layout = sheet();
        double excess = Math.max(0, layout.height() - innerHeight());
        bar.setVisible(excess > 0);
        bar.setMax(excess);
        bar.setValue(Math.clamp(offset(layout), 0, excess));
        revealing = false;
        bar.setUnitIncrement(layout.rowPitch());
        bar.setBlockIncrement(innerHeight());
        bar.setVisibleAmount(excess * innerHeight() / Math.max(1, layout.height()));
        bar.resizeRelocate(
                getWidth() - snappedRightInset() - barWidth(),
                snappedTopInset(),
                barWidth(),
                innerHeight());
        super.layoutChildren();
    }

    /// How far the sheet is scrolled; a newly selected tile is brought into sight.
    private double offset(SheetLayout layout) {
        return revealing && isTile(selectedIndex.get())
                ? layout.offsetShowing(selectedIndex.get(), bar.getValue(), innerHeight())
                : bar.getValue();
    }

    @Override
    final void paint(Pen pen) {
        if (tileCount() == 0) {
            String text = pen.fitting(Texts.text("sheet.none"), innerWidth());
            pen.centred(text, innerWidth() / 2, innerHeight() / 2, pen.inks().muted());
            return;
        }
        SheetLayout layout = sheet();
        TilePainter painter = new TilePainter(pen, layout, bar.getValue());
        int end = layout.endVisible(bar.getValue(), innerHeight());
        for (int index = layout.firstVisible(bar.getValue()); index < end; index++) {
            paintTile(painter, index);
        }
        if (isTile(hoveredIndex.get())) {
            painter.plate(sentence(hoveredIndex.get()), hoveredIndex.get(), room());
        }
    }

    private Area room() {
        return new Area(0, 0, innerWidth(), innerHeight());
    }

    private void paintTile(TilePainter painter, int index) {
        painter.picture(image(index), index);
        if (captions.get()) {
            painter.caption(caption(index), index);
        }
        paintMark(painter.pen(), index, painter.area(index));
        if (index == selectedIndex.get()) {
            painter.selection(index, room());
        } else if (index == hoveredIndex.get()) {
            painter.hover(index);
        }
    }

    private Image image(int index) {
        if (images.size() >= MOST_KEPT_IMAGES) {
            images.clear();
        }
        return images.computeIfAbsent(index, this::tile);
    }
}
