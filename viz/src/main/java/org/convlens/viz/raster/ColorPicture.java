package org.convlens.viz.raster;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ValueRange;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A picture, or a filter on colours, as its own red, green and blue; grey where it has one
/// channel.
///
/// Brightness of a channel: `255 · (value − low) / (high − low)`, rounded and kept within 0 to 255.
///
/// @param channels `[3, height, width]` or `[1, height, width]`
/// @param range the values shown as no light and as full light, for all channels
public record ColorPicture(Tensor channels, ValueRange range) implements Picture {

    /// Checks the shape.
    ///
    /// @throws IllegalArgumentException if there are not three axes with 1 or 3 channels
    public ColorPicture {
        boolean shown =
                channels.shape().isSpatial()
                        && (channels.shape().channels() == 1 || channels.shape().channels() == 3);
        if (!shown) {
            throw new IllegalArgumentException(
                    "A colour picture has 1 or 3 channels, height and width; received: shape "
                            + channels.shape());
        }
    }

    @Override
    public Size2 size() {
        return channels.shape().plane();
    }

    @Override
    public ArgbImage raster() {
        int[] pixels = new int[area()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Argb.of(light(0, i), light(1, i), light(2, i));
        }
        return new ArgbImage(size(), pixels);
    }

    @Override
    public List<Double> valuesAt(Cell cell) {
        int place = cell.row() * size().width() + cell.column();
        return IntStream.range(0, channels.shape().channels())
                .mapToObj(channel -> (double) value(channel, place))
                .toList();
    }

    /// {@return all channels, `[channels, height, width]`}
    @Override
    public Optional<Tensor> numbers() {
        return Optional.of(channels);
    }

    private int light(int color, int place) {
        int channel = channels.shape().channels() == 1 ? 0 : color;
        double fraction = range.fraction(value(channel, place));
        return (int) Math.round(Math.clamp(fraction, 0.0, 1.0) * 255);
    }

    private float value(int channel, int place) {
        return channels.values()[channel * area() + place];
    }

    private int area() {
        return size().height() * size().width();
    }
}
