package org.convlens.viz.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.diagram.MapPlane;
import org.convlens.viz.fx.NeuronSpaceView.Volume;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.MapPicture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The coloured maps of a space, made once for each look at the network.
final class NeuronImages {

    private final Function<LayerId, Optional<Volume>> volumes;
    private final Supplier<ObservableValue<Tone>> tone;
    private final Map<Key, Image> images = new HashMap<>();
    private final Map<LayerId, ValueRange> ranges = new HashMap<>();

    private record Key(LayerId layer, int channel, Tone tone) {}

    NeuronImages(
            Function<LayerId, Optional<Volume>> volumes, Supplier<ObservableValue<Tone>> tone) {
        this.volumes = volumes;
        this.tone = tone;
    }

    void forget() {
        images.clear();
        ranges.clear();
    }

    /// {@return the picture of a map, coloured by the range of its layer}
    Optional<Image> of(MapPlane map) {
        Key key = new Key(map.layer(), map.channel(), tone.get().getValue());
        return volumes.apply(map.layer())
                .map(shown -> images.computeIfAbsent(key, _ -> image(map, shown.maps())));
    }

    private Image image(MapPlane map, Tensor maps) {
        ValueRange range = ranges.computeIfAbsent(map.layer(), _ -> ValueRange.of(maps));
        ColorMap colors = ColorMap.suiting(range, tone.get().getValue());
        ArgbImage pixels =
                new MapPicture(
                                inCells(maps, map.cells()),
                                map.channel(),
                                colors,
                                range.fitting(colors))
                        .raster();
        return FxPictures.image(maps.shape().isSpatial() ? pixels : cut(pixels, maps));
    }

    /// A vector as a sheet of cells, the last row filled up.
    private static Tensor inCells(Tensor maps, Size2 cells) {
        if (maps.shape().isSpatial()) {
            return maps;
        }
        Shape sheet = Shape.of(1, cells.height(), cells.width());
        return new Tensor(sheet, Arrays.copyOf(maps.values(), Math.toIntExact(sheet.volume())));
    }

    private static ArgbImage cut(ArgbImage sheet, Tensor units) {
        int[] pixels = sheet.pixels().clone();
        Arrays.fill(pixels, units.values().length, pixels.length, 0);
        return new ArgbImage(sheet.size(), pixels);
    }
}
