package org.convlens.zoo;

import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Concatenate;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.stream.Stream;

/// Modules whose large windows are taken apart into rows and columns.
///
/// @see "Szegedy et al., Rethinking the Inception architecture for computer vision,
///   arXiv:1512.00567"
final class Inception3 {

    private static final LayerSpec NORM =
            new BatchNormalisation(
                    BatchNormalisation.DEFAULT_EPSILON, BatchNormalisation.DEFAULT_DECAY, false);

    private final NetworkBuilder builder;
    private final Scale scale;
    private int number;

    private Inception3(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
    }

    /// One convolution of a branch.
    ///
    /// @param filters how many, as published
    /// @param height of the window
    /// @param width of the window
    private record Look(int filters, int height, int width) {

        static Look square(int filters, int side) {
            return new Look(filters, side, side);
        }

        static Look row(int filters) {
            return new Look(filters, 1, 7);
        }

        static Look column(int filters) {
            return new Look(filters, 7, 1);
        }
    }

    /// The form of Keras: normalisations without a scale, no auxiliary classifier.
    static Network of(String name, Scale scale) {
        Inception3 net = new Inception3(name, scale);
        net.stem();
        Stream.of(32, 64, 64).forEach(net::squares);
        net.shrink();
        Stream.of(128, 160, 160, 192).forEach(net::crosses);
        net.shrinkAgain();
        net.split();
        net.split();
        return net.answering();
    }

    /// One module of each kind on small pictures.
    static Network shallow(String name, Scale scale) {
        Inception3 net = new Inception3(name, scale);
        net.next(Look.square(64, 3), same(3, 3));
        net.squares(64);
        net.shrink();
        net.crosses(128);
        net.shrinkAgain();
        net.split();
        return net.answering();
    }

    private void stem() {
        next(Look.square(32, 3), Window.of(3, 2));
        next(Look.square(32, 3), Window.of(3, 1));
        next(Look.square(64, 3), same(3, 3));
        builder.then("pool1", new MaxPooling(Window.of(3, 2)));
        next(Look.square(80, 1), Window.of(1, 1));
        next(Look.square(192, 3), Window.of(3, 1));
        builder.then("pool2", new MaxPooling(Window.of(3, 2)));
    }

    /// 1×1, 5×5, two 3×3, and an average, beside each other.
    private void squares(int pooled) {
        String from = builder.last();
        join(
                branch(from, Look.square(64, 1)),
                branch(from, Look.square(48, 1), Look.square(64, 5)),
                branch(from, Look.square(64, 1), Look.square(96, 3), Look.square(96, 3)),
                averaged(from, pooled));
    }

    /// 7×7 windows as rows and columns.
    private void crosses(int inner) {
        String from = builder.last();
        Look first = Look.square(inner, 1);
        join(
                branch(from, Look.square(192, 1)),
                branch(from, first, Look.row(inner), Look.column(192)),
                branch(
                        branch(from, first, Look.column(inner), Look.row(inner)),
                        Look.column(inner),
                        Look.row(192)),
                averaged(from, 192));
    }

    /// Branches whose last windows lie in two directions.
    private void split() {
        String from = builder.last();
        String one = branch(from, Look.square(320, 1));
        String once = branch(from, Look.square(384, 1));
        String twice = branch(from, Look.square(448, 1), Look.square(384, 3));
        join(
                one,
                branch(once, new Look(384, 1, 3)),
                branch(once, new Look(384, 3, 1)),
                branch(twice, new Look(384, 1, 3)),
                branch(twice, new Look(384, 3, 1)),
                averaged(from, 192));
    }

    private void shrink() {
        String from = builder.last();
        join(
                halved(from, 384),
                halved(branch(from, Look.square(64, 1), Look.square(96, 3)), 96),
                pooled(from));
    }

    private void shrinkAgain() {
        String from = builder.last();
        String crossed = branch(from, Look.square(192, 1), Look.row(192), Look.column(192));
        join(halved(branch(from, Look.square(192, 1)), 320), halved(crossed, 192), pooled(from));
    }

    private void join(String... branches) {
        builder.layer(id("join"), new Concatenate(), branches);
    }

    private String averaged(String from, int filters) {
        String id = id("average");
        builder.layer(id, new AveragePooling(same(3, 3), false), from);
        return branch(id, Look.square(filters, 1));
    }

    private String pooled(String from) {
        String id = id("pool");
        builder.layer(id, new MaxPooling(halving()), from);
        return id;
    }

    private String halved(String from, int filters) {
        return normed(Look.square(filters, 3), halving(), from);
    }

    /// Convolutions one after the other.
    private String branch(String from, Look... looks) {
        String source = from;
        for (Look look : looks) {
            source = normed(look, same(look.height(), look.width()), source);
        }
        return source;
    }

    private void next(Look look, Window window) {
        normed(look, window, builder.last());
    }

    private String normed(Look look, Window window, String source) {
        String id = id("conv");
        builder.layer(id, Blocks.plain(scale.of(look.filters()), window, false), source)
                .then(id + "_norm", NORM)
                .then(id + "_relu", Blocks.RELU);
        return builder.last();
    }

    private String id(String stem) {
        number++;
        return stem + "_" + number;
    }

    private Network answering() {
        return builder.then("average", new GlobalAveragePooling())
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    private Window halving() {
        Window window = Window.of(3, 2);
        return scale.isPublished() ? window : window.with(new Padding.Same());
    }

    private static Window same(int height, int width) {
        return new Window(new Size2(height, width), Size2.ONE, Size2.ONE, new Padding.Same());
    }
}
