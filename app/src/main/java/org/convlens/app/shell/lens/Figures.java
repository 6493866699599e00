package org.convlens.app.shell.lens;

import org.convlens.tensor.Tensor;

import java.util.Locale;

/// Numbers as people read them in a column: three significant digits or so, never a misleading 0.
public final class Figures {

    private Figures() {}

    /// {@return a number such as `2.41`, `−0.037`, `1,840`, `3.2e-5`}
    ///
    /// @param value any number
    public static String of(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        if (size >= 1e6 || size < 1e-3 || !Double.isFinite(value)) {
            return signed("%.1e", value);
        }
        return size >= 100 ? signed("%,.0f", value) : signed(size >= 1 ? "%.2f" : "%.3f", value);
    }

    /// {@return a share such as `0 %`, `6.3 %`, `100 %`}
    ///
    /// @param share from 0 to 1
    public static String percent(double share) {
        boolean whole = share == 0 || share == 1;
        return String.format(Locale.getDefault(), whole ? "%.0f %%" : "%.1f %%", share * 100);
    }

    /// {@return the mean of a tensor's entry along its first axis}
    ///
    /// @param tensor `[entries, ...]`
    /// @param index the entry
    public static double mean(Tensor tensor, int index) {
        int length = tensor.values().length / tensor.shape().size(0);
        double sum = 0;
        for (int i = index * length; i < (index + 1) * length; i++) {
            sum += tensor.values()[i];
        }
        return sum / length;
    }

    private static String signed(String format, double value) {
        return String.format(Locale.getDefault(), format, value)
                .replace('-', '−')
                .replace("e−", "e-");
    }
}
