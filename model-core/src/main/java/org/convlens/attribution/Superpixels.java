package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

/// A picture in pieces of similar colour, by simple linear iterative clustering from a grid.
///
/// Distance of a pixel from a piece's centre: `colour² / range² + compactness·place² / step²`.
///
/// @see "Achanta et al., SLIC superpixels, TPAMI 2012, doi:10.1109/TPAMI.2012.120"
final class Superpixels {

    private static final int ROUNDS = 10;
    private static final double COMPACTNESS = 0.1;

    private final Tensor picture;
    private final Size2 size;
    private final double[][] centres;
    private final int[] pieces;
    private final double step;
    private final double range;

    private Superpixels(Tensor picture, int wanted) {
        this.picture = picture;
        this.size = picture.shape().plane();
        this.pieces = new int[size.height() * size.width()];
        this.step = Math.max(1, Math.sqrt((double) pieces.length / wanted));
        this.range = Math.max(1e-6, Planes.greatest(picture) - Planes.least(picture));
        this.centres = grid();
    }

    /// {@return the piece of every pixel, and how many pieces there are at most}
    ///
    /// @param wanted about how many, at least 1
    static Superpixels of(Tensor picture, int wanted) {
        Superpixels found = new Superpixels(picture, wanted);
        for (int round = 0; round < ROUNDS; round++) {
            found.assign();
            found.recentre();
        }
        return found;
    }

    int count() {
        return centres.length;
    }

    /// {@return a mask that shows some pieces}
    ///
    /// @param isShown for each piece
    Tensor mask(boolean... isShown) {
        float[] mask = new float[pieces.length];
        for (int place = 0; place < mask.length; place++) {
            mask[place] = isShown[pieces[place]] ? 1 : 0;
        }
        return new Tensor(Shape.of(size.height(), size.width()), mask);
    }

    /// {@return a map with one number per piece}
    Tensor map(double... perPiece) {
        float[] map = new float[pieces.length];
        for (int place = 0; place < map.length; place++) {
            map[place] = (float) perPiece[pieces[place]];
        }
        return new Tensor(Shape.of(size.height(), size.width()), map);
    }

    private double[][] grid() {
        int rows = Math.max(1, (int) Math.round(size.height() / step));
        int columns = Math.max(1, (int) Math.round(size.width() / step));
        double[][] grid = new double[rows * columns][];
        for (int piece = 0; piece < grid.length; piece++) {
            int row = middle(piece / columns, rows, size.height());
            int column = middle(piece % columns, columns, size.width());
            grid[piece] = features(row * size.width() + column);
        }
        return grid;
    }

    /// The cell in the middle of one of some equal parts of an axis.
    private static int middle(int part, int parts, int length) {
        return (2 * part + 1) * length / (2 * parts);
    }

    /// Row, column, and a number per channel.
    private double[] features(int place) {
        double[] features = new double[2 + picture.shape().channels()];
        int row = place / size.width();
        features[0] = row;
        features[1] = place - row * size.width();
        for (int channel = 0; channel < features.length - 2; channel++) {
            features[2 + channel] = picture.values()[channel * pieces.length + place];
        }
        return features;
    }

    private void assign() {
        for (int place = 0; place < pieces.length; place++) {
            double[] features = features(place);
            double nearest = Double.POSITIVE_INFINITY;
            for (int piece = 0; piece < centres.length; piece++) {
                double distance = distance(features, centres[piece]);
                if (distance < nearest) {
                    nearest = distance;
                    pieces[place] = piece;
                }
            }
        }
    }

    private double distance(double[] a, double[] b) {
        double away = (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
        double colour = 0;
        for (int channel = 2; channel < a.length; channel++) {
            colour += (a[channel] - b[channel]) * (a[channel] - b[channel]);
        }
        return colour / (range * range) + COMPACTNESS * away / (step * step);
    }

    private void recentre() {
        double[][] sums = new double[centres.length][2 + picture.shape().channels()];
        int[] counts = new int[centres.length];
        for (int place = 0; place < pieces.length; place++) {
            double[] features = features(place);
            counts[pieces[place]]++;
            for (int i = 0; i < features.length; i++) {
                sums[pieces[place]][i] += features[i];
            }
        }
        for (int piece = 0; piece < centres.length; piece++) {
            for (int i = 0; i < sums[piece].length && counts[piece] > 0; i++) {
                centres[piece][i] = sums[piece][i] / counts[piece];
            }
        }
    }
}
