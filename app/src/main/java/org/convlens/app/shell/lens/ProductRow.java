package org.convlens.app.shell.lens;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.convlens.receptivefield.Box;
import org.convlens.viz.color.Tone;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;

import java.util.List;
import java.util.Optional;

/// Two maps of the same size and their products, `a × b = a·b`; pointing at a cell of one marks it
/// in all.
///
/// What belongs to them stands below, or beside the products in a second line where the maps become
/// larger by it.
public final class ProductRow extends Region {

    private static final double GAP = 6;

    /// From here on a second line is worth it.
    private static final double LARGER = 1.15;

    private final HeatMapView left;
    private final HeatMapView right;
    private final HeatMapView products;
    private final Label times = new Label("×");
    private final Label equals = new Label("=");
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(-1);
    private final Region aside;
    private int columns = 1;

    /// What stands on each side.
    ///
    /// @param id of the control
    /// @param help said to screen readers
    public record Part(String id, String help) {}

    /// Pictures of the three parts.
    ///
    /// @param left what is multiplied
    /// @param right by what; nothing where nothing is multiplied
    /// @param products of both
    public record Pictures(
            MapPicture left, Optional<MapPicture> right, Optional<MapPicture> products) {

        /// {@return how many cells each part has}
        public int count() {
            return left.size().height() * left.size().width();
        }
    }

    /// An empty row.
    ///
    /// @param left what is multiplied
    /// @param right by what
    /// @param products of both
    public ProductRow(Part left, Part right, Part products) {
        this(List.of(left, right, products), new Region());
    }

    /// An empty row with something beside it.
    ///
    /// @param parts what is multiplied, by what, and the products
    /// @param aside what belongs to them
    public ProductRow(List<Part> parts, Region aside) {
        this.left = view(parts.get(0));
        this.right = view(parts.get(1));
        this.products = view(parts.get(2));
        this.aside = aside;
        getChildren().addAll(left, times, right, equals, products, aside);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return (left.isManaged() ? left.minHeight(-1) : 0) + aside.prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return (left.isManaged() ? left.prefHeight(-1) : 0) + aside.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double oneLine = Math.min(sideOf(count()), getHeight() - aside.prefHeight(getWidth()));
        double twoLines = products.isManaged() ? inTwoLines() : 0;
        if (twoLines > LARGER * oneLine) {
            layoutTwoLines(twoLines);
        } else {
            layoutOneLine(Math.max(0, oneLine));
        }
    }

    private int count() {
        return (int) views().stream().filter(Node::isManaged).count();
    }

    /// {@return how wide each of some maps can be, with its sign}
    private double sideOf(int maps) {
        return Math.floor(getWidth() / Math.max(1, maps)) - (maps > 1 ? sign() : 0);
    }

    private double sign() {
        return Math.max(times.prefWidth(-1), equals.prefWidth(-1)) + GAP;
    }

    private double inTwoLines() {
        double side = Math.min(sideOf(2), (getHeight() - GAP) / 2);
        double beside = aside.prefHeight(sideOf(2) + sign());
        return beside > side ? Math.min(sideOf(2), getHeight() - GAP - beside) : side;
    }

    private void layoutOneLine(double side) {
        double step = (getWidth() - side) / Math.max(1, count() - 1);
        double x = count() > 1 ? 0 : (getWidth() - side) / 2;
        place(left, x, 0, side);
        place(right, x + step, 0, side);
        place(products, x + 2 * step, 0, side);
        place(times, x + side, x + step, side);
        place(equals, x + step + side, x + 2 * step, side);
        double top = left.isManaged() ? getHeight() - aside.prefHeight(getWidth()) : 0;
        aside.resizeRelocate(0, snapPositionY(top), getWidth(), getHeight() - top);
    }

    private void layoutTwoLines(double side) {
        double middle = getWidth() / 2;
        place(left, 0, 0, side);
        place(right, middle, 0, side);
        place(times, side, middle, side);
        place(equals, middle + side, getWidth(), side);
        double top = snapPositionY(side + GAP);
        place(products, 0, top, side);
        aside.resizeRelocate(snapPositionX(middle), top, middle, getHeight() - top);
    }

    private void place(HeatMapView map, double x, double y, double side) {
        map.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(side), snapSizeY(side));
    }

    /// Centres a sign between two maps.
    private void place(Label sign, double from, double to, double side) {
        double width = sign.prefWidth(-1);
        double height = sign.prefHeight(-1);
        sign.resizeRelocate(
                snapPositionX((from + to - width) / 2),
                snapPositionY((side - height) / 2),
                width,
                height);
    }

    private HeatMapView view(Part part) {
        HeatMapView view = new HeatMapView();
        view.setId(part.id());
        view.setAccessibleHelp(part.help());
        view.readoutProperty().set(false);
        view.activeCell().addListener((_, _, cell) -> mark(Optional.ofNullable(cell)));
        return view;
    }

    private List<HeatMapView> views() {
        return List.of(left, right, products);
    }

    /// {@return the cell pointed at, row by row; -1 for none}
    public ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    /// {@return the surface the pictures stand on}
    public ReadOnlyObjectProperty<Tone> toneProperty() {
        return left.toneProperty();
    }

    /// Marks a cell of all parts.
    ///
    /// @param place row by row; -1 for none
    public void mark(int place) {
        List<Box> boxes = place < 0 ? List.of() : List.of(Box.of(place / columns, place % columns));
        views().forEach(view -> view.boxes().setAll(boxes));
        marked.set(place);
    }

    private void mark(Optional<Cell> cell) {
        mark(cell.map(now -> now.row() * columns + now.column()).orElse(-1));
    }

    /// Shows other numbers.
    ///
    /// @param pictures them
    public void show(Pictures pictures) {
        columns = pictures.left().size().width();
        if (marked.get() >= pictures.count()) {
            mark(-1);
        }
        show(left, Optional.of(pictures.left()));
        show(right, times, pictures.right());
        show(products, equals, pictures.products());
    }

    /// Leaves only what stands beside.
    public void showNone() {
        show(left, Optional.empty());
        show(right, times, Optional.empty());
        show(products, equals, Optional.empty());
    }

    private static void show(HeatMapView view, Label sign, Optional<MapPicture> picture) {
        show(view, picture);
        sign.setVisible(picture.isPresent());
    }

    private static void show(HeatMapView view, Optional<MapPicture> picture) {
        view.contentProperty().set(picture.orElse(null));
        view.setVisible(picture.isPresent());
        view.setManaged(picture.isPresent());
    }
}
