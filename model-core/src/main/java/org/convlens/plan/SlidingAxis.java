package org.convlens.plan;

/// One axis of a window that slides over maps; convolution arithmetic is written here once.
///
/// @param in cells of the input
/// @param kernel cells of the window, before dilation
/// @param stride cells from one position to the next
/// @param dilation distance of neighbouring kernel cells
/// @param before padding in front of the first cell
/// @param after padding behind the last cell
/// @see "Dumoulin & Visin, A guide to convolution arithmetic for deep learning, arXiv:1603.07285"
public record SlidingAxis(int in, int kernel, int stride, int dilation, int before, int after) {

    /// Padding that makes `out = ⌈in / stride⌉`, an odd remainder behind.
    ///
    /// @return this axis with that padding
    public SlidingAxis same() {
        int positions = (in + stride - 1) / stride;
        int total = Math.max(0, (positions - 1) * stride + span() - in);
        return padded(total / 2, total - total / 2);
    }

    /// {@return this axis with another padding}
    ///
    /// @param front cells in front of the first cell
    /// @param back cells behind the last cell
    public SlidingAxis padded(int front, int back) {
        return new SlidingAxis(in, kernel, stride, dilation, front, back);
    }

    /// {@return cells from the window's first to its last: `dilation·(kernel − 1) + 1`}
    public int span() {
        return dilation * (kernel - 1) + 1;
    }

    /// {@return whether there is at least one position}
    public boolean fits() {
        return room() >= 0;
    }

    /// {@return the number of positions: `⌊(in + before + after − span) / stride⌋ + 1`}
    public int out() {
        return room() / stride + 1;
    }

    /// {@return cells at the end of the input that no position reaches; none for a single cell,
    /// which samples on purpose}
    public int lost() {
        return kernel == 1 ? 0 : Math.max(0, room() % stride - after);
    }

    /// Whether cells between two positions are skipped.
    boolean hasGaps() {
        return stride > strideWithoutGaps() && out() > 1;
    }

    /// The largest stride that skips nothing; a single cell samples on purpose.
    int strideWithoutGaps() {
        return kernel == 1 ? stride : Math.min(stride, span());
    }

    boolean isPaddedTooMuch() {
        return before >= span() || after >= span();
    }

    /// This axis with a kernel that fits, and padding that fits the kernel.
    SlidingAxis shrunk() {
        if (fits()) {
            return this;
        }
        SlidingAxis dense =
                new SlidingAxis(
                        in, Math.min(kernel, in + before + after), stride, 1, before, after);
        return dense.withPaddingInSpan();
    }

    /// This axis with no more padding than every window overlaps.
    SlidingAxis withPaddingInSpan() {
        int most = span() - 1;
        return padded(Math.min(before, most), Math.min(after, most));
    }

    private int room() {
        return in + before + after - span();
    }
}
