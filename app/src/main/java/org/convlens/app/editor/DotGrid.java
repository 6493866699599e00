package org.convlens.app.editor;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The dotted ground of the canvas; its dots take the colour of the style class `dot`.
final class DotGrid extends Region {

    private static final double SPACING = 24;
    private static final double RADIUS = 1;

    private final Canvas canvas = new Canvas();
    private final Rectangle ink = new Rectangle();
    private Camera camera = Camera.START;

    DotGrid() {
        ink.getStyleClass().add("dot");
        ink.setVisible(false);
        ink.setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(canvas, ink);
        ink.fillProperty().subscribe(this::draw);
    }

    void look(Camera next) {
        camera = next;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setFill(ink.getFill());
        double spacing = spacing();
        double left = ((camera.x() % spacing) + spacing) % spacing;
        double top = ((camera.y() % spacing) + spacing) % spacing;
        for (double y = top; y < getHeight(); y += spacing) {
            for (double x = left; x < getWidth(); x += spacing) {
                pen.fillRect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
        }
    }

    /// The distance of the dots on the screen: coarser when much is shown.
    private double spacing() {
        double spacing = SPACING * camera.scale();
        while (spacing < SPACING * 0.75) {
            spacing *= 2;
        }
        return spacing;
    }
}
