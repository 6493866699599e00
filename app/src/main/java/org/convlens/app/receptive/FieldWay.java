package org.convlens.app.receptive;

import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;
import org.convlens.plan.FieldPath;
import org.convlens.plan.FieldPath.Stop;
import org.convlens.receptivefield.Box;
import org.convlens.viz.fx.FieldPathView;

import java.util.List;

/// The way from a cell down to the picture, as small maps with boxes.
final class FieldWay {

    private final FieldPathView path;
    private final Texts texts;
    private List<LayerId> drawn = List.of();

    /// Draws into a given control.
    ///
    /// @param path shows the maps
    /// @param texts of this room
    FieldWay(FieldPathView path, Texts texts) {
        this.path = path;
        this.texts = texts;
    }

    /// Lets the small maps be made anew: their numbers have changed.
    void forget() {
        drawn = List.of();
    }

    /// Shows a way; while it leads over the same layers only boxes move.
    ///
    /// @param way the cell's layer first
    /// @param maps where the small maps are taken from
    void show(FieldPath way, SeenMaps maps) {
        List<LayerId> layers = way.stops().stream().map(Stop::layer).toList();
        if (!layers.equals(drawn)) {
            drawn = layers;
            path.picturesProperty().set(layers.stream().map(maps::mean).toList());
        }
        path.boxesProperty().set(way.stops().stream().map(Stop::box).toList());
        path.captionTextsProperty().set(number -> caption(way.stops().get(number)));
    }

    private String caption(Stop stop) {
        Box box = stop.box();
        return texts.get(
                "path.caption",
                stop.layer(),
                box.bottom() - box.top() + 1,
                box.right() - box.left() + 1);
    }
}
