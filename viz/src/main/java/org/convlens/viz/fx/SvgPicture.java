package org.convlens.viz.fx;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Translate;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;

import java.util.List;

/// What is on screen as a drawing of lines and letters, to be enlarged without end: the controls of
/// this package as they paint themselves, texts, lines, frames and backgrounds around them.
///
/// Maps stay pictures, one pixel per cell. Icons are left out. FX thread only.
public final class SvgPicture {

    /// Where fonts keep icons rather than letters.
    private static final int FIRST_ICON = 0xE000;

    private static final int LAST_ICON = 0xF8FF;

    private final SvgElements target = new SvgElements();

    private SvgPicture() {}

    /// {@return an SVG document}
    ///
    /// @param node what is drawn, with all that is in it; laid out before
    /// @param background behind it
    public static String of(Node node, Color background) {
        SvgPicture picture = new SvgPicture();
        Bounds bounds = node.getBoundsInLocal();
        Area room =
                new Area(
                        bounds.getMinX(),
                        bounds.getMinY(),
                        Math.ceil(bounds.getWidth()),
                        Math.ceil(bounds.getHeight()));
        picture.target.rectangle(room, 0, SvgElements.fill(background));
        picture.content(node);
        return picture.target.document(room);
    }

    private void add(Node node) {
        if (node.isVisible()) {
            target.begin(node.getLocalToParentTransform(), node.getOpacity());
            content(node);
            target.end();
        }
    }

    private void content(Node node) {
        switch (node) {
            case CanvasView view -> canvas(view);
            case Text text -> text(text);
            case Shape shape -> shape(shape);
            case ImageView view -> image(view);
            case Region region -> region(region);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::add);
            default -> {}
        }
    }

    private void canvas(CanvasView view) {
        target.begin(new Translate(view.snappedLeftInset(), view.snappedTopInset()), 1);
        target.beginConfined(new Area(0, 0, view.innerWidth(), view.innerHeight()));
        view.paintOn(new SvgSurface(target));
        target.end();
        target.end();
    }

    private void text(Text text) {
        String words = text.getText();
        if (words.codePoints().anyMatch(c -> c >= FIRST_ICON && c <= LAST_ICON)) {
            return;
        }
        double ascent = text.getBaselineOffset();
        for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
            String part = words.substring(line.start(), line.end()).stripTrailing();
            Bounds bounds = text.getLayoutBounds();
            Spot baseline =
                    new Spot(
                            bounds.getMinX() + line.bounds().getMinX(),
                            bounds.getMinY() + line.bounds().getMinY() + ascent);
            target.text(part, baseline, text.getFont(), text.getFill());
        }
    }

    private void shape(Shape shape) {
        String style =
                SvgElements.fill(shape.getFill())
                        + " "
                        + SvgElements.stroke(shape.getStroke(), shape.getStrokeWidth());
        switch (shape) {
            case Line line ->
                    target.points(
                            "polyline",
                            List.of(
                                    new Spot(line.getStartX(), line.getStartY()),
                                    new Spot(line.getEndX(), line.getEndY())),
                            style);
            case CubicCurve curve -> target.path(commands(curve), style);
            case Rectangle box ->
                    target.rectangle(
                            new Area(box.getX(), box.getY(), box.getWidth(), box.getHeight()),
                            box.getArcWidth(),
                            style);
            default -> target.rectangle(area(shape.getLayoutBounds()), 0, style);
        }
    }

    private static String commands(CubicCurve curve) {
        return "M %s %s C %s %s %s %s %s %s"
                .formatted(
                        SvgElements.n(curve.getStartX()),
                        SvgElements.n(curve.getStartY()),
                        SvgElements.n(curve.getControlX1()),
                        SvgElements.n(curve.getControlY1()),
                        SvgElements.n(curve.getControlX2()),
                        SvgElements.n(curve.getControlY2()),
                        SvgElements.n(curve.getEndX()),
                        SvgElements.n(curve.getEndY()));
    }

    private void image(ImageView view) {
        if (view.getImage() != null) {
            Area area = area(view.getLayoutBounds());
            target.image(view.getImage(), SvgElements.onto(view.getImage(), area));
        }
    }

    private void region(Region region) {
        Area whole = new Area(0, 0, region.getWidth(), region.getHeight());
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> fill(fill, whole));
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> frame(stroke, whole));
        }
        if (region.getShape() == null) {
            region.getChildrenUnmodifiable().forEach(this::add);
        }
    }

    private void fill(BackgroundFill fill, Area whole) {
        Insets in = fill.getInsets();
        Area area =
                new Area(
                        in.getLeft(),
                        in.getTop(),
                        Math.max(0, whole.width() - in.getLeft() - in.getRight()),
                        Math.max(0, whole.height() - in.getTop() - in.getBottom()));
        double round = 2 * fill.getRadii().getTopLeftHorizontalRadius();
        if (isSeen(fill.getFill())) {
            target.rectangle(area, round, SvgElements.fill(fill.getFill()));
        }
    }

    private void frame(BorderStroke stroke, Area whole) {
        double width = stroke.getWidths().getTop();
        if (width > 0 && isSeen(stroke.getTopStroke())) {
            target.rectangle(
                    whole.grown(-width / 2),
                    2 * stroke.getRadii().getTopLeftHorizontalRadius(),
                    "fill=\"none\" " + SvgElements.stroke(stroke.getTopStroke(), width));
        }
    }

    private static boolean isSeen(Paint paint) {
        return paint instanceof Color color && color.getOpacity() > 0;
    }

    private static Area area(Bounds bounds) {
        return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
