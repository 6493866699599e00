package org.convlens.app.state;

/// Something the user should read.
///
/// @param kind how serious it is
/// @param sentence what happened and what to do
public record Notice(Kind kind, String sentence) {

    /// How serious a notice is.
    public enum Kind {
        /// Good to know.
        INFORMATION,
        /// Something did not work as asked; nothing is lost.
        WARNING,
        /// Something failed.
        ERROR
    }
}
