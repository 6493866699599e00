package org.convlens.evaluation;

/// Whether to believe a map: a traffic light, and why.
///
/// @param light what to do
/// @param sentence why, with the number that decided
public record Verdict(Light light, String sentence) {

    /// What to do with a map.
    public enum Light {
        /// believe it
        GREEN,
        /// be careful
        YELLOW,
        /// do not believe it
        RED
    }

    private static final double KEPT = 0.5;
    private static final double INCOMPLETE = 0.05;
    private static final double SAME_CLASS = 0.95;
    private static final double SHAKY = 0.5;

    /// {@return the gravest thing that the numbers say}
    ///
    /// Red: the map keeps a mean rank correlation above 0.5 while layers forget from the top down,
    /// or deleting what it marks hurts no more than deleting at random. Yellow: more than 5 % of
    /// what was promised is missing, the map for another class has a correlation above 0.95, or a
    /// little noise brings it below 0.5, or the target does not tell the picture from a black one.
    ///
    /// @param evidence the numbers
    static Verdict of(Evidence evidence) {
        double kept = evidence.randomisation().kept();
        double deletion = evidence.curves().deletion().area();
        double random = evidence.curves().random().area();
        if (kept > KEPT) {
            return new Verdict(
                    Light.RED,
                    "The map stays while the network forgets what it learned (mean similarity %.2f): it shows the picture itself rather than what the network looks at."
                            .formatted(kept));
        }
        if (Double.isNaN(deletion)) {
            return new Verdict(
                    Light.YELLOW,
                    "The target has the same value for the picture and for a black one, so deleting tells nothing.");
        }
        return deletion < random
                ? careful(evidence)
                : new Verdict(
                        Light.RED,
                        "Deleting what the map marks hurts no more than deleting at random (area %.2f against %.2f)."
                                .formatted(deletion, random));
    }

    private static Verdict careful(Evidence evidence) {
        double residual = evidence.residual().orElse(0);
        if (residual > INCOMPLETE) {
            return new Verdict(
                    Light.YELLOW,
                    "%.0f %% of the answer are not accounted for: more steps may help, or biases keep their share."
                            .formatted(100 * residual));
        }
        if (evidence.rival().similarity() > SAME_CLASS) {
            return new Verdict(
                    Light.YELLOW,
                    "The map for another class is nearly the same (similarity %.2f): it shows where something is, not why it is this class."
                            .formatted(evidence.rival().similarity()));
        }
        if (evidence.underNoise() < SHAKY) {
            return new Verdict(
                    Light.YELLOW,
                    "A little noise changes the map (similarity %.2f): look at several, or average them."
                            .formatted(evidence.underNoise()));
        }
        return new Verdict(
                Light.GREEN,
                "The map depends on what the network learned, and deleting what it marks hurts (area %.2f, at random %.2f)."
                        .formatted(
                                evidence.curves().deletion().area(),
                                evidence.curves().random().area()));
    }
}
