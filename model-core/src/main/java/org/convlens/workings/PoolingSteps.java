package org.convlens.workings;

import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RoiPooling;
import org.convlens.network.StochasticPooling;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a window of each map is summed up to.
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
            case Upsampling(Size2 scale, Upsampling.Mode mode) ->
                    List.of(
                            switch (mode) {
                                case NEAREST -> new Step.Copy(nearest(scale, site));
                                case BILINEAR -> between(scale, site);
                            });
            case LpPooling(Window window, double p) ->
                    List.of(new Step.Length(read(window, site), window.kernel(), p));
            case BlurPooling blur -> List.of(blurred(blur, site));
            case ChannelMaxPooling(int kernel, int stride) ->
                    List.of(new Step.Largest(rivals(kernel, stride, site), new Size2(1, kernel)));
            case StochasticPooling(Window window) ->
                    List.of(expected(read(window, site), window.kernel()));
            case ChannelAveragePooling(int kernel, int stride) ->
                    List.of(
                            new Step.Mean(
                                    rivals(kernel, stride, site), new Size2(1, kernel), kernel));
            case RoiPooling roi -> List.of(new RegionPart(roi, site).largest());
        };
    }

    /// The same cell of the channels that compete.
    private static List<Reading> rivals(int kernel, int stride, Site site) {
        int first = site.at().channel() * stride;
        return IntStream.range(first, first + kernel)
                .mapToObj(channel -> site.read(site.input(), channel))
                .toList();
    }

    /// Each value above zero weighed by its share of their sum: what is drawn on average.
    private static Step expected(List<Reading> read, Size2 window) {
        double sum = read.stream().mapToDouble(value -> Math.max(0, value.value())).sum();
        List<Term> terms =
                read.stream()
                        .map(value -> new Term(value, share(Math.max(0, value.value()), sum)))
                        .toList();
        return new Step.WeightedSum(terms, window, 0);
    }

    private static double share(double part, double sum) {
        return sum == 0 ? 0 : part / sum;
    }

    private static Step blurred(BlurPooling blur, Site site) {
        Size2 kernel = blur.window().kernel();
        double[] rows = pascal(kernel.height());
        double[] columns = pascal(kernel.width());
        Place from = new Place(site.input(), site.at().channel(), 0, 0);
        List<Reading> read =
                new Sliding(blur.window(), blur.content(), site.at()).read(site.inputs(), from);
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < read.size(); k++) {
            terms.add(
                    new Term(read.get(k), rows[k / columns.length] * columns[k % columns.length]));
        }
        return new Step.WeightedSum(terms, kernel, 0);
    }

    /// A row of Pascal's triangle with the sum 1: each number is the one before times `(n − k) /
    /// k`.
    private static double[] pascal(int length) {
        double[] row = new double[length];
        row[0] = Math.pow(0.5, length - 1);
        for (int k = 1; k < length; k++) {
            row[k] = row[k - 1] * (length - k) / k;
        }
        return row;
    }

    private static Reading nearest(Size2 scale, Site site) {
        return read(site, site.at().row() / scale.height(), site.at().column() / scale.width());
    }

    /// The four neighbours, weighed by nearness; border cells go on outside.
    private static Step between(Size2 scale, Site site) {
        double row = (site.at().row() + 0.5) / scale.height() - 0.5;
        double column = (site.at().column() + 0.5) / scale.width() - 0.5;
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int y = (int) Math.floor(row) + i / 2;
            int x = (int) Math.floor(column) + i % 2;
            double weight = (1 - Math.abs(row - y)) * (1 - Math.abs(column - x));
            terms.add(new Term(read(site, y, x), weight));
        }
        return new Step.WeightedSum(terms, Size2.square(2), 0);
    }

    private static Reading read(Site site, int row, int column) {
        Size2 plane = plane(site);
        return site.numbers()
                .read(
                        new Place(
                                site.input(),
                                site.at().channel(),
                                Math.clamp(row, 0, plane.height() - 1),
                                Math.clamp(column, 0, plane.width() - 1)));
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
