package org.convlens.viz.fx;

import javafx.scene.paint.Color;

import org.convlens.viz.color.Argb;
import org.convlens.viz.color.Tone;

/// The theme's colours a control draws with, as its style sheet gives them.
///
/// @param text of values and names
/// @param muted text of lesser weight
/// @param line frames and grid lines
/// @param surface behind everything
/// @param accent what is selected or predicted
/// @param danger what is wrong
record Inks(Color text, Color muted, Color line, Color surface, Color accent, Color danger) {

    /// {@return whether the text is light on dark or dark on light}
    Tone tone() {
        return text.getBrightness() > 0.5 ? Tone.DARK : Tone.LIGHT;
    }

    /// {@return the text colour that reads best on a fill}
    static Color on(int argb) {
        return FxPictures.color(Argb.inkOn(argb));
    }
}
