package org.convlens.network;

/// What training makes small; the loss holds the softmax or sigmoid, so a network ends in logits.
///
/// `z` are the answer's values, `y` what it is compared with, see {@link Target}: the class as a
/// one-hot vector, or the values of the picture. Each is the mean over the batch; against pictures
/// also the mean over their values.
public enum Loss {
    /// One class per picture: `−ln softmax(z)[class]`.
    SOFTMAX_CROSS_ENTROPY("softmax-cross-entropy"),
    /// Each unit by itself is yes or no: `Σ ln(1 + exp(z)) − y·z`.
    SIGMOID_CROSS_ENTROPY("sigmoid-cross-entropy"),
    /// Mean over units of `(z − y)²`.
    EUCLIDEAN("euclidean"),
    /// Mean over units of `|z − y|`.
    MEAN_ABSOLUTE("mean-absolute"),
    /// Mean over units of `½(z − y)²` where `|z − y| ≤ 1`, else `|z − y| − ½`.
    ///
    /// @see "Huber, Robust estimation of a location parameter, Annals of Mathematical Statistics
    ///   1964"
    HUBER("huber"),
    /// `−(1 − p)²·ln p` with `p = softmax(z)[class]`: what is answered well already counts less.
    ///
    /// The paper has a sigmoid for each class; this is its form for one class per picture.
    ///
    /// @see "Lin et al., Focal loss for dense object detection, arXiv:1708.02002"
    FOCAL("focal"),
    /// Each unit by itself, with a margin: `Σ max(0, 1 − t·z)`, `t` 1 for the class and −1 for all
    /// others.
    ///
    /// @see "Tang, Deep learning using linear support vector machines, arXiv:1306.0239"
    HINGE("hinge"),
    /// Lengths of capsules: `Σ max(0, 0.9 − z)²` for the class and half of `max(0, z − 0.1)²` for
    /// all others.
    ///
    /// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
    MARGIN("margin"),
    /// One class per pixel: `−ln softmax(z)[class]` over the channels of each pixel, mean over
    /// pixels.
    ///
    /// @see "Long, Shelhamer & Darrell, Fully convolutional networks for semantic segmentation,
    ///   arXiv:1411.4038"
    PIXEL_SOFTMAX_CROSS_ENTROPY("pixel-softmax-cross-entropy");

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /// {@return the name in network.json}
    public String id() {
        return id;
    }

    /// {@return whether it compares value by value, so that a picture can be the target}
    public boolean isDistance() {
        return switch (this) {
            case SIGMOID_CROSS_ENTROPY, EUCLIDEAN, MEAN_ABSOLUTE, HUBER -> true;
            case SOFTMAX_CROSS_ENTROPY, FOCAL, HINGE, MARGIN, PIXEL_SOFTMAX_CROSS_ENTROPY -> false;
        };
    }
}
