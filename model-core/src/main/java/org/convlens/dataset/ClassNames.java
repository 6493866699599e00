package org.convlens.dataset;

import java.util.List;
import java.util.stream.IntStream;

/// How a set's own classes become those of a recipe.
///
/// By name where the recipe knows every one of them; by number where it knows none but has as many
/// or more, since then they were renamed.
///
/// @param names the classes by number, as the recipe wants them
/// @param numbers for each of the set's own classes its number there
public record ClassNames(List<String> names, List<Integer> numbers) {

    /// Copies the lists.
    public ClassNames {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
    }

    /// {@return the classes of a set under a recipe}
    ///
    /// @param own the set's classes by number
    /// @param recipe whose class names; none leave the set's own
    /// @throws DataException if the recipe has other classes; names the first that does not fit
    public static ClassNames of(List<String> own, PictureRecipe recipe) {
        List<String> wanted = recipe.classNames().isEmpty() ? own : recipe.classNames();
        if (wanted.containsAll(own)) {
            return new ClassNames(wanted, own.stream().map(wanted::indexOf).toList());
        }
        if (own.stream().anyMatch(wanted::contains) || wanted.size() < own.size()) {
            throw mismatch(own, wanted);
        }
        return new ClassNames(wanted, IntStream.range(0, own.size()).boxed().toList());
    }

    /// {@return the number of one of the set's own classes}
    ///
    /// @param own its number in the set
    public int number(int own) {
        return numbers.get(own);
    }

    private static DataException mismatch(List<String> own, List<String> wanted) {
        String stranger =
                own.stream().filter(name -> !wanted.contains(name)).findFirst().orElseThrow();
        return new DataException(
                "The data have a class '%s' that the recipe does not know; it has: %s"
                        .formatted(stranger, String.join(", ", wanted)));
    }
}
