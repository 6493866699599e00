package org.convlens.app.shell.lens;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A big square picture with its legend and its numbers beside it.
public final class LensFigure extends Region {

    private static final double GAP = 8;

    private final Region big;
    private final Region legend;
    private final Region facts;

    /// Puts the three side by side.
    ///
    /// @param big the enlarged picture; takes the space that is left
    /// @param legend what its colours mean
    /// @param facts its numbers
    public LensFigure(Region big, Region legend, Region facts) {
        this.big = big;
        this.legend = legend;
        this.facts = facts;
        getStyleClass().add("lens-figure");
        getChildren().addAll(big, legend, facts);
    }

    /// {@return the width of everything but the picture, in pixels}
    double besides() {
        return legend.prefWidth(-1) + facts.prefWidth(-1) + 2 * GAP;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return big.minWidth(-1) + besides();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(facts.prefHeight(-1), width - besides());
    }

    @Override
    protected void layoutChildren() {
        double side = Math.max(0, Math.min(getWidth() - besides(), getHeight()));
        double x = side + GAP;
        double legendWidth = legend.prefWidth(-1);
        big.resizeRelocate(0, 0, snapSizeX(side), snapSizeY(side));
        legend.resizeRelocate(snapPositionX(x), 0, legendWidth, side);
        x += legendWidth + GAP;
        double factsWidth = Math.min(getWidth() - x, facts.prefWidth(-1) * 1.3);
        facts.resizeRelocate(snapPositionX(x), 0, factsWidth, facts.prefHeight(-1));
    }
}
