package org.convlens.app.editor;

import javafx.geometry.Point2D;

/// Something done with the mouse between pressing and releasing; points are on the screen, within
/// the canvas.
interface Gesture {

    /// The mouse moved on.
    void drag(Point2D point);

    /// The button was released: the gesture counts.
    void drop(Point2D point);

    /// The gesture is called off; nothing changes.
    void cancel();
}
