package org.convlens.viz.fx;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Skew;
import org.convlens.viz.diagram.Spot;

import java.util.List;

/// A canvas on screen.
///
/// @param g draws on it
record CanvasSurface(GraphicsContext g) implements Surface {

    @Override
    public void setFill(Color color) {
        g.setFill(color);
    }

    @Override
    public void setStroke(Color color) {
        g.setStroke(color);
    }

    @Override
    public void setLineWidth(double width) {
        g.setLineWidth(width);
    }

    @Override
    public void setLineDashes(double... lengths) {
        g.setLineDashes(lengths);
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        g.setLineCap(cap);
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        g.setLineJoin(join);
    }

    @Override
    public void setFont(Font font) {
        g.setFont(font);
    }

    @Override
    public void fillText(String text, double x, double y) {
        g.fillText(text, x, y);
    }

    @Override
    public void fillRect(Area area) {
        g.fillRect(area.x(), area.y(), area.width(), area.height());
    }

    /// Fills edges that cover whole pixels: JavaFX would trace the whole rectangle.
    @Override
    public void strokeRect(Area area) {
        double line = g.getLineWidth();
        if (area.grown(line / 2).isOnPixels() && line == Math.rint(line) && !isDashed()) {
            fillStrokes(area.edges(line));
        } else {
            g.strokeRect(area.x(), area.y(), area.width(), area.height());
        }
    }

    @Override
    public void fillRoundRect(Area area, double round) {
        g.fillRoundRect(area.x(), area.y(), area.width(), area.height(), round, round);
    }

    @Override
    public void strokeRoundRect(Area area, double round) {
        g.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), round, round);
    }

    @Override
    public void fillOval(Area area) {
        g.fillOval(area.x(), area.y(), area.width(), area.height());
    }

    @Override
    public void strokeLine(Spot from, Spot to) {
        if (isAlongAnAxis(from, to) && !isDashed() && g.getLineCap() == StrokeLineCap.SQUARE) {
            fillStrokes(List.of(Area.between(from, to).grown(g.getLineWidth() / 2)));
        } else {
            g.strokeLine(from.x(), from.y(), to.x(), to.y());
        }
    }

    private static boolean isAlongAnAxis(Spot from, Spot to) {
        return from.x() == to.x() || from.y() == to.y();
    }

    private boolean isDashed() {
        double[] dashes = g.getLineDashes();
        return dashes != null && dashes.length > 0;
    }

    private void fillStrokes(List<Area> strokes) {
        Paint fill = g.getFill();
        g.setFill(g.getStroke());
        strokes.forEach(this::fillRect);
        g.setFill(fill);
    }

    @Override
    public void strokePolyline(List<Spot> points) {
        g.strokePolyline(xs(points), ys(points), points.size());
    }

    @Override
    public void fillPolygon(List<Spot> corners) {
        g.fillPolygon(xs(corners), ys(corners), corners.size());
    }

    @Override
    public void strokePolygon(List<Spot> corners) {
        g.strokePolygon(xs(corners), ys(corners), corners.size());
    }

    @Override
    public void drawImage(Image image, Area area) {
        g.drawImage(image, area.x(), area.y(), area.width(), area.height());
    }

    @Override
    public void drawImage(Image image, Skew place) {
        double width = image.getWidth();
        double height = image.getHeight();
        g.save();
        g.transform(
                place.across().x() / width,
                place.across().y() / width,
                place.down().x() / height,
                place.down().y() / height,
                place.origin().x(),
                place.origin().y());
        g.drawImage(image, 0, 0);
        g.restore();
    }

    private static double[] xs(List<Spot> points) {
        return points.stream().mapToDouble(Spot::x).toArray();
    }

    private static double[] ys(List<Spot> points) {
        return points.stream().mapToDouble(Spot::y).toArray();
    }
}
