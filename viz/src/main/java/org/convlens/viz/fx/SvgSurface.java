package org.convlens.viz.fx;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.transform.Affine;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Skew;
import org.convlens.viz.diagram.Spot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Keeps what is drawn as elements of an SVG document.
final class SvgSurface implements Surface {

    /// From the middle of a line of text down to its baseline, in em.
    private static final double BASELINE = 0.35;

    private final SvgElements target;
    private Color fill = Color.BLACK;
    private Color stroke = Color.BLACK;
    private double width = 1;
    private String dashes = "";
    private String ends = "";
    private Font font = Font.getDefault();

    SvgSurface(SvgElements target) {
        this.target = target;
    }

    @Override
    public void setFill(Color color) {
        fill = color;
    }

    @Override
    public void setStroke(Color color) {
        stroke = color;
    }

    @Override
    public void setLineWidth(double newWidth) {
        width = newWidth;
    }

    @Override
    public void setLineDashes(double... lengths) {
        String all =
                Arrays.stream(lengths).mapToObj(SvgElements::n).collect(Collectors.joining(" "));
        dashes = all.isEmpty() ? "" : " stroke-dasharray=\"" + all + "\"";
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        ends = cap == StrokeLineCap.BUTT ? "" : " stroke-linecap=\"" + word(cap) + "\"";
    }

    private static String word(StrokeLineCap cap) {
        return cap.name().toLowerCase(Locale.ROOT);
    }

    /// Joints of thin lines look alike.
    @Override
    public void setLineJoin(StrokeLineJoin join) {}

    @Override
    public void setFont(Font newFont) {
        font = newFont;
    }

    @Override
    public void fillText(String text, double x, double y) {
        target.text(text, new Spot(x, y + BASELINE * font.getSize()), font, fill);
    }

    @Override
    public void fillRect(Area area) {
        target.rectangle(area, 0, filled());
    }

    @Override
    public void strokeRect(Area area) {
        target.rectangle(area, 0, stroked());
    }

    @Override
    public void fillRoundRect(Area area, double round) {
        target.rectangle(area, round, filled());
    }

    @Override
    public void strokeRoundRect(Area area, double round) {
        target.rectangle(area, round, stroked());
    }

    @Override
    public void fillOval(Area area) {
        target.oval(area, filled());
    }

    @Override
    public void strokeLine(Spot from, Spot to) {
        target.points("polyline", List.of(from, to), stroked());
    }

    @Override
    public void strokePolyline(List<Spot> points) {
        target.points("polyline", points, stroked());
    }

    @Override
    public void fillPolygon(List<Spot> corners) {
        target.points("polygon", corners, filled());
    }

    @Override
    public void strokePolygon(List<Spot> corners) {
        target.points("polygon", corners, stroked());
    }

    @Override
    public void drawImage(Image image, Area area) {
        target.image(image, SvgElements.onto(image, area));
    }

    @Override
    public void drawImage(Image image, Skew place) {
        double across = image.getWidth();
        double down = image.getHeight();
        target.image(
                image,
                new Affine(
                        place.across().x() / across,
                        place.down().x() / down,
                        place.origin().x(),
                        place.across().y() / across,
                        place.down().y() / down,
                        place.origin().y()));
    }

    private String filled() {
        return SvgElements.fill(fill);
    }

    private String stroked() {
        return "fill=\"none\" " + SvgElements.stroke(stroke, width) + dashes + ends;
    }
}
