package org.convlens.app.why;

import org.convlens.attribution.Method;
import org.convlens.attribution.MethodOption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was chosen about methods, where it is not what they do unless said.
///
/// @param chosen values by the options' names, by the methods' names
record Tuning(Map<String, Map<String, String>> chosen) {

    /// Maps are as large as the picture here, always.
    private static final String SIZE = "upsample";

    /// Nothing chosen.
    static final Tuning NONE = new Tuning(Map.of());

    /// Copies the map.
    Tuning {
        chosen = Map.copyOf(chosen);
    }

    /// {@return what can be chosen about a method in the window}
    static List<MethodOption> options(Method method) {
        return method.description().options().stream()
                .filter(option -> !option.name().equals(SIZE))
                .toList();
    }

    /// {@return the value of a method's option}
    String value(Method method, MethodOption option) {
        return of(method).getOrDefault(option.name(), option.standard());
    }

    private Map<String, String> of(Method method) {
        return chosen.getOrDefault(name(method), Map.of());
    }

    private static String name(Method method) {
        return method.description().name();
    }

    /// {@return whether something else than a method's standards was chosen}
    boolean isTuned(Method method) {
        return !of(method).isEmpty();
    }

    /// {@return the method as it was tuned}
    Method tuned(Method method) {
        return isTuned(method) ? new TunedMethod(method, of(method)) : method;
    }

    /// {@return the same with one value more}
    Tuning with(Method method, MethodOption option, String value) {
        Map<String, String> own = new HashMap<>(of(method));
        own.put(option.name(), value);
        own.remove(option.name(), option.standard());
        return with(method, own);
    }

    /// {@return the same with a method's standards}
    Tuning without(Method method) {
        return with(method, Map.of());
    }

    private Tuning with(Method method, Map<String, String> own) {
        Map<String, Map<String, String>> all = new HashMap<>(chosen);
        all.put(name(method), Map.copyOf(own));
        all.values().removeIf(Map::isEmpty);
        return new Tuning(all);
    }
}
