package org.convlens.network;

import org.convlens.tensor.Size2;

/// A convolution along a series, such as a sound: `[channels, 1, length]`.
///
/// Output length = `⌊(length + left + right − dilation·(kernel − 1) − 1) / stride⌋ + 1`. Weights
/// `filters · channels/groups · kernel`, and `filters` biases.
///
/// @param filters number of series produced
/// @param window kernel, stride, dilation and padding along the width; whatever it says of the
///   height, it is one row high
/// @param content what the padding holds
/// @param groups channel groups that are convolved apart; divides channels and filters
/// @param bias whether each filter adds a learned constant
/// @param activation the function applied to the result
/// @see "Waibel et al., Phoneme recognition using time-delay neural networks, IEEE Trans. ASSP
///   37(3), 1989, doi:10.1109/29.21701"
public record Convolution1d(
        int filters,
        Window window,
        PaddingContent content,
        int groups,
        boolean bias,
        ActivationFunction activation)
        implements GroupedConvolution {

    /// Makes the window one row high.
    public Convolution1d {
        window = flat(window);
    }

    private static Window flat(Window window) {
        Padding padding =
                window.padding() instanceof Padding.Explicit sides
                        ? new Padding.Explicit(0, sides.left(), 0, sides.right())
                        : window.padding();
        return new Window(
                new Size2(1, window.kernel().width()),
                new Size2(1, window.stride().width()),
                new Size2(1, window.dilation().width()),
                padding);
    }

    /// {@return a convolution with zero padding content, one group, a bias and no activation}
    ///
    /// @param filters number of series produced
    /// @param window kernel, stride, dilation and padding along the width
    public static Convolution1d of(int filters, Window window) {
        return new Convolution1d(
                filters, window, PaddingContent.ZERO, 1, true, ActivationFunction.IDENTITY);
    }

    /// {@return the convolution of pictures one row high that this is}
    public Convolution flat() {
        return new Convolution(filters, window, content, groups, bias, activation);
    }

    private static Convolution1d of(Convolution flat) {
        return new Convolution1d(
                flat.filters(),
                flat.window(),
                flat.content(),
                flat.groups(),
                flat.bias(),
                flat.activation());
    }

    @Override
    public Convolution1d withFilters(int number) {
        return of(flat().withFilters(number));
    }

    @Override
    public Convolution1d withGroups(int number) {
        return of(flat().withGroups(number));
    }

    @Override
    public Convolution1d withBias(boolean wanted) {
        return of(flat().withBias(wanted));
    }

    @Override
    public Convolution1d with(ActivationFunction function) {
        return of(flat().with(function));
    }

    @Override
    public Convolution1d with(Window other) {
        return of(flat().with(other));
    }

    @Override
    public Convolution1d with(PaddingContent other) {
        return of(flat().with(other));
    }

    @Override
    public String kind() {
        return "convolution-1d";
    }
}
