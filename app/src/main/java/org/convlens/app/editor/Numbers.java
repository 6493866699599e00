package org.convlens.app.editor;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them into settings: `3`, `3×5`, `3x5`, `1, 28, 28`.
final class Numbers {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[×xX*,;\\s]\\s*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private Numbers() {}

    /// The whole numbers of a text, if it holds nothing else and none is smaller than the least.
    static Optional<List<Integer>> whole(String text, int least) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : BETWEEN.split(text.strip(), -1)) {
            if (!WHOLE.matcher(part).matches() || Integer.parseInt(part) < least) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(part));
        }
        return Optional.of(numbers);
    }

    static Optional<Integer> one(String text, int least) {
        return whole(text, least).filter(all -> all.size() == 1).map(List::getFirst);
    }

    /// One number for a square, or height and width.
    static Optional<Size2> size(String text, int least) {
        return whole(text, least)
                .filter(all -> all.size() <= 2)
                .map(all -> new Size2(all.getFirst(), all.getLast()));
    }

    /// Channels, height and width.
    static Optional<Shape> picture(String text) {
        return whole(text, 1)
                .filter(all -> all.size() == 3)
                .map(all -> Shape.of(all.get(0), all.get(1), all.get(2)));
    }

    /// A number with a decimal point or comma.
    static Optional<Double> decimal(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return Optional.of(number).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
