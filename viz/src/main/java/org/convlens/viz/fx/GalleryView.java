package org.convlens.viz.fx;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

import org.convlens.tensor.Size2;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.raster.ArgbImage;

import java.util.List;
import java.util.function.IntFunction;

/// Pictures of a data set, made as they come into sight, with right and wrong answers marked by
/// shape and colour.
public final class GalleryView extends TileGridView {

    private static final GalleryItem EMPTY =
            new GalleryItem(ArgbImage.filled(Size2.ONE, Argb.BLACK), "", GalleryItem.Mark.NONE);

    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");
    private final ObjectProperty<IntFunction<GalleryItem>> items =
            new SimpleObjectProperty<>(this, "items", _ -> EMPTY);

    /// Makes a gallery without pictures.
    public GalleryView() {
        super("gallery-view");
        captionsProperty().set(true);
        count.addListener(_ -> tilesChanged());
        items.addListener(_ -> tilesChanged());
        tilesChanged();
    }

    /// {@return how many pictures there are}
    public IntegerProperty countProperty() {
        return count;
    }

    /// {@return the pictures by number, asked for when they come into sight and quickly answered;
    /// replace the function when pictures or marks have changed}
    public ObjectProperty<IntFunction<GalleryItem>> itemsProperty() {
        return items;
    }

    @Override
    int tileCount() {
        return count.get();
    }

    @Override
    Image tile(int index) {
        return FxPictures.image(item(index).picture());
    }

    @Override
    String caption(int index) {
        return item(index).caption();
    }

    @Override
    String sentence(int index) {
        GalleryItem item = item(index);
        return switch (item.mark()) {
            case NONE -> item.caption();
            case RIGHT -> Texts.text("gallery.right", item.caption());
            case WRONG -> Texts.text("gallery.wrong", item.caption());
        };
    }

    @Override
    void paintMark(Pen pen, int index, Area tile) {
        Area badge = badge(tile, pen.em());
        switch (item(index).mark()) {
            case NONE -> {}
            case RIGHT -> check(pen.g(), badge, fill(SeriesColor.GREEN));
            case WRONG -> cross(pen.g(), badge, fill(SeriesColor.RED));
        }
    }

    private GalleryItem item(int index) {
        return items.get().apply(index);
    }

    private static Color fill(SeriesColor color) {
        return FxPictures.color(color.argb(Tone.LIGHT));
    }

    private static Area badge(Area tile, double em) {
        double side = Math.min(1.3 * em, tile.width() / 3);
        return new Area(tile.right() - side - 3, tile.y() + 3, side, side);
    }

    private static void check(Surface g, Area badge, Color fill) {
        disc(g, badge, fill);
        g.strokePolyline(
                List.of(at(badge, 0.27, 0.52), at(badge, 0.44, 0.70), at(badge, 0.74, 0.33)));
    }

    private static void cross(Surface g, Area badge, Color fill) {
        disc(g, badge, fill);
        g.strokeLine(at(badge, 0.3, 0.3), at(badge, 0.7, 0.7));
        g.strokeLine(at(badge, 0.3, 0.7), at(badge, 0.7, 0.3));
    }

    private static void disc(Surface g, Area badge, Color fill) {
        Area halo = badge.grown(1);
        g.setFill(FxPictures.color(MarkColor.HALO.argb()));
        g.fillOval(halo);
        g.setFill(fill);
        g.fillOval(badge);
        g.setStroke(FxPictures.color(Argb.WHITE));
        g.setLineWidth(Math.max(1.5, badge.width() / 9));
        g.setLineCap(StrokeLineCap.ROUND);
    }

    private static Spot at(Area badge, double right, double down) {
        return new Spot(badge.x() + right * badge.width(), badge.y() + down * badge.height());
    }
}
