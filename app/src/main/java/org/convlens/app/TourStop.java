package org.convlens.app;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// One view of the tour.
///
/// @param name what the picture is called
/// @param width of the window
/// @param height of the window
/// @param act what is done to get there
/// @param ready whether it shows
record TourStop(
        String name,
        double width,
        double height,
        Consumer<LabStage> act,
        Predicate<LabStage> ready) {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// {@return a view in a window of the usual size}
    static TourStop usual(String name, Consumer<LabStage> act, Predicate<LabStage> ready) {
        return new TourStop(name, WIDTH, HEIGHT, act, ready);
    }

    /// {@return a view in a window of another size, which shows at once}
    static TourStop sized(String name, double width, double height, Consumer<LabStage> act) {
        return new TourStop(name, width, height, act, lab -> true);
    }

    /// {@return the same in a window of another size}
    TourStop in(double otherWidth, double otherHeight) {
        return new TourStop(name, otherWidth, otherHeight, act, ready);
    }
}
