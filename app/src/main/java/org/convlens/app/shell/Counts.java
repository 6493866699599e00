package org.convlens.app.shell;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/// Large counts in few characters.
public final class Counts {

    private static final List<String> THOUSANDS = List.of("", " k", " M", " G", " T", " P", " E");
    private static final List<String> BYTES =
            List.of(" B", " kB", " MB", " GB", " TB", " PB", " EB");

    private Counts() {}

    /// {@return a count with three figures at most, such as `416 k`}
    ///
    /// @param count at least 0
    public static String rounded(long count) {
        return scaled(count, THOUSANDS);
    }

    /// {@return a number of bytes, such as `1.2 MB`}
    ///
    /// @param bytes at least 0; a kB is 1,000 bytes
    public static String bytes(long bytes) {
        return scaled(bytes, BYTES);
    }

    private static String scaled(long count, List<String> units) {
        double value = count;
        int unit = 0;
        while (value >= 999.5 && unit < units.size() - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(Locale.getDefault());
        format.setMaximumFractionDigits(unit > 0 && value < 9.95 ? 1 : 0);
        return format.format(value) + units.get(unit);
    }
}
