package org.convlens.plan;

/// One axis of a transposed convolution: the convolution arithmetic backwards.
///
/// @param in cells of the input
/// @param kernel cells of the window, before dilation
/// @param stride cells of the result from one input cell to the next
/// @param dilation distance of neighbouring kernel cells
/// @param before cells cut off in front of the result
/// @param after cells cut off behind the result; below 0 where cells are added
/// @see "Dumoulin & Visin, A guide to convolution arithmetic for deep learning, arXiv:1603.07285"
public record TransposedAxis(int in, int kernel, int stride, int dilation, int before, int after) {

    /// The result is `stride·in`; an odd remainder is cut off behind.
    TransposedAxis same() {
        int surplus = span() - stride;
        int front = Math.max(0, surplus) / 2;
        return cut(front, surplus - front);
    }

    TransposedAxis cut(int front, int back) {
        return new TransposedAxis(in, kernel, stride, dilation, front, back);
    }

    int span() {
        return dilation * (kernel - 1) + 1;
    }

    /// `stride·(in − 1) + span − before − after`, at most as many as can be counted.
    int out() {
        long cells = (long) stride * (in - 1) + span() - before - after;
        return Math.clamp(cells, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// How far the first input cell that an output cell sees lies before it, in cells of the
    /// result.
    int reachBefore() {
        return span() - before - stride;
    }

    /// Cells of the result that reach over to one more input cell; at least 1.
    int reach() {
        return Math.max(1, span() - stride + 1);
    }
}
