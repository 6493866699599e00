package org.convlens.viz.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the controls, from `texts.properties`.
final class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.convlens.viz.fx.texts");

    private Texts() {}

    /// {@return a text with its places `{0}`, `{1}` ... filled}
    ///
    /// @param key as in the properties file
    /// @param values texts or numbers already written out
    static String text(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
