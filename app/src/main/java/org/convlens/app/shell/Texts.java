package org.convlens.app.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one room of the window, from the resource bundle beside its classes.
///
/// The bundle of package `org.convlens.app.editor` is `org/convlens/app/editor/editor.properties`.
public final class Texts {

    private final ResourceBundle bundle;

    /// Read once: some are said ten times a second while a network learns.
    private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// {@return the words of the package a class lives in}
    ///
    /// @param room any class of the package
    public static Texts of(Class<?> room) {
        String path = room.getPackageName();
        String name = path.substring(path.lastIndexOf('.') + 1);
        return new Texts(
                ResourceBundle.getBundle(
                        path + "." + name, Locale.getDefault(), room.getClassLoader()));
    }

    /// {@return a text with its gaps filled}
    ///
    /// @param key its name in the bundle
    /// @param values what fills `{0}`, `{1}` …; numbers are written in the user's way
    /// @throws java.util.MissingResourceException if there is no such text
    public String get(String key, Object... values) {
        MessageFormat sentence = sentences.computeIfAbsent(key, this::sentence);
        synchronized (sentence) {
            return sentence.format(values);
        }
    }

    private MessageFormat sentence(String key) {
        return new MessageFormat(bundle.getString(key), Locale.getDefault());
    }
}
