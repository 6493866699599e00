package org.convlens.app.why;

/// What stands below the enlarged map.
enum Below {
    /// All methods side by side.
    MAPS,
    /// Whether to believe the enlarged one.
    EVIDENCE,
    /// Which methods find a mark that was planted.
    SHORTCUT,
    /// What can be chosen about the enlarged one.
    OPTIONS
}
