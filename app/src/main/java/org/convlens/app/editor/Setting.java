package org.convlens.app.editor;

import org.convlens.network.NetworkEdit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One thing that can be set; its key names its words in the bundle.
sealed interface Setting {

    /// {@return names the words of the setting}
    String key();

    /// Something typed.
    ///
    /// @param key names its words
    /// @param value as it is now
    /// @param change what a text means; nothing if it means nothing
    record Typed(String key, String value, Function<String, Optional<NetworkEdit>> change)
            implements Setting {}

    /// One of several.
    ///
    /// @param key names its words
    /// @param options in order
    /// @param chosen which one it is now; −1 for none of them
    record Choice(String key, List<Option> options, int chosen) implements Setting {

        /// Copies the list.
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Yes or no.
    ///
    /// @param key names its words
    /// @param value as it is now
    /// @param change makes it so
    record Flag(String key, boolean value, Function<Boolean, NetworkEdit> change)
            implements Setting {}

    /// A parameter of a block, whose name can be typed anew.
    ///
    /// @param key names the words of what it sets
    /// @param name what it is called
    /// @param value the number set
    record Parameter(String key, Typed name, Typed value) implements Setting {}

    /// A setting of a layer in a block, and the parameter it is in.
    ///
    /// @param key names its words
    /// @param label the setting and its number now
    /// @param choice of the parameter
    record Part(String key, String label, Choice choice) implements Setting {}

    /// One of the options of a choice.
    ///
    /// @param words what it is called
    /// @param edit makes it so
    record Option(String words, NetworkEdit edit) {}
}
