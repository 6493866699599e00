package org.convlens.viz.diagram;

/// How a space is turned before it is looked at from the front, without perspective: first about
/// the upright axis, then tipped forward.
///
/// With yaw a and pitch b: right = x·cos a + z·sin a, towards = z·cos a − x·sin a; then down =
/// y·cos b + towards·sin b, nearness = towards·cos b − y·sin b.
///
/// @param yaw in degrees; 90 shows the maps face on
/// @param pitch in degrees; above 0 one looks down on it
public record Turn(double yaw, double pitch) {

    /// Maps are seen aslant and a little from above.
    public static final Turn START = new Turn(52, 18);

    private static final double STEEPEST = 85;

    /// {@return this turned further}
    ///
    /// @param dYaw in degrees
    /// @param dPitch in degrees; stops short of straight from above or below
    public Turn by(double dYaw, double dPitch) {
        double turned = (yaw + dYaw) % 360;
        return new Turn(turned, Math.clamp(pitch + dPitch, -STEEPEST, STEEPEST));
    }

    /// {@return a point as it is seen: x to the right, y downwards, z towards the viewer}
    ///
    /// @param point in space
    public Point3 seen(Point3 point) {
        double a = Math.toRadians(yaw);
        double b = Math.toRadians(pitch);
        double towards = point.z() * Math.cos(a) - point.x() * Math.sin(a);
        return new Point3(
                point.x() * Math.cos(a) + point.z() * Math.sin(a),
                point.y() * Math.cos(b) + towards * Math.sin(b),
                towards * Math.cos(b) - point.y() * Math.sin(b));
    }

    /// {@return whether what lies further along the network is further from the viewer}
    public boolean looksForward() {
        return Math.sin(Math.toRadians(yaw)) >= 0;
    }
}
