package org.convlens.app.shell.lens;

import java.util.AbstractList;
import java.util.function.IntFunction;

/// Lines that are written only when somebody reads them, so that a list of thousands shows at once.
public final class LazyLines extends AbstractList<String> {

    private final int size;
    private final IntFunction<String> line;

    /// Lines not written yet.
    ///
    /// @param size how many
    /// @param line writes one, from 0
    public LazyLines(int size, IntFunction<String> line) {
        this.size = size;
        this.line = line;
    }

    @Override
    public String get(int index) {
        return line.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
