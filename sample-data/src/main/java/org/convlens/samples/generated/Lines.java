package org.convlens.samples.generated;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Lines a pen has drawn: polylines in pixels.
record Lines(List<List<Point>> polylines) {

    /// {@return all lines with every point moved}
    Lines moved(UnaryOperator<Point> move) {
        return new Lines(polylines.stream().map(line -> line.stream().map(move).toList()).toList());
    }

    /// {@return the lines scaled so that the longer side of their box is `side`, and moved so that
    /// the box' centre is at `centre`}
    Lines fitted(double side, Point centre) {
        Point low = new Point(least(Point::x), least(Point::y));
        Point high = new Point(-least(point -> -point.x()), -least(point -> -point.y()));
        Point box = high.minus(low);
        double scale = side / Math.max(1e-9, Math.max(box.x(), box.y()));
        Point middle = low.plus(high).times(0.5);
        return moved(point -> point.minus(middle).times(scale).plus(centre));
    }

    /// Draws the lines in white, their edges smoothed over one pixel.
    void draw(Canvas canvas, double thickness) {
        for (List<Point> line : polylines) {
            for (int i = 0; i + 1 < line.size(); i++) {
                drawSegment(canvas, line.get(i), line.get(i + 1), thickness / 2);
            }
        }
    }

    private double least(ToDoubleFunction<Point> coordinate) {
        return polylines.stream()
                .flatMap(Collection::stream)
                .mapToDouble(coordinate)
                .min()
                .orElseThrow();
    }

    private static void drawSegment(Canvas canvas, Point from, Point to, double radius) {
        double reach = radius + 0.5;
        int last = canvas.side() - 1;
        int top = Math.max(0, (int) Math.floor(Math.min(from.y(), to.y()) - reach));
        int bottom = Math.min(last, (int) Math.ceil(Math.max(from.y(), to.y()) + reach));
        int left = Math.max(0, (int) Math.floor(Math.min(from.x(), to.x()) - reach));
        int right = Math.min(last, (int) Math.ceil(Math.max(from.x(), to.x()) + reach));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double distance = new Point(column, row).distanceToSegment(from, to);
                canvas.lighten(row, column, Math.clamp(reach - distance, 0, 1));
            }
        }
    }
}
