package org.convlens.app.editor;

import java.util.Arrays;
import java.util.Locale;

/// Something the palette offers.
///
/// @param offer what is put into the network
/// @param name what the button says
/// @param synonyms other words for it, separated by spaces
/// @param offered whether it shows before anything is searched for
record PaletteItem(Offer offer, String name, String synonyms, boolean offered) {

    LayerGroup group() {
        return offer.group();
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
