package org.convlens.app.state;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the lab.
final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.convlens.app.state.state");

    private Words() {}

    static String say(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(values);
    }

    /// {@return an error's own sentence, or one that names it}
    static String sentence(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank()
                ? say("error.unexpected", error.getClass().getSimpleName())
                : message;
    }
}
