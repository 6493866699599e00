package org.convlens.app.editor;

import org.convlens.network.Padding;
import org.convlens.network.Padding.Explicit;

import java.util.List;
import java.util.Optional;

/// Explicit padding as people type it: one number, height and width, or top, left, bottom, right.
final class PaddingText {

    private PaddingText() {}

    /// The shortest way to write it; empty for padding that is not explicit.
    static String of(Padding padding) {
        return padding instanceof Explicit explicit ? of(explicit) : "";
    }

    private static String of(Explicit sides) {
        if (!isSymmetric(sides)) {
            return "%d %d %d %d"
                    .formatted(sides.top(), sides.left(), sides.bottom(), sides.right());
        }
        return sides.top() == sides.left()
                ? Integer.toString(sides.top())
                : sides.top() + " " + sides.left();
    }

    private static boolean isSymmetric(Explicit sides) {
        return sides.top() == sides.bottom() && sides.left() == sides.right();
    }

    /// What a text says, if it says one, two or four numbers from 0 on.
    static Optional<Padding> parse(String text) {
        return Numbers.whole(text, 0).flatMap(PaddingText::ofNumbers);
    }

    /// The ends of a series' explicit padding, the shortest way to write them; else empty.
    static String endsOf(Padding padding) {
        if (!(padding instanceof Explicit sides)) {
            return "";
        }
        return sides.left() == sides.right()
                ? Integer.toString(sides.left())
                : sides.left() + " " + sides.right();
    }

    /// What a text says of the ends of a series, if it says one or two numbers from 0 on.
    static Optional<Padding> ends(String text) {
        return Numbers.whole(text, 0)
                .filter(numbers -> numbers.size() <= 2)
                .map(numbers -> new Explicit(0, numbers.getFirst(), 0, numbers.getLast()));
    }

    private static Optional<Padding> ofNumbers(List<Integer> numbers) {
        return switch (numbers.size()) {
            case 1 -> Optional.of(Explicit.all(numbers.getFirst()));
            case 2 -> Optional.of(both(numbers.getFirst(), numbers.getLast()));
            case 4 ->
                    Optional.of(
                            new Explicit(
                                    numbers.get(0),
                                    numbers.get(1),
                                    numbers.get(2),
                                    numbers.get(3)));
            default -> Optional.empty();
        };
    }

    private static Padding both(int rows, int columns) {
        return new Explicit(rows, columns, rows, columns);
    }
}
