package org.convlens.app;

/// The platform's loggers, which wake Logback only when there is something to write.
///
/// JavaFX asks for a logger before the first window; reading Logback's configuration then would
/// take a tenth of a second of its start. Safe to call from any thread.
public final class LateLoggers extends System.LoggerFinder {

    /// Made by Java.
    public LateLoggers() {}

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new LateLogger(name);
    }
}
