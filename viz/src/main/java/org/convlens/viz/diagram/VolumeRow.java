package org.convlens.viz.diagram;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A network as a row of boxes: the picture, then what goes out of the layers of its longest path.
///
/// Edges grow with the square root of height, width and channels; channels have a scale of their
/// own, so that the row fills its room. Layers that keep every shape are left out; of a very deep
/// network only some layers are shown, and always those that change the size of the maps.
public final class VolumeRow {

    /// A row without boxes.
    public static final VolumeRow EMPTY = new VolumeRow(List.of());

    /// How much of an edge away from the viewer is seen to the right, and upwards.
    private static final double RIGHTWARDS = 0.45;

    private static final double UPWARDS = 0.3;
    private static final double GAP = 2;
    private static final double THINNEST = 2;

    /// Channels never get a larger scale than this share of the maps' own.
    private static final double LONGEST = 0.6;

    /// The share of the room that the last box may reach beyond its front, at most.
    private static final double WIDEST_OVERHANG = 0.3;

    private final List<Output> outputs;

    /// What goes out of a layer.
    private record Output(LayerId layer, Optional<LayerSpec> spec, Shape shape) {

        double length() {
            return Math.sqrt(shape.channels());
        }

        double height() {
            return Math.sqrt(shape.plane().height());
        }

        double depth() {
            return Math.sqrt(shape.plane().width());
        }
    }

    private VolumeRow(List<Output> outputs) {
        this.outputs = outputs;
    }

    /// {@return the row of a network}
    ///
    /// @param plan the network; layers without a shape are left out
    /// @param most about how many boxes there shall be at most
    public static VolumeRow of(NetworkPlan plan, int most) {
        Stream<Output> layers =
                LongestPath.of(plan).stream()
                        .filter(row -> isShown(row.layer().spec()))
                        .flatMap(row -> output(row).stream());
        Output picture = new Output(LayerId.INPUT, Optional.empty(), plan.network().input());
        List<Output> way = withoutSideways(Stream.concat(Stream.of(picture), layers).toList());
        return new VolumeRow(thinned(way, most));
    }

    /// Single cells that maps follow lie beside the way: they weigh the channels of the maps.
    private static List<Output> withoutSideways(List<Output> all) {
        List<Output> way = new ArrayList<>();
        boolean mapsFollow = false;
        for (Output output : all.reversed()) {
            boolean single = output.shape().plane().equals(Size2.ONE);
            if (!single || !mapsFollow || output.spec().isEmpty()) {
                way.addFirst(output);
            }
            mapsFollow |= !single;
        }
        return way;
    }

    private static Optional<Output> output(LayerPlan row) {
        return row.output()
                .map(shape -> new Output(row.id(), Optional.of(row.layer().spec()), shape));
    }

    private static boolean isShown(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec _, PoolingSpec _, CombinationSpec _ -> true;
            case DenseSpec dense -> !(dense instanceof Flatten);
            case ActivationSpec _, NormalisationSpec _, RegularisationSpec _ -> false;
        };
    }

    /// Leaves out so many of the layers between changes of size that the rest is seen well.
    private static List<Output> thinned(List<Output> all, int most) {
        int step = 1 + (all.size() - 1) / most;
        List<Output> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean changes = i == all.size() - 1 || i == 0 || hasOtherSize(all, i);
            if (changes || i % step == 0) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static boolean hasOtherSize(List<Output> all, int place) {
        return !all.get(place).shape().plane().equals(all.get(place - 1).shape().plane());
    }

    /// {@return how many boxes there are}
    public int count() {
        return outputs.size();
    }

    /// {@return the boxes, left to right, later ones in front}
    ///
    /// @param room what they fill at most
    public List<Volume> in(Area room) {
        double tallest = outputs.stream().mapToDouble(VolumeRow::rise).max().orElse(1);
        double maps =
                Math.min(
                        room.height() / tallest,
                        WIDEST_OVERHANG * room.width() / Math.max(1, overhang()));
        double lengths = outputs.stream().mapToDouble(Output::length).sum();
        double gaps = GAP * outputs.size() + overhang() * maps;
        double channels = Math.min(LONGEST * maps, (room.width() - gaps) / lengths);
        return placed(room, maps, Math.max(0, channels));
    }

    private static double rise(Output output) {
        return output.height() + UPWARDS * output.depth();
    }

    /// How far the last boxes' depth reaches beyond their front, at most.
    private double overhang() {
        return RIGHTWARDS * outputs.stream().mapToDouble(Output::depth).max().orElse(0);
    }

    private List<Volume> placed(Area room, double maps, double channels) {
        double ground = room.y() + (room.height() + lift() * maps) / 2;
        double x = room.x();
        List<Volume> volumes = new ArrayList<>();
        for (Output output : outputs) {
            double length = Math.max(THINNEST, channels * output.length());
            double height = Math.max(THINNEST, maps * output.height());
            Area front = new Area(x, ground - height / 2, length, height);
            Spot depth =
                    new Spot(RIGHTWARDS * maps * output.depth(), -UPWARDS * maps * output.depth());
            volumes.add(new Volume(output.layer(), output.spec(), output.shape(), front, depth));
            x += length + GAP;
        }
        return volumes;
    }

    /// How far the tallest top reaches above its front.
    private double lift() {
        return UPWARDS * outputs.stream().mapToDouble(Output::depth).max().orElse(0);
    }
}
