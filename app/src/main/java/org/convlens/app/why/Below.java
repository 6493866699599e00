package org.convlens.app.why;

/// What stands below the enlarged map.
enum Below {
    /// All maps side by side.
    MAPS(0.5),
    /// Whether to believe the enlarged one.
    EVIDENCE(0.32),
    /// Studies whose answer is known.
    SHORTCUT(0.32),
    /// The enlarged one's options.
    OPTIONS(0.42);

    private final double figureShare;

    Below(double figureShare) {
        this.figureShare = figureShare;
    }

    /// {@return how much of the tab's height the enlarged map may take, 0 to 1}
    double figureShare() {
        return figureShare;
    }
}
