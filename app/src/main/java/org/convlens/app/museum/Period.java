package org.convlens.app.museum;

import org.convlens.zoo.Exhibit;

/// When an architecture was published.
enum Period {
    /// Whenever.
    ALL(0, Integer.MAX_VALUE),
    /// Before AlexNet.
    PIONEERS(0, 2011),
    /// From AlexNet to the networks of twenty layers.
    DEEPER(2012, 2014),
    /// Residual networks, and those for more than classes.
    VERY_DEEP(2015, 2016),
    /// Networks for telephones, and later ones.
    LATER(2017, Integer.MAX_VALUE);

    private final int first;
    private final int last;

    Period(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /// {@return whether an architecture is of this period}
    boolean has(Exhibit exhibit) {
        int year = exhibit.published().publication().year();
        return first <= year && year <= last;
    }
}
