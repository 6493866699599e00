package org.convlens.attribution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What was chosen about a method.
public final class Options {

    private final MethodDescription method;
    private final Map<String, String> chosen;

    private Options(MethodDescription method, Map<String, String> chosen) {
        this.method = method;
        this.chosen = new TreeMap<>(chosen);
    }

    /// {@return choices for a method; its standards where nothing is chosen}
    ///
    /// @param method whose options
    /// @param chosen by name
    /// @throws AttributionException if the method has no option of a name; says which there are
    public static Options of(MethodDescription method, Map<String, String> chosen) {
        for (String name : chosen.keySet()) {
            if (names(method).stream().noneMatch(name::equals)) {
                throw new AttributionException(
                        "%s has no option %s; %s."
                                .formatted(
                                        method.name(),
                                        name,
                                        names(method).isEmpty()
                                                ? "it has none"
                                                : "there are " + String.join(", ", names(method))));
            }
        }
        return new Options(method, chosen);
    }

    private static List<String> names(MethodDescription method) {
        return method.options().stream().map(MethodOption::name).toList();
    }

    /// {@return what was chosen, or the standard}
    String text(MethodOption option) {
        return chosen.getOrDefault(option.name(), option.standard());
    }

    /// {@return whether it is `true`}
    ///
    /// @throws AttributionException if it is neither `true` nor `false`
    boolean isOn(MethodOption option) {
        return oneOf(option).equals("true");
    }

    /// {@return one of the option's words}
    ///
    /// @throws AttributionException if it is none of them
    String oneOf(MethodOption option) {
        String text = text(option);
        if (!option.words().contains(text)) {
            throw refusal(option, "one of " + String.join(", ", option.words()), text);
        }
        return text;
    }

    /// {@return a whole number}
    ///
    /// @throws AttributionException if it is none, or smaller than the least
    int whole(MethodOption option, int least) {
        String text = text(option);
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least) {
            throw refusal(option, "a whole number of at least " + least, text);
        }
        return Integer.parseInt(text);
    }

    /// {@return a whole number}
    ///
    /// @throws AttributionException if it is none, or too small or large
    int whole(MethodOption option, int least, int most) {
        int whole = whole(option, least);
        if (whole > most) {
            throw refusal(
                    option, "a whole number from %d to %d".formatted(least, most), "" + whole);
        }
        return whole;
    }

    /// {@return a number}
    ///
    /// @throws AttributionException if it is none, or not allowed
    double number(MethodOption option, Predicate<Double> allowed, String wanted) {
        String text = text(option);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number) && allowed.test(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal(option, wanted, text);
        }
        throw refusal(option, wanted, text);
    }

    private AttributionException refusal(MethodOption option, String wanted, String received) {
        return new AttributionException(
                "%s needs for %s %s; received: %s"
                        .formatted(method.name(), option.name(), wanted, received));
    }
}
