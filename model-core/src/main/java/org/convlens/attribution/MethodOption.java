package org.convlens.attribution;

import java.util.List;

/// Something one can choose about a method.
///
/// @param name one word, such as `steps`
/// @param standard what is used unless said
/// @param meaning what it does, and what values it takes
/// @param words all values it takes; empty where it takes numbers
public record MethodOption(String name, String standard, String meaning, List<String> words) {

    /// Copies the list.
    public MethodOption {
        words = List.copyOf(words);
    }

    /// An option that takes numbers.
    ///
    /// @param name one word
    /// @param standard what is used unless said
    /// @param meaning what it does, and what numbers it takes
    MethodOption(String name, String standard, String meaning) {
        this(name, standard, meaning, List.of());
    }

    /// {@return an option that is on unless said}
    static MethodOption on(String name, String meaning) {
        return new MethodOption(name, "true", meaning, List.of("true", "false"));
    }
}
