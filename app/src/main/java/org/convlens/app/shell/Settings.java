package org.convlens.app.shell;

import org.convlens.engine.Backend;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the window remembers from one day to the next.
///
/// @param appearance light, dark or as the system says
/// @param fontSize root font size in pixels, 10 to 40; 13 is normal, 20 and more is for projectors
/// @param window where the window stands
/// @param panels how its panels are divided
/// @param recent lab files, newest first
/// @param working how the lab computes and where it looks first
public record Settings(
        Appearance appearance,
        int fontSize,
        WindowPlace window,
        PanelSizes panels,
        List<Path> recent,
        Working working) {

    /// The size of text on a desk.
    public static final int NORMAL_FONT = 13;

    /// The size of text on a projector.
    public static final int PROJECTOR_FONT = 20;

    /// What a new user starts with.
    public static final Settings DEFAULT =
            new Settings(
                    Appearance.SYSTEM,
                    NORMAL_FONT,
                    new WindowPlace(1440, 900, false),
                    new PanelSizes(0.165, 0.7, 0.7, 0.58),
                    List.of(),
                    new Working(Backend.AUTO, 0, 5, Optional.empty()));

    static final int SMALLEST_FONT = 10;
    static final int LARGEST_FONT = 40;
    private static final int REMEMBERED_FILES = 8;
    private static final int MOST_THREADS = 256;

    /// Light or dark.
    public enum Appearance {
        /// As the system says.
        SYSTEM,
        /// Dark text on white.
        LIGHT,
        /// Light text on black.
        DARK
    }

    /// How the lab computes and where it looks first.
    ///
    /// @param backend where networks compute; counts from the next start
    /// @param threads how many the native code uses, 0 for all processors; counts from the next
    ///   start
    /// @param livePercent at most this share of training's time goes into what is shown live
    /// @param labs where file dialogs look first
    public record Working(Backend backend, int threads, int livePercent, Optional<Path> labs) {

        /// Keeps numbers within their limits.
        public Working {
            threads = Math.clamp(threads, 0, MOST_THREADS);
            livePercent = Math.clamp(livePercent, 0, 100);
        }
    }

    /// Where the window stands.
    ///
    /// @param width in pixels
    /// @param height in pixels
    /// @param maximized whether it fills the screen
    public record WindowPlace(double width, double height, boolean maximized) {}

    /// Where the dividers between panels stand, as shares of the whole.
    ///
    /// @param left right edge of the left side
    /// @param right left edge of the lens
    /// @param bottom top edge of the training panel
    /// @param picture top edge of the picture panel
    public record PanelSizes(double left, double right, double bottom, double picture) {}

    /// Copies the list and keeps the font size within its limits.
    public Settings {
        recent = List.copyOf(recent);
        fontSize = Math.clamp(fontSize, SMALLEST_FONT, LARGEST_FONT);
    }

    /// {@return these settings with another appearance}
    ///
    /// @param other light, dark or system
    public Settings with(Appearance other) {
        return new Settings(other, fontSize, window, panels, recent, working);
    }

    /// {@return these settings with another font size}
    ///
    /// @param size in pixels
    public Settings withFont(int size) {
        return new Settings(appearance, size, window, panels, recent, working);
    }

    /// {@return these settings with another window and panels}
    ///
    /// @param place where the window stands
    /// @param sizes how its panels are divided
    public Settings with(WindowPlace place, PanelSizes sizes) {
        return new Settings(appearance, fontSize, place, sizes, recent, working);
    }

    /// {@return these settings with a file on top of the recent ones}
    ///
    /// @param file a lab that was opened or saved
    public Settings remembering(Path file) {
        List<Path> files =
                Stream.concat(Stream.of(file), recent.stream().filter(other -> !other.equals(file)))
                        .limit(REMEMBERED_FILES)
                        .toList();
        return new Settings(appearance, fontSize, window, panels, files, working);
    }

    /// {@return these settings with another way of working}
    ///
    /// @param other how the lab computes and where it looks first
    public Settings with(Working other) {
        return new Settings(appearance, fontSize, window, panels, recent, other);
    }
}
