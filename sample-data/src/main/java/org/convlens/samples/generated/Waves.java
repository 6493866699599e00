package org.convlens.samples.generated;

import org.convlens.dataset.BuiltInSet;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Waves of five shapes, 128 samples each as a picture of one row: something to listen to for
/// networks over time.
final class Waves implements Drawing {

    private static final int LENGTH = 128;
    private static final double PULSE = 0.15;

    private static final List<DoubleUnaryOperator> SHAPES =
            List.of(
                    turn -> StrictMath.sin(2 * Math.PI * turn),
                    turn -> turn < 0.5 ? 1 : -1,
                    turn -> 1 - 4 * Math.abs(turn - 0.5),
                    turn -> 2 * turn - 1,
                    turn -> turn < PULSE ? 1 : -PULSE / (1 - PULSE));

    private static final BuiltInSet SET =
            new BuiltInSet(
                    "waves",
                    "Waves",
                    "One period after the other of five shapes, as a row of 128 samples: what a"
                            + " network over time learns to tell apart.",
                    Shape.of(1, 1, LENGTH),
                    List.of("sine", "square", "triangle", "sawtooth", "pulse"),
                    "How much the length of a period varies, how weak the wave and how strong the"
                            + " noise is.");

    @Override
    public BuiltInSet set() {
        return SET;
    }

    @Override
    public Sample draw(int label, double difficulty, Dice dice) {
        double period = dice.between(16 - 8 * difficulty, 24 + 24 * difficulty);
        double start = dice.between(0, 1);
        double strength = dice.between(0.9 - 0.6 * difficulty, 1);
        Canvas canvas = new Canvas(SET.pictureShape());
        for (int place = 0; place < LENGTH; place++) {
            double turn = start + place / period;
            double value = SHAPES.get(label).applyAsDouble(turn - Math.floor(turn));
            canvas.set(0, 0, place, 0.5 + 0.5 * strength * value);
        }
        canvas.addNoise(dice, 0.3 * difficulty);
        return new Sample(canvas, Optional.empty());
    }
}
