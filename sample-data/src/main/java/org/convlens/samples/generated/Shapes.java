package org.convlens.samples.generated;

import org.convlens.dataset.BuiltInSet;
import org.convlens.samples.generated.Outline.Disc;
import org.convlens.samples.generated.Outline.Polygon;
import org.convlens.samples.generated.Outline.Ring;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One coloured shape on a textured background, 32×32, with a mask of where it is; neither colour
/// nor place tells the class.
final class Shapes implements Drawing {

    private static final int SIDE = 32;
    private static final int COLOURS_TRIED = 12;

    private static final BuiltInSet SET =
            new BuiltInSet(
                    "shapes",
                    "Coloured shapes",
                    "Six shapes of any colour on textured backgrounds, with masks: see whether a"
                            + " network looks at the shape or at the background.",
                    Shape.of(3, SIDE, SIDE),
                    List.of("circle", "cross", "ring", "square", "star", "triangle"),
                    "How busy the background is and how close its colours come, how small the"
                            + " shapes are, clutter and noise.");

    private static final List<Outline> OUTLINES =
            List.of(
                    new Disc(0.9),
                    cross(0.95, 0.32),
                    new Ring(0.75, 0.2),
                    Polygon.around(4, 1.1),
                    Polygon.around(10, 1.15, 0.5),
                    Polygon.around(3, 1.15));

    @Override
    public BuiltInSet set() {
        return SET;
    }

    @Override
    public Sample draw(int label, double difficulty, Dice dice) {
        Canvas canvas = new Canvas(SET.pictureShape());
        Texture background = Texture.any(dice, 0.25 + 0.75 * difficulty);
        background.fill(canvas);
        addClutter(canvas, difficulty, dice);
        Placed shape = Placed.any(OUTLINES.get(label), difficulty, dice);
        shape.draw(canvas, colourOn(background, dice));
        canvas.addNoise(dice, 0.18 * difficulty);
        return new Sample(canvas, Optional.of(shape.mask()));
    }

    /// {@return the best visible of some colours}
    private static Colour colourOn(Texture background, Dice dice) {
        return Stream.generate(() -> Colour.any(dice))
                .limit(COLOURS_TRIED)
                .max(Comparator.comparingDouble(background::distance))
                .orElseThrow();
    }

    private static void addClutter(Canvas canvas, double difficulty, Dice dice) {
        int count = dice.below(1 + (int) Math.round(8 * difficulty));
        Stream.generate(() -> Placed.speck(dice))
                .limit(count)
                .forEach(speck -> {
                    speck.draw(canvas, Colour.any(dice));
                });
    }

    private static Outline cross(double arm, double half) {
        List<Point> quarter =
                List.of(new Point(half, -half), new Point(half, -arm), new Point(-half, -arm));
        return new Polygon(
                Stream.iterate(0, turn -> turn + 1)
                        .limit(4)
                        .flatMap(
                                turn -> quarter.stream().map(at -> at.rotated(-turn * Math.PI / 2)))
                        .toList());
    }

    /// An outline at a place.
    ///
    /// @param scale pixels of its radius
    /// @param turn in radians
    private record Placed(Outline outline, Point centre, double scale, double turn) {

        static Placed any(Outline outline, double difficulty, Dice dice) {
            double scale = dice.between(9.5 - 4 * difficulty, 11.5);
            double room = SIDE / 2.0 - scale;
            Point centre =
                    new Point(
                            SIDE / 2.0 - 0.5 + dice.between(-room, room),
                            SIDE / 2.0 - 0.5 + dice.between(-room, room));
            return new Placed(outline, centre, scale, dice.between(0, 2 * Math.PI));
        }

        static Placed speck(Dice dice) {
            Point centre = new Point(dice.between(0, SIDE), dice.between(0, SIDE));
            return new Placed(new Disc(1), centre, dice.between(0.7, 2), 0);
        }

        void draw(Canvas canvas, Colour colour) {
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    canvas.cover(row, column, colour, share(row, column));
                }
            }
        }

        Tensor mask() {
            float[] values = new float[SIDE * SIDE];
            for (int i = 0; i < values.length; i++) {
                values[i] = share(i / SIDE, i % SIDE) >= 0.5 ? 1 : 0;
            }
            return new Tensor(Shape.of(SIDE, SIDE), values);
        }

        private double share(int row, int column) {
            Point point = new Point(column, row).minus(centre).rotated(-turn).times(1 / scale);
            return Math.clamp(0.5 - scale * outline.distance(point), 0, 1);
        }
    }
}
