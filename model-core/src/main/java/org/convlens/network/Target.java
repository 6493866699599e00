package org.convlens.network;

import org.convlens.tensor.Shape;

/// What a network's answer is compared with; loss and shape of the answer decide it.
public enum Target {
    /// The class of the picture: one unit for each class.
    CLASS,
    /// The mask of the picture: maps of the picture's height and width, one for each class of a
    /// pixel. Two are background and object; one more than there are classes are background and the
    /// object's class.
    MASK,
    /// The picture itself, as autoencoders want it.
    PICTURE;

    /// {@return the target}: the mask if the loss is one of pixels; the picture if the loss is a
    /// distance and the answer has the picture's shape; else the class
    ///
    /// @param loss what training makes small
    /// @param picture `[channels, height, width]`
    /// @param answer the shape of the answer
    public static Target of(Loss loss, Shape picture, Shape answer) {
        if (loss == Loss.PIXEL_SOFTMAX_CROSS_ENTROPY) {
            return MASK;
        }
        return loss.isDistance() && answer.equals(picture) ? PICTURE : CLASS;
    }
}
