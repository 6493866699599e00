package org.convlens.samples.generated;

import java.util.List;
import java.util.stream.Stream;

/// A smooth random bending of the plane: a few long waves in random directions.
///
/// @see "Simard, Steinkraus & Platt, Best practices for convolutional neural networks, ICDAR 2003;
///   they smooth a random field, we add waves, which can be evaluated at a point"
record Elastic(List<Wave> waves) {

    private static final int WAVES = 3;

    /// {@return a bending that moves points by about `strength`}
    ///
    /// @param shortest length of the shortest wave
    static Elastic any(Dice dice, double strength, double shortest) {
        return new Elastic(
                Stream.generate(() -> Wave.any(dice, strength, shortest)).limit(WAVES).toList());
    }

    Point bend(Point point) {
        Point moved = point;
        for (Wave wave : waves) {
            moved = moved.plus(wave.at(point));
        }
        return moved;
    }

    private record Wave(Point frequency, double phase, Point push) {

        static Wave any(Dice dice, double strength, double shortest) {
            double angle = dice.between(0, 2 * Math.PI);
            double frequency = 2 * Math.PI / dice.between(shortest, 2 * shortest);
            return new Wave(
                    new Point(frequency, 0).rotated(angle),
                    dice.between(0, 2 * Math.PI),
                    new Point(dice.normal(strength), dice.normal(strength)));
        }

        Point at(Point point) {
            return push.times(StrictMath.sin(frequency.dot(point) + phase));
        }
    }
}
