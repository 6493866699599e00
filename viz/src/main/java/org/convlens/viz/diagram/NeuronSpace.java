package org.convlens.viz.diagram;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/// The volumes of neurons of a network in space: every layer a stack of its maps, one layer after
/// the other from the picture to the answer.
///
/// Edges grow with the square root of rows, columns and channels. A vector is one map of cells,
/// folded where it is long. Of a layer with many channels some are shown, evenly spread, and always
/// the selected one.
public final class NeuronSpace {

    /// A space without layers.
    public static final NeuronSpace EMPTY = new NeuronSpace(List.of());

    private static final int MOST_MAPS = 480;
    private static final int MOST_MAPS_OF_A_LAYER = 32;
    private static final int FEWEST_MAPS_OF_A_LAYER = 6;
    private static final int LONGEST_COLUMN = 16;
    private static final double THICKNESS = 0.6;
    private static final double GAP = 0.5;

    private final List<Stack> stacks;

    /// A layer's maps.
    ///
    /// @param layer whose
    /// @param shape of its output
    /// @param start where it begins on the way of the network
    /// @param length how far it reaches
    /// @param maps those that are shown, in the order of their channels
    public record Stack(
            LayerId layer, Shape shape, double start, double length, List<MapPlane> maps) {

        /// {@return the corners of the box around its maps: those at the start, then those at the
        /// end, each walked around}
        public List<Point3> corners() {
            MapPlane map = maps.getFirst();
            List<Point3> corners = new ArrayList<>();
            for (double x : new double[] {start, start + length}) {
                double down = map.height() / 2;
                double across = map.width() / 2;
                corners.add(new Point3(x, -down, -across));
                corners.add(new Point3(x, -down, across));
                corners.add(new Point3(x, down, across));
                corners.add(new Point3(x, down, -across));
            }
            return corners;
        }

        /// {@return the middle of the box}
        public Point3 centre() {
            return new Point3(start + length / 2, 0, 0);
        }
    }

    private NeuronSpace(List<Stack> stacks) {
        this.stacks = List.copyOf(stacks);
    }

    /// {@return the space of a network}
    ///
    /// @param shapes what goes out of each layer, the picture first
    /// @param selected a channel of a layer that has to be among those shown, if there is one
    public static NeuronSpace of(
            SequencedMap<LayerId, Shape> shapes, Optional<Map.Entry<LayerId, Integer>> selected) {
        double largest =
                shapes.values().stream().mapToDouble(s -> cells(s).height()).max().orElse(1);
        int most =
                Math.clamp(
                        MOST_MAPS / Math.max(1, shapes.size()),
                        FEWEST_MAPS_OF_A_LAYER,
                        MOST_MAPS_OF_A_LAYER);
        List<Stack> stacks = new ArrayList<>();
        double x = 0;
        for (Map.Entry<LayerId, Shape> layer : shapes.entrySet()) {
            Optional<Integer> kept =
                    selected.filter(one -> one.getKey().equals(layer.getKey()))
                            .map(Map.Entry::getValue);
            Builder builder = new Builder(layer.getKey(), layer.getValue(), Math.sqrt(largest));
            Stack stack = builder.stack(x, builder.channels(most, kept));
            stacks.add(stack);
            x += stack.length() + GAP * (0.3 + stack.maps().getFirst().width());
        }
        return new NeuronSpace(stacks);
    }

    /// Makes one layer's stack.
    private record Builder(LayerId layer, Shape shape, double unit) {

        int count() {
            return shape.isSpatial() ? shape.channels() : 1;
        }

        List<Integer> channels(int most, Optional<Integer> kept) {
            int shown = Math.min(count(), most);
            TreeSet<Integer> channels = new TreeSet<>();
            for (int i = 0; i < shown; i++) {
                channels.add((int) Math.round((double) i * (count() - 1) / Math.max(1, shown - 1)));
            }
            kept.filter(channel -> channel < count()).ifPresent(channels::add);
            return List.copyOf(channels);
        }

        Stack stack(double start, List<Integer> channels) {
            double length = THICKNESS * Math.sqrt(count()) / unit;
            return new Stack(
                    layer,
                    shape,
                    start,
                    length,
                    channels.stream().map(channel -> plane(channel, start, length)).toList());
        }

        private MapPlane plane(int channel, double start, double length) {
            Size2 cells = cells(shape);
            return new MapPlane(
                    layer,
                    channel,
                    cells,
                    new Point3(start + (channel + 0.5) / count() * length, 0, 0),
                    Math.sqrt(cells.height()) / unit,
                    Math.sqrt(cells.width()) / unit);
        }
    }

    /// {@return rows and columns of a layer's maps; of a vector, one row per unit, or a sheet if
    /// they are many}
    ///
    /// @param shape of the layer's output
    public static Size2 cells(Shape shape) {
        if (shape.isSpatial()) {
            return shape.plane();
        }
        int units = Math.toIntExact(shape.volume());
        int columns = units <= LONGEST_COLUMN ? 1 : (int) Math.ceil(Math.sqrt(units));
        return new Size2(Math.ceilDiv(units, columns), columns);
    }

    /// {@return the layers, the picture first}
    public List<Stack> stacks() {
        return stacks;
    }

    /// {@return a layer's stack, if it has one}
    ///
    /// @param layer which one
    public Optional<Stack> stack(LayerId layer) {
        return stacks.stream().filter(stack -> stack.layer().equals(layer)).findFirst();
    }

    /// {@return all maps in the order in which they are drawn, so that near ones hide far ones: as
    /// all stand across the same axis, the order along it is that of their distance}
    ///
    /// @param turn how the space is turned
    public List<MapPlane> backToFront(Turn turn) {
        List<MapPlane> along = stacks.stream().flatMap(stack -> stack.maps().stream()).toList();
        return turn.looksForward() ? along.reversed() : along;
    }

    /// {@return the corners of all boxes}
    public List<Point3> corners() {
        return stacks.stream().flatMap(stack -> stack.corners().stream()).toList();
    }
}
