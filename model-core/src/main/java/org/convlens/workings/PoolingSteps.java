package org.convlens.workings;

import org.convlens.network.AveragePooling;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// A window's largest or mean value.
final class PoolingSteps {

    private PoolingSteps() {}

    static List<Step> of(PoolingSpec spec, Site site) {
        return switch (spec) {
            case MaxPooling(Window window) ->
                    List.of(new Step.Largest(read(window, site), window.kernel()));
            case AveragePooling(Window window, boolean countPadding) ->
                    List.of(mean(read(window, site), window.kernel(), countPadding));
            case GlobalMaxPooling _ -> List.of(new Step.Largest(wholeMap(site), plane(site)));
            case GlobalAveragePooling _ -> List.of(mean(wholeMap(site), plane(site), true));
            case Upsampling _ -> List.of();
        };
    }

    private static Step mean(List<Reading> read, Size2 window, boolean countPadding) {
        long inside = read.stream().filter(value -> !value.isPadding()).count();
        return new Step.Mean(read, window, (int) (countPadding ? read.size() : inside));
    }

    private static List<Reading> read(Window window, Site site) {
        Place from = new Place(site.input(), site.at().channel(), 0, 0);
        return new Sliding(window, PaddingContent.ZERO, site.at()).read(site.inputs(), from);
    }

    private static Size2 plane(Site site) {
        return site.inputs().shape().plane();
    }

    private static List<Reading> wholeMap(Site site) {
        Tensor maps = site.inputs();
        Shape shape = maps.shape();
        int area = shape.plane().height() * shape.plane().width();
        int first = site.at().channel() * area;
        return IntStream.range(first, first + area)
                .mapToObj(number -> site.numbers().read(Place.of(site.input(), shape, number)))
                .toList();
    }
}
