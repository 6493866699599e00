package org.convlens.app.receptive;

import org.convlens.app.shell.lens.Coloured;
import org.convlens.app.state.LabState;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.ColorPicture;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.PlainPicture;

import java.util.Optional;

/// The maps that boxes are drawn on; empty ones where the network has not looked yet.
///
/// @param state what the lab knows
/// @param tone the surface they stand on
record SeenMaps(LabState state, Tone tone) {

    /// {@return one map of a layer}
    ///
    /// @param layer the layer, with maps
    /// @param channel which one
    Picture map(LayerPlan layer, int channel) {
        Shape shape = layer.output().orElseThrow();
        return values(layer.id())
                .filter(maps -> maps.shape().equals(shape))
                .<Picture>map(maps -> Coloured.map(maps, channel, tone))
                .orElseGet(() -> blank(shape.plane()));
    }

    /// {@return the mean of a layer's maps, or the picture itself}
    ///
    /// @param id a layer with maps, or {@link LayerId#INPUT}
    Picture mean(LayerId id) {
        if (id.isInput()) {
            return picture();
        }
        Shape shape = state.plan().get().layer(id).flatMap(LayerPlan::output).orElseThrow();
        return values(id)
                .filter(maps -> maps.shape().equals(shape))
                .<Picture>map(maps -> Coloured.map(overChannels(maps), 0, tone))
                .orElseGet(() -> blank(shape.plane()));
    }

    /// {@return the picture in its own colours; the mean of its channels where it has no colours}
    Picture picture() {
        Shape input = state.plan().get().network().input();
        return pixels().filter(values -> values.shape().equals(input))
                .map(this::seen)
                .orElseGet(() -> blank(input.plane()));
    }

    /// {@return the picture's numbers, where it can be shown in colours}
    Optional<Tensor> colours() {
        return pixels().filter(SeenMaps::hasColours);
    }

    private Optional<Tensor> pixels() {
        return state.picture().get().map(shown -> shown.values());
    }

    private Picture seen(Tensor values) {
        return hasColours(values)
                ? new ColorPicture(values, ValueRange.of(values))
                : Coloured.map(overChannels(values), 0, tone);
    }

    private static boolean hasColours(Tensor values) {
        return values.shape().channels() == 1 || values.shape().channels() == 3;
    }

    private Optional<Tensor> values(LayerId layer) {
        return state.snapshot()
                .get()
                .flatMap(snapshot -> Optional.ofNullable(snapshot.maps().get(layer)));
    }

    private static Tensor overChannels(Tensor maps) {
        Size2 plane = maps.shape().plane();
        int area = plane.height() * plane.width();
        float[] mean = new float[area];
        for (int from = 0; from < maps.values().length; from += area) {
            for (int cell = 0; cell < area; cell++) {
                mean[cell] += maps.values()[from + cell] / maps.shape().channels();
            }
        }
        return new Tensor(Shape.of(1, plane.height(), plane.width()), mean);
    }

    private static PlainPicture blank(Size2 plane) {
        return new PlainPicture(ArgbImage.filled(plane, Argb.grey(128)));
    }
}
