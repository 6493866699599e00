package org.convlens.plan;

import org.convlens.network.Padding;

/// A padding in words: `valid`, `same`, `2`, `1×0` or, with unequal sides, `1, 1, 2, 2`.
final class PaddingWords {

    private PaddingWords() {}

    static String of(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> "valid";
            case Padding.Same _ -> "same";
            case Padding.Explicit(int top, int left, int bottom, int right) -> {
                if (top != bottom || left != right) {
                    yield "%d, %d, %d, %d".formatted(top, left, bottom, right);
                }
                yield top == left ? Integer.toString(top) : top + "×" + left;
            }
        };
    }
}
