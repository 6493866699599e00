package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Rotate;

/// One wire of the canvas: a quiet line with a small arrow where it is read.
final class WireView extends Group {

    static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final CubicCurve line = new CubicCurve();
    private final CubicCurve reach = new CubicCurve();
    private final Polygon arrow = new Polygon(0, 0, -4, -7, 4, -7);
    private final Rotate turn = new Rotate(0);

    WireView(String id) {
        setId(id);
        line.getStyleClass().add("wire");
        reach.getStyleClass().add("wire-reach");
        arrow.getStyleClass().add("wire-arrow");
        arrow.getTransforms().add(turn);
        getChildren().addAll(reach, line, arrow);
    }

    void show(Route route) {
        bend(line, route);
        bend(reach, route);
        arrow.setLayoutX(route.end().getX());
        arrow.setLayoutY(route.end().getY());
        turn.setAngle(angleOf(route.arrival()));
    }

    void mark(PseudoClass mark, boolean on) {
        line.pseudoClassStateChanged(mark, on);
        arrow.pseudoClassStateChanged(mark, on);
    }

    private static void bend(CubicCurve curve, Route route) {
        curve.setStartX(route.start().getX());
        curve.setStartY(route.start().getY());
        curve.setControlX1(route.leaving().getX());
        curve.setControlY1(route.leaving().getY());
        curve.setControlX2(route.arriving().getX());
        curve.setControlY2(route.arriving().getY());
        curve.setEndX(route.end().getX());
        curve.setEndY(route.end().getY());
    }

    private static double angleOf(Side arrival) {
        return switch (arrival) {
            case TOP -> 0;
            case RIGHT -> 90;
            case BOTTOM -> 180;
            case LEFT -> 270;
        };
    }
}
