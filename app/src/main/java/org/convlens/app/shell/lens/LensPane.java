package org.convlens.app.shell.lens;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

import java.util.Objects;

/// The arrangement of a lens tab: a figure, switches, and a sheet of small pictures that takes the
/// rest.
///
/// In a narrow panel the sheet stands under the figure, in a wide one beside it; the pictures grow
/// with the space.
public final class LensPane extends Region {

    private static final double GAP = 8;
    private static final double MOST_OF_HEIGHT = 0.5;
    private static final double WIDE = 1.15;

    /// The styles of all lens tabs.
    public static final String STYLE_SHEET =
            Objects.requireNonNull(LensPane.class.getResource("lens.css")).toExternalForm();

    private final DoubleProperty figureShare =
            new SimpleDoubleProperty(this, "figureShare", MOST_OF_HEIGHT);
    private final Parts parts;

    /// What a lens tab consists of.
    ///
    /// @param header the layer's name and what is shown of it
    /// @param figure the enlarged picture
    /// @param controls switches
    /// @param sheet all pictures
    public record Parts(Region header, LensFigure figure, Region controls, Region sheet) {}

    /// Arranges the parts.
    ///
    /// @param parts what to show
    public LensPane(Parts parts) {
        this.parts = parts;
        getStyleClass().add("lens-pane");
        getStylesheets().add(STYLE_SHEET);
        getChildren().addAll(parts.header, parts.figure, parts.controls, parts.sheet);
        figureShare.subscribe(_ -> requestLayout());
    }

    /// {@return how much of the height the figure may take above a sheet, 0 to 1; at first half}
    public DoubleProperty figureShareProperty() {
        return figureShare;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (width > WIDE * height && parts.sheet.isManaged()) {
            layoutBeside(width, height);
        } else {
            double share = parts.sheet.isManaged() ? figureShare.get() : 1;
            double bottom = layoutColumn(width, height * share);
            place(parts.sheet, at(0, bottom, width, height - bottom));
        }
    }

    private void layoutBeside(double width, double height) {
        double bars =
                parts.header.prefHeight(width / 2) + parts.controls.prefHeight(width / 2) + 2 * GAP;
        double figure = Math.min(width / 2, height - bars + parts.figure.besides());
        layoutColumn(figure, height - bars);
        place(parts.sheet, at(figure + 2 * GAP, 0, width - figure - 2 * GAP, height));
    }

    /// Puts header, figure and switches under each other.
    ///
    /// @return where they end, in pixels from the top
    private double layoutColumn(double width, double mostFigure) {
        double header = parts.header.prefHeight(width);
        double controls = parts.controls.prefHeight(width);
        double figure = Math.min(parts.figure.prefHeight(width), mostFigure);
        place(parts.header, at(0, 0, width, header));
        place(parts.figure, at(0, header + GAP, width, figure));
        place(parts.controls, at(0, header + figure + 2 * GAP, width, controls));
        return header + figure + controls + 3 * GAP;
    }

    private void place(Region part, Rectangle2D place) {
        part.resizeRelocate(
                snapPositionX(snappedLeftInset() + place.getMinX()),
                snapPositionY(snappedTopInset() + place.getMinY()),
                snapSizeX(place.getWidth()),
                snapSizeY(place.getHeight()));
    }

    private static Rectangle2D at(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + parts.figure.minWidth(-1);
    }
}
