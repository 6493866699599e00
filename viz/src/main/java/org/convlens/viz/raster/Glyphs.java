package org.convlens.viz.raster;

import java.util.Map;

/// Digits of 3×5 pixels, for legends on small pictures.
public final class Glyphs {

    /// Pixels from one digit to the next.
    public static final int ADVANCE = 4;

    /// Rows of a digit.
    public static final int HEIGHT = 5;

    private static final int WIDTH = 3;

    /// Rows from the top, each pixel a sign.
    private static final Map<Character, String> SHAPES =
            Map.ofEntries(
                    Map.entry('0', "####.##.##.####"),
                    Map.entry('1', ".#.##..#..#.###"),
                    Map.entry('2', "###..#####..###"),
                    Map.entry('3', "###..####..####"),
                    Map.entry('4', "#.##.####..#..#"),
                    Map.entry('5', "####..###..####"),
                    Map.entry('6', "####..####.####"),
                    Map.entry('7', "###..#..#..#..#"),
                    Map.entry('8', "####.#####.####"),
                    Map.entry('9', "####.####..####"),
                    Map.entry('-', "......###......"),
                    Map.entry('+', "....#.###.#...."),
                    Map.entry('.', ".............#."),
                    Map.entry('e', "...###.####.###"));

    private Glyphs() {}

    /// {@return how many columns a text takes}
    ///
    /// @param text digits, signs, points and e
    public static int width(String text) {
        return text.length() * ADVANCE - 1;
    }

    /// {@return whether a text has ink at a place}
    ///
    /// @param text digits, signs, points and e; others leave a gap
    /// @param row from 0 at the top
    /// @param column from 0 at the left
    public static boolean isInk(String text, int row, int column) {
        int letter = Math.floorDiv(column, ADVANCE);
        int within = Math.floorMod(column, ADVANCE);
        boolean inside = letter >= 0 && letter < text.length() && within < WIDTH;
        return inside
                && row >= 0
                && row < HEIGHT
                && SHAPES.getOrDefault(text.charAt(letter), " ".repeat(WIDTH * HEIGHT))
                                .charAt(row * WIDTH + within)
                        == '#';
    }
}
