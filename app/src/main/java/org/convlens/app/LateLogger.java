package org.convlens.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// A logger of warnings and errors, which are all that `logback.xml` lets through; a configuration
/// that lets more through gets no more from here.
///
/// @param name of what is speaking
record LateLogger(String name) implements System.Logger {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= Level.WARNING.getSeverity() && level != Level.OFF;
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, String text, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            LoggerFactory.getLogger(name)
                    .atLevel(slf4j(level))
                    .setCause(thrown)
                    .log(translated(bundle, text));
        }
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle bundle,
            String format,
            @Nullable Object @Nullable ... parameters) {
        if (isLoggable(level)) {
            log(level, null, filled(translated(bundle, format), parameters), (Throwable) null);
        }
    }

    private static org.slf4j.event.Level slf4j(Level level) {
        return level == Level.ERROR ? org.slf4j.event.Level.ERROR : org.slf4j.event.Level.WARN;
    }

    private static String translated(@Nullable ResourceBundle bundle, String text) {
        return bundle != null && bundle.containsKey(text) ? bundle.getString(text) : text;
    }

    private static String filled(String format, @Nullable Object @Nullable [] parameters) {
        return parameters == null || parameters.length == 0
                ? format
                : MessageFormat.format(format, parameters);
    }
}
