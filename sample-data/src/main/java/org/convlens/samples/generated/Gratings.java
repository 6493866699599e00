package org.convlens.samples.generated;

import org.convlens.dataset.BuiltInSet;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Stripes and edges in four directions, 32×32: the smallest task whose filters one can predict.
///
/// @see "Hubel & Wiesel, Receptive fields of single neurones in the cat's striate cortex, J.
///   Physiol. 148, 1959, doi:10.1113/jphysiol.1959.sp006308"
final class Gratings implements Drawing {

    private static final int SIDE = 32;
    private static final int DIRECTIONS = 4;
    private static final Point CENTRE = new Point((SIDE - 1) / 2.0, (SIDE - 1) / 2.0);

    private static final BuiltInSet SET =
            new BuiltInSet(
                    "gratings",
                    "Stripes and edges",
                    "Stripes and edges in four directions: the first layer learns filters like"
                            + " those of the visual cortex.",
                    Shape.of(1, SIDE, SIDE),
                    List.of(
                            "horizontal stripes",
                            "rising stripes",
                            "vertical stripes",
                            "falling stripes",
                            "horizontal edge",
                            "rising edge",
                            "vertical edge",
                            "falling edge"),
                    "How far directions stray, how weak the contrast and how strong the noise is.");

    @Override
    public BuiltInSet set() {
        return SET;
    }

    @Override
    public Sample draw(int label, double difficulty, Dice dice) {
        double stray = Math.clamp(dice.normal(0.04 + 0.1 * difficulty), -0.3, 0.3);
        Point across =
                new Point(0, 1).rotated(-Math.PI / DIRECTIONS * (label % DIRECTIONS) + stray);
        DoubleUnaryOperator profile = label < DIRECTIONS ? stripes(dice) : edge(dice);
        double contrast = dice.between(0.9 - 0.75 * difficulty, 1);
        double level = dice.between(-0.5, 0.5) * (1 - contrast);
        Canvas canvas = new Canvas(SET.pictureShape());
        fill(
                canvas,
                point -> 0.5 + 0.5 * (level + contrast * profile.applyAsDouble(point.dot(across))));
        canvas.addNoise(dice, 0.35 * difficulty);
        return new Sample(canvas, Optional.empty());
    }

    private static DoubleUnaryOperator stripes(Dice dice) {
        double frequency = 2 * Math.PI / dice.between(4, 11);
        double phase = dice.between(0, 2 * Math.PI);
        return place -> StrictMath.sin(frequency * place + phase);
    }

    private static DoubleUnaryOperator edge(Dice dice) {
        double offset = dice.between(-8, 8);
        double softness = dice.between(0.5, 3) * (dice.chance(0.5) ? 1 : -1);
        return place -> Math.clamp((place - offset) / softness, -1, 1);
    }

    private static void fill(Canvas canvas, Texture.Pattern pattern) {
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                canvas.set(0, row, column, pattern.at(new Point(column, row).minus(CENTRE)));
            }
        }
    }
}
