package org.convlens.viz.fx;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Skew;
import org.convlens.viz.diagram.Spot;

import java.util.List;

/// What a pen draws on: a canvas on screen, or a drawing to be kept. Lengths in pixels.
interface Surface {

    void setFill(Color color);

    void setStroke(Color color);

    void setLineWidth(double width);

    /// Draws lines with gaps; without lengths, unbroken ones.
    void setLineDashes(double... lengths);

    void setLineCap(StrokeLineCap cap);

    void setLineJoin(StrokeLineJoin join);

    void setFont(Font font);

    /// Writes from a left edge on, centred on a height.
    void fillText(String text, double x, double y);

    void fillRect(Area area);

    void strokeRect(Area area);

    /// Fills a rectangle whose corners are round.
    ///
    /// @param round the diameter of the corners
    void fillRoundRect(Area area, double round);

    /// Draws around a rectangle whose corners are round.
    ///
    /// @param round the diameter of the corners
    void strokeRoundRect(Area area, double round);

    void fillOval(Area area);

    void strokeLine(Spot from, Spot to);

    void strokePolyline(List<Spot> points);

    void fillPolygon(List<Spot> corners);

    void strokePolygon(List<Spot> corners);

    /// Draws a picture cell by cell, never blurred.
    void drawImage(Image image, Area area);

    /// Draws a picture as a parallelogram, never blurred.
    void drawImage(Image image, Skew place);
}
