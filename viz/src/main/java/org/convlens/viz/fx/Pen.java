package org.convlens.viz.fx;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

import org.convlens.viz.color.MarkColor;
import org.convlens.viz.diagram.Area;

import java.util.List;

/// Draws on a surface with the font and the colours of a control; lengths in pixels.
final class Pen {

    private static final double SMALL = 0.85;
    private static final double ROUND = 6;

    /// The height of a plate with one line, and of each further line, in em.
    private static final double PLATE = 1.6;

    private static final double LINE = 1.3;

    private final Surface g;
    private final Font font;
    private final Inks inks;
    private final TextWidths widths;

    /// Draws on a surface.
    ///
    /// @param widths remembers how wide texts are
    Pen(Surface g, Font font, Inks inks, TextWidths widths) {
        this.g = g;
        this.font = font;
        this.inks = inks;
        this.widths = widths;
        g.setFont(font);
        g.setLineDashes();
        g.setLineWidth(1);
    }

    Surface g() {
        return g;
    }

    Inks inks() {
        return inks;
    }

    double em() {
        return font.getSize();
    }

    /// {@return a pen for lesser text}
    Pen small() {
        return sized(SMALL);
    }

    /// {@return a pen for text of another size, in em}
    Pen sized(double size) {
        return new Pen(g, Font.font(font.getFamily(), em() * size), inks, widths);
    }

    /// {@return a pen for text of more weight}
    Pen bold() {
        return new Pen(g, Font.font(font.getFamily(), FontWeight.BOLD, em()), inks, widths);
    }

    /// {@return how wide a text is}
    double width(String text) {
        return widths.of(font, text);
    }

    /// Writes from a left edge on, centred on a height.
    void left(String text, double x, double y, Color color) {
        g.setFont(font);
        g.setFill(color);
        g.fillText(text, x, y);
    }

    /// Writes centred on a point.
    void centred(String text, double x, double y, Color color) {
        left(text, x - width(text) / 2, y, color);
    }

    /// Writes up to a right edge with figures of equal width, so that numbers under each other line
    /// up.
    void figures(String text, double right, double y, Color color) {
        double figure = width("0");
        double x = right;
        for (int i = text.length() - 1; i >= 0; i--) {
            String glyph = text.substring(i, i + 1);
            double width = width(glyph);
            double advance = Character.isDigit(glyph.charAt(0)) ? figure : width;
            x -= advance;
            left(glyph, x + (advance - width) / 2, y, color);
        }
    }

    /// {@return a text cut at the end so that it fits}
    String fitting(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && width(text.substring(0, length) + "…") > room) {
            length--;
        }
        return text.substring(0, length) + "…";
    }

    /// {@return a text in at most two lines, broken between words; the last one cut if it must be}
    List<String> wrapped(String text, double room) {
        int end = text.length();
        while (end > 0 && width(text.substring(0, end)) > room) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end <= 0 || end == text.length()
                ? List.of(fitting(text, room))
                : List.of(text.substring(0, end), fitting(text.substring(end + 1), room));
    }

    void fill(Color color, Area area) {
        g.setFill(color);
        g.fillRect(area);
    }

    /// Draws one pixel wide, inside the rectangle.
    void frame(Color color, Area area) {
        g.setStroke(color);
        g.setLineWidth(1);
        stroke(area.grown(-0.5));
    }

    /// Draws around the rectangle: a coloured line between two dark ones, to be seen on any
    /// picture.
    void mark(Color color, Area area) {
        g.setStroke(FxPictures.color(MarkColor.HALO.argb()));
        g.setLineWidth(4);
        stroke(area.grown(1));
        g.setStroke(color);
        g.setLineWidth(2);
        stroke(area.grown(1));
    }

    /// Draws around the rectangle as {@link #mark(Color, Area)} does, as far as it lies in sight.
    ///
    /// A canvas could clip, but JavaFX then draws on whole layers of the canvas and blends them.
    void mark(Color color, Area area, Area sight) {
        fillEdges(FxPictures.color(MarkColor.HALO.argb()), area.grown(1).edges(4), sight);
        fillEdges(color, area.grown(1).edges(2), sight);
    }

    private void fillEdges(Color color, List<Area> edges, Area sight) {
        edges.stream()
                .flatMap(edge -> edge.within(sight).stream())
                .forEach(part -> fill(color, part));
    }

    /// Draws around the rectangle as {@link #mark(Color, Area)} does, with dashes.
    void dashed(Color color, Area area) {
        g.setLineDashes(4, 4);
        mark(color, area);
        g.setLineDashes();
    }

    /// Draws just outside the rectangle.
    void outline(Color color, Area area, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        stroke(area.grown(width / 2 - 0.5));
    }

    private void stroke(Area area) {
        g.strokeRect(area);
    }

    void image(Image image, Area area) {
        g.drawImage(image, area);
    }

    /// {@return how large a plate for some lines is, with its corner at the origin}
    Area plateArea(List<String> lines) {
        double width = lines.stream().mapToDouble(this::width).max().orElse(0);
        double height = (lines.size() - 1) * LINE + PLATE;
        return new Area(0, 0, Math.ceil(width + em() * 0.8), Math.ceil(em() * height));
    }

    /// Writes lines on a plate of the surface's colour, with its left edge at x and its top at y.
    void plate(List<String> lines, double x, double y) {
        Area free = plateArea(lines);
        Area area = new Area(x, y, free.width(), free.height());
        g.setFill(inks().surface());
        g.fillRoundRect(area, ROUND);
        g.setStroke(inks().line());
        g.setLineWidth(1);
        g.strokeRoundRect(area.grown(-0.5), ROUND);
        for (int i = 0; i < lines.size(); i++) {
            double middle = y + em() * (PLATE / 2 + i * LINE);
            left(lines.get(i), x + em() * 0.4, middle, inks().text());
        }
    }
}
