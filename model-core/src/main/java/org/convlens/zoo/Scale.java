package org.convlens.zoo;

import org.convlens.network.Dropout;
import org.convlens.tensor.Shape;

/// How large an architecture is drawn: as published, or small enough to train in a classroom.
///
/// @param picture the picture's shape `[channels, height, width]`
/// @param classes units of the answer
/// @param divisor by which the published widths are divided; 1 as published
record Scale(Shape picture, int classes, int divisor) {

    private static final int NARROWEST = 4;
    private static final int GENTLER = 5;

    /// ImageNet, as nearly all published sizes see it.
    static final Scale IMAGENET = new Scale(Shape.of(3, 224, 224), 1000, 1);

    /// The generated shapes: six classes of 32×32 pictures in colour.
    static Scale shapes(int divisor) {
        return new Scale(Shape.of(3, 32, 32), 6, divisor);
    }

    /// The generated digits: ten classes of 28×28 pictures.
    static Scale digits(int divisor) {
        return new Scale(Shape.of(1, 28, 28), 10, divisor);
    }

    boolean isPublished() {
        return divisor == 1;
    }

    /// {@return a dropout: weak in a classroom, where there is no time for a strong one}
    Dropout dropout(double published) {
        return new Dropout(isPublished() ? published : published / GENTLER);
    }

    /// {@return the width that stands for a published one, at least 4}
    int of(int width) {
        return isPublished() ? width : Math.max(NARROWEST, width / divisor);
    }
}
