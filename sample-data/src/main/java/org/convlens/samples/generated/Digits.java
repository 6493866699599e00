package org.convlens.samples.generated;

import org.convlens.dataset.BuiltInSet;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Digits as a hand writes them, framed like MNIST: white on black, 28×28, fitted into 20×20 and
/// centred by mass.
///
/// @see "LeCun, Bottou, Bengio & Haffner, Gradient-based learning applied to document recognition,
///   1998, doi:10.1109/5.726791: the framing"
final class Digits implements Drawing {

    private static final int SIDE = 28;
    private static final double BOX = 20;
    private static final Point CENTRE = new Point(13.5, 13.5);

    private static final BuiltInSet SET =
            new BuiltInSet(
                    "digits",
                    "Handwritten digits",
                    "Ten digits drawn by strokes; what is learned here reads real handwriting too.",
                    Shape.of(1, SIDE, SIDE),
                    IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                    "How differently they are written: slant, bending and position, noise, and from"
                            + " one half on stray strokes.");

    @Override
    public BuiltInSet set() {
        return SET;
    }

    @Override
    public Sample draw(int label, double difficulty, Dice dice) {
        double thickness = Math.clamp(2.35 + dice.normal(0.65), 1.1, 4.2);
        Lines lines =
                written(label, 0.7 + difficulty, dice).fitted(BOX - Math.min(thickness, 3), CENTRE);
        Point place = new Point(dice.normal(difficulty), dice.normal(difficulty));
        Canvas canvas = new Canvas(SET.pictureShape());
        centredByMass(lines, thickness).moved(place::plus).draw(canvas, thickness);
        addStrayStrokes(canvas, difficulty, dice);
        canvas.addNoise(dice, 0.15 * difficulty);
        return new Sample(canvas, Optional.empty());
    }

    private Lines written(int label, double freedom, Dice dice) {
        double width = dice.between(0.5, 1.1);
        double slant = 0.15 + dice.normal(0.24 * freedom);
        double turn = dice.normal(0.1 * freedom);
        double waist = StrictMath.exp(dice.normal(0.22 * freedom));
        Elastic elastic = Elastic.any(dice, 4.5 * freedom, 80);
        List<List<Point>> curves =
                DigitWays.all().any(label, dice).stream()
                        .map(stroke -> stroke.moved(knot -> atWaist(knot, waist)))
                        .map(stroke -> stroke.moved(knot -> shaken(knot, 4 * freedom, dice)))
                        .map(Stroke::polyline)
                        .toList();
        return new Lines(curves)
                .moved(elastic::bend)
                .moved(point -> new Point(width * point.x() - slant * point.y(), point.y()))
                .moved(point -> point.rotated(turn));
    }

    /// Moves what lies between top and bottom: above 1 up, below 1 down.
    private static Point atWaist(Point knot, double waist) {
        return new Point(knot.x(), 100 * StrictMath.pow(knot.y() / 100, waist));
    }

    private static Point shaken(Point knot, double strength, Dice dice) {
        return knot.plus(new Point(dice.normal(strength), dice.normal(strength)));
    }

    private static Lines centredByMass(Lines lines, double thickness) {
        Canvas draft = new Canvas(SET.pictureShape());
        lines.draw(draft, thickness);
        double mass = 0;
        Point sum = new Point(0, 0);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double value = draft.at(0, row, column);
                mass += value;
                sum = sum.plus(new Point(column, row).times(value));
            }
        }
        Point shift = CENTRE.minus(sum.times(1 / mass));
        return lines.moved(shift::plus);
    }

    private static void addStrayStrokes(Canvas canvas, double difficulty, Dice dice) {
        int count = dice.below(1 + (int) Math.floor(4 * Math.max(0, difficulty - 0.5)));
        Stream.generate(() -> strayStroke(dice))
                .limit(count)
                .forEach(stroke -> {
                    stroke.draw(canvas, dice.between(1, 2));
                });
    }

    private static Lines strayStroke(Dice dice) {
        Point from = new Point(dice.between(0, SIDE), dice.between(0, SIDE));
        Point to = from.plus(new Point(dice.between(3, 9), 0).rotated(dice.between(0, 6.3)));
        return new Lines(List.of(List.of(from, to)));
    }
}
