package org.convlens.plan;

/// What can be wrong with a drawing; the sentences are in `problems.properties`.
public enum ProblemKind {
    /// The picture has no usable shape.
    PICTURE,
    /// No layer answers.
    NO_OUTPUT,
    /// Two layers have one name.
    DUPLICATE_NAME,
    /// A wire starts at a layer that is not there.
    UNKNOWN_INPUT,
    /// A layer reads nothing.
    UNCONNECTED,
    /// A branch whose result nobody reads; the engine computes only what leads to the answer.
    DEAD_END,
    /// A layer that reads one other reads several.
    TOO_MANY_INPUTS,
    /// A layer that joins branches reads only one.
    TOO_FEW_INPUTS,
    /// A layer that undoes a pooling reads more than values and what was pooled.
    UNPOOLING_WIRES,
    /// A layer that undoes a pooling reads other maps than were pooled to its values.
    NOT_POOLED,
    /// A layer reads its own results, by way of others.
    CYCLE,
    /// A setting is zero, negative, huge or not a number.
    SETTING,
    /// More padding than the window spans.
    PADDING,
    /// A pooling window with holes.
    POOLING_DILATION,
    /// A window that fits nowhere.
    KERNEL_TOO_LARGE,
    /// Padding that mirrors or repeats more cells than there are.
    BORDER_TOO_WIDE,
    /// Rows or columns added to the result of a transposed convolution beyond its reach.
    OUTPUT_PADDING,
    /// Padding that cuts off all of a transposed convolution's result.
    CUT_AWAY,
    /// Groups that do not divide channels and filters.
    GROUPS,
    /// A layer for maps reads a vector.
    NEEDS_MAPS,
    /// A layer for series reads maps of several rows.
    NEEDS_ONE_ROW,
    /// More competing channels than come in.
    TOO_FEW_CHANNELS,
    /// A layer for vectors reads maps.
    NEEDS_VECTOR,
    /// A layer of capsules reads something else.
    NEEDS_CAPSULES,
    /// A join of maps of unequal size.
    UNEQUAL_SIZES,
    /// Maps beside each other that are not equally high.
    UNEQUAL_HEIGHTS,
    /// Maps below each other that are not equally wide.
    UNEQUAL_WIDTHS,
    /// A sum, or maps in a line, of unequal numbers of channels or units.
    UNEQUAL_CHANNELS,
    /// A product of channels that neither agree nor are repeated.
    UNEQUAL_FACTORS,
    /// A normalisation by groups that do not divide the channels.
    UNEVEN_GROUPS,
    /// A join of maps and vectors.
    MAPS_AND_VECTORS,
    /// A result or weights that no computer holds.
    TOO_LARGE,
    /// A softmax over one unit.
    ONE_UNIT,
    /// Data with fewer than two classes.
    TOO_FEW_CLASSES,
    /// An answer with another number of units than the data has classes.
    WRONG_CLASSES,
    /// An answer of maps where classes are asked for.
    NO_HEAD,
    /// An answer of maps that are not the picture's, where a distance to it could be measured.
    NOT_THE_PICTURE,
    /// An answer that is not one class for each pixel, where masks are compared.
    NO_PIXELS,
    /// An answer with another number of maps than pixels have classes.
    WRONG_PIXEL_CLASSES,
    /// An answer of maps while no classes are known yet.
    OPEN_END(Problem.Severity.WARNING),
    /// A flatten that reads a vector.
    NOTHING_TO_FLATTEN(Problem.Severity.WARNING),
    /// Rows or columns that no window reaches.
    LOST_PIXELS(Problem.Severity.WARNING),
    /// A join of branches whose cells look at different places.
    MISALIGNED(Problem.Severity.WARNING);

    private final Problem.Severity severity;

    ProblemKind() {
        this(Problem.Severity.ERROR);
    }

    ProblemKind(Problem.Severity severity) {
        this.severity = severity;
    }

    /// {@return whether the network can run all the same}
    public Problem.Severity severity() {
        return severity;
    }
}
