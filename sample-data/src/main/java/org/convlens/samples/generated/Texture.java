package org.convlens.samples.generated;

/// A pattern of two colours that fills a canvas.
record Texture(Pattern pattern, Colour first, Colour second) {

    private static final Point CENTRE = new Point(15.5, 15.5);

    /// How much of the second colour a place has.
    @FunctionalInterface
    interface Pattern {

        /// {@return 0 to 1}
        double at(Point point);
    }

    /// {@return a texture of any kind}
    ///
    /// @param contrast how far its colours may lie apart, 0 to 1
    static Texture any(Dice dice, double contrast) {
        Colour first = Colour.any(dice);
        return new Texture(anyPattern(dice), first, first.towards(Colour.any(dice), contrast));
    }

    void fill(Canvas canvas) {
        for (int row = 0; row < canvas.side(); row++) {
            for (int column = 0; column < canvas.side(); column++) {
                double share = pattern.at(new Point(column, row));
                canvas.cover(row, column, first.towards(second, share), 1);
            }
        }
    }

    /// {@return how far a colour is from the nearer of the two}
    double distance(Colour colour) {
        return Math.min(first.distance(colour), second.distance(colour));
    }

    private static Pattern anyPattern(Dice dice) {
        Point across = new Point(1, 0).rotated(dice.between(0, 2 * Math.PI));
        Point along = new Point(-across.y(), across.x());
        double period = dice.between(5, 14);
        double phase = dice.between(0, 2 * Math.PI);
        return switch (dice.below(4)) {
            case 0 -> point -> Math.clamp(0.5 + point.minus(CENTRE).dot(across) / 32, 0, 1);
            case 1 -> point -> wave(point.dot(across), period, phase);
            case 2 ->
                    point ->
                            wave(point.dot(across), period, phase)
                                    * wave(point.dot(along), period, phase);
            default -> blotches(dice, period);
        };
    }

    private static double wave(double place, double period, double phase) {
        return 0.5 + 0.5 * StrictMath.sin(2 * Math.PI * place / period + phase);
    }

    private static Pattern blotches(Dice dice, double period) {
        Elastic field = Elastic.any(dice, 0.5, period);
        return point -> Math.clamp(0.5 + field.bend(point).minus(point).x(), 0, 1);
    }
}
