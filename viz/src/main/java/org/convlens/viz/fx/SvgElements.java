package org.convlens.viz.fx;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Transform;

import org.convlens.tensor.Size2;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Png;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the elements of an SVG document.
///
/// @see "W3C, Scalable Vector Graphics 1.1 (second edition), 2011"
final class SvgElements {

    private final StringBuilder text = new StringBuilder();
    private int clips;

    /// {@return the document}
    ///
    /// @param room width and height of the drawing, its corner at the origin
    String document(Area room) {
        String size = "width=\"%s\" height=\"%s\"".formatted(n(room.width()), n(room.height()));
        String box =
                "viewBox=\"%s %s %s %s\""
                        .formatted(n(room.x()), n(room.y()), n(room.width()), n(room.height()));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" %s %s>%n%s</svg>%n"
                .formatted(size, box, text);
    }

    /// Begins a group that is moved, turned or stretched, and may be seen through.
    void begin(Transform place, double opacity) {
        String see = opacity < 1 ? " opacity=\"" + n(opacity) + "\"" : "";
        add("<g transform=\"%s\"%s>".formatted(matrix(place), see));
    }

    /// Begins a group that is cut off at the edges of a rectangle.
    void beginConfined(Area area) {
        clips++;
        add("<clipPath id=\"clip%d\"><rect %s/></clipPath>".formatted(clips, box(area)));
        add("<g clip-path=\"url(#clip%d)\">".formatted(clips));
    }

    void end() {
        add("</g>");
    }

    void rectangle(Area area, double round, String style) {
        String corners = round > 0 ? " rx=\"" + n(round / 2) + "\"" : "";
        add("<rect %s%s %s/>".formatted(box(area), corners, style));
    }

    void oval(Area area, String style) {
        add(
                "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\" %s/>"
                        .formatted(
                                n(area.centreX()),
                                n(area.centreY()),
                                n(area.width() / 2),
                                n(area.height() / 2),
                                style));
    }

    void points(String element, List<Spot> points, String style) {
        String all =
                points.stream()
                        .map(point -> n(point.x()) + "," + n(point.y()))
                        .collect(Collectors.joining(" "));
        add("<%s points=\"%s\" %s/>".formatted(element, all, style));
    }

    void path(String commands, String style) {
        add("<path d=\"%s\" %s/>".formatted(commands, style));
    }

    /// Writes a text.
    ///
    /// @param words what it says
    /// @param baseline where its first letter stands
    void text(String words, Spot baseline, Font font, Paint paint) {
        String weight = font.getStyle().contains("Bold") ? " font-weight=\"bold\"" : "";
        add(
                "<text x=\"%s\" y=\"%s\" font-family=\"%s, sans-serif\" font-size=\"%s\"%s %s>%s</text>"
                        .formatted(
                                n(baseline.x()),
                                n(baseline.y()),
                                escaped(font.getFamily()),
                                n(font.getSize()),
                                weight,
                                fill(paint),
                                escaped(words)));
    }

    /// Draws a picture whose pixels stay squares.
    ///
    /// @param place from the picture's pixels to the drawing
    void image(Image image, Transform place) {
        add(
                "<image width=\"%s\" height=\"%s\" transform=\"%s\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" xlink:href=\"data:image/png;base64,%s\"/>"
                        .formatted(
                                n(image.getWidth()),
                                n(image.getHeight()),
                                matrix(place),
                                Base64.getEncoder().encodeToString(Png.of(pixels(image)))));
    }

    private static ArgbImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new ArgbImage(new Size2(height, width), pixels);
    }

    static String fill(Paint paint) {
        return paint instanceof Color color ? painted("fill", color) : "fill=\"none\"";
    }

    static String stroke(Paint paint, double width) {
        return paint instanceof Color color
                ? painted("stroke", color) + " stroke-width=\"" + n(width) + "\""
                : "stroke=\"none\"";
    }

    private static String painted(String what, Color color) {
        String see =
                color.getOpacity() < 1
                        ? " %s-opacity=\"%s\"".formatted(what, n(color.getOpacity()))
                        : "";
        return "%s=\"#%02x%02x%02x\"%s"
                .formatted(
                        what,
                        Math.round(255 * color.getRed()),
                        Math.round(255 * color.getGreen()),
                        Math.round(255 * color.getBlue()),
                        see);
    }

    private static String box(Area area) {
        return "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                .formatted(n(area.x()), n(area.y()), n(area.width()), n(area.height()));
    }

    /// {@return the picture's way to an upright rectangle}
    static Affine onto(Image image, Area area) {
        return new Affine(
                area.width() / image.getWidth(),
                0,
                area.x(),
                0,
                area.height() / image.getHeight(),
                area.y());
    }

    private static String matrix(Transform t) {
        return "matrix(%s %s %s %s %s %s)"
                .formatted(
                        n(t.getMxx()),
                        n(t.getMyx()),
                        n(t.getMxy()),
                        n(t.getMyy()),
                        n(t.getTx()),
                        n(t.getTy()));
    }

    /// {@return a length to a thousandth of a pixel}
    static String n(double length) {
        String written = String.format(Locale.ROOT, "%.3f", length);
        return written.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
