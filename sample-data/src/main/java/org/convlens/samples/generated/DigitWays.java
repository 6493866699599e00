package org.convlens.samples.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The ways people write each digit, read from `digits.txt`.
final class DigitWays {

    private static final Pattern LINE = Pattern.compile("([0-9]) ([0-9]+): (.*)");

    /// By digit; a way stands as often as its share says.
    private final List<List<List<Stroke>>> ways = new ArrayList<>();

    private DigitWays() {
        for (int digit = 0; digit < 10; digit++) {
            ways.add(new ArrayList<>());
        }
    }

    /// {@return the ways of the program's own file, read when they are first asked for}
    static DigitWays all() {
        return OfTheFile.WAYS;
    }

    private static DigitWays load() {
        DigitWays all = new DigitWays();
        text().lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(line -> {
                    List<Stroke> strokes = strokesOf(line.group(3));
                    for (int share = Integer.parseInt(line.group(2)); share > 0; share--) {
                        all.ways.get(Integer.parseInt(line.group(1))).add(strokes);
                    }
                });
        return all;
    }

    /// {@return one way to write a digit, common ones more often}
    List<Stroke> any(int digit, Dice dice) {
        List<List<Stroke>> choice = ways.get(digit);
        return choice.get(dice.below(choice.size()));
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(DigitWays.class.getResourceAsStream("digits.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Stroke> strokesOf(String text) {
        return Arrays.stream(text.split(" ; ", -1)).map(DigitWays::strokeOf).toList();
    }

    private static Stroke strokeOf(String text) {
        return new Stroke(Arrays.stream(text.split(" ", -1)).map(DigitWays::knotOf).toList());
    }

    private static Stroke.Knot knotOf(String text) {
        String[] numbers = text.replace("!", "").split(",", 2);
        return new Stroke.Knot(
                new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])),
                text.endsWith("!"));
    }

    private static final class OfTheFile {

        static final DigitWays WAYS = load();

        private OfTheFile() {}
    }
}
