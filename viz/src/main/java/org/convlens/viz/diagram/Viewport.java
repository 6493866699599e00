package org.convlens.viz.diagram;

/// Which part of a diagram is in sight, and how large: `screen = diagram · scale + shift`.
///
/// @param scale 1 shows the diagram at 100 %
/// @param dx the shift to the right, in pixels of the screen
/// @param dy the shift downwards, in pixels of the screen
public record Viewport(double scale, double dx, double dy) {

    /// The diagram as it is.
    public static final Viewport PLAIN = new Viewport(1, 0, 0);

    /// The smallest scale.
    public static final double SMALLEST = 0.1;

    /// The largest scale.
    public static final double LARGEST = 4;

    /// {@return the view that shows an area in the middle of a window, not larger than 100 %}
    ///
    /// @param content what must be in sight, in the diagram's pixels
    /// @param window the screen's part to fill, in pixels of the screen
    /// @param margin to leave empty on every side, in pixels of the screen
    public static Viewport fitting(Area content, Area window, double margin) {
        Area inner = window.grown(-margin);
        double scale =
                Math.min(
                        inner.width() / Math.max(1, content.width()),
                        inner.height() / Math.max(1, content.height()));
        double bounded = Math.clamp(scale, SMALLEST, 1.0);
        return new Viewport(
                bounded,
                window.centreX() - content.centreX() * bounded,
                window.centreY() - content.centreY() * bounded);
    }

    /// {@return where a point of the diagram is on the screen}
    ///
    /// @param spot in the diagram's pixels
    public Spot toScreen(Spot spot) {
        return new Spot(spot.x() * scale + dx, spot.y() * scale + dy);
    }

    /// {@return which point of the diagram is at a place of the screen}
    ///
    /// @param spot in pixels of the screen
    public Spot toDiagram(Spot spot) {
        return new Spot((spot.x() - dx) / scale, (spot.y() - dy) / scale);
    }

    /// {@return this view enlarged so that one point stays where it is; the scale stays between
    /// {@link #SMALLEST} and {@link #LARGEST}}
    ///
    /// @param factor above 1 enlarges
    /// @param fixed the point that stays, in pixels of the screen
    public Viewport zoomed(double factor, Spot fixed) {
        double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
        double real = next / scale;
        return new Viewport(
                next, fixed.x() + (dx - fixed.x()) * real, fixed.y() + (dy - fixed.y()) * real);
    }

    /// {@return this view shifted}
    ///
    /// @param right in pixels of the screen
    /// @param down in pixels of the screen
    public Viewport panned(double right, double down) {
        return new Viewport(scale, dx + right, dy + down);
    }
}
