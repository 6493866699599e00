package org.convlens.samples.generated;

/// Red, green and blue, each from 0 to 1.
record Colour(double red, double green, double blue) {

    static Colour any(Dice dice) {
        return new Colour(dice.between(0, 1), dice.between(0, 1), dice.between(0, 1));
    }

    double channel(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            default -> blue;
        };
    }

    /// {@return this colour on the way to another}
    ///
    /// @param share 0 is this one, 1 the other
    Colour towards(Colour other, double share) {
        return new Colour(
                red + share * (other.red - red),
                green + share * (other.green - green),
                blue + share * (other.blue - blue));
    }

    /// {@return how far apart two colours are, 0 to 1; green counts most, as the eye has it}
    double distance(Colour other) {
        double dr = red - other.red;
        double dg = green - other.green;
        double db = blue - other.blue;
        return Math.sqrt(0.299 * dr * dr + 0.587 * dg * dg + 0.114 * db * db);
    }
}
