package org.convlens.app.editor;

import org.convlens.network.LayerSpec;

import java.util.Arrays;
import java.util.Locale;

/// Something the palette offers.
///
/// @param spec the fresh layer
/// @param name what the button says
/// @param synonyms other words for it, separated by spaces
/// @param offered whether it shows before anything is searched for
record PaletteItem(LayerSpec spec, String name, String synonyms, boolean offered) {

    LayerGroup group() {
        return LayerGroup.of(spec);
    }

    /// Whether it answers a search: every word typed begins a word of the name or the synonyms.
    boolean matches(String query) {
        if (query.isBlank()) {
            return offered;
        }
        String[] words = wordsOf(name + " " + synonyms);
        return Arrays.stream(wordsOf(query))
                .allMatch(typed -> Arrays.stream(words).anyMatch(word -> word.startsWith(typed)));
    }

    private static String[] wordsOf(String text) {
        return text.strip().toLowerCase(Locale.ROOT).split("[\\s-]+", -1);
    }
}
