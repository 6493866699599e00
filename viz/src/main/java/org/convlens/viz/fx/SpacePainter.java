package org.convlens.viz.fx;

import javafx.scene.paint.Color;

import org.convlens.network.LayerId;
import org.convlens.viz.color.LayerColor;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.MapPlane;
import org.convlens.viz.diagram.NeuronSpace.Stack;
import org.convlens.viz.diagram.Skew;
import org.convlens.viz.diagram.SpaceCamera;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.fx.NeuronSpaceView.Volume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One drawing of the volumes of neurons.
///
/// @param pen to draw with
/// @param camera looks at them
/// @param images the maps' colours
record SpacePainter(Pen pen, SpaceCamera camera, NeuronImages images) {

    private static final int FACE = 4;

    /// How far a name hides what is behind it.
    private static final double VEIL = 0.8;

    /// Draws the edges of a layer's box in the colour of its family.
    void box(Stack stack, Optional<Volume> volume) {
        LayerColor family = volume.flatMap(Volume::spec).map(LayerColor::of).orElse(LayerColor.END);
        Surface g = pen.g();
        g.setStroke(FxPictures.color(family.argb(pen.inks().tone())));
        g.setLineWidth(1);
        List<Spot> corners = stack.corners().stream().map(camera::place).toList();
        g.strokePolygon(corners.subList(0, FACE));
        g.strokePolygon(corners.subList(FACE, 2 * FACE));
        for (int i = 0; i < FACE; i++) {
            g.strokeLine(corners.get(i), corners.get(i + FACE));
        }
    }

    /// Draws a map; one that is seen edge on is a line.
    void map(MapPlane map) {
        Skew place = map.seen(camera);
        if (Math.abs(place.area()) > 1) {
            images.of(map).ifPresent(image -> pen.g().drawImage(image, place));
        }
        pen.g().setStroke(pen.inks().line());
        pen.g().setLineWidth(0.5);
        pen.g().strokePolygon(place.corners());
    }

    /// Draws around the selected map and its cell.
    void mark(MapPlane map, Optional<Integer> cell) {
        outline(map.seen(camera).corners(), pen.inks().accent(), 2);
        cell.ifPresent(index ->
                outline(
                        cell(map, index).corners(),
                        FxPictures.color(MarkColor.CELL.argb()),
                        Math.max(1.5, pen.em() / 7)));
    }

    private Skew cell(MapPlane map, int index) {
        Skew all = map.seen(camera);
        int columns = map.cells().width();
        int rows = map.cells().height();
        int row = index / columns;
        int column = index % columns;
        return new Skew(
                all.at((double) column / columns, (double) row / rows),
                new Spot(all.across().x() / columns, all.across().y() / columns),
                new Spot(all.down().x() / rows, all.down().y() / rows));
    }

    private void outline(List<Spot> corners, Color color, double width) {
        pen.g().setStroke(color);
        pen.g().setLineWidth(width);
        pen.g().strokePolygon(corners);
    }

    /// Writes the layers' names and shapes under their boxes, the selected one's first, as far as
    /// there is room.
    void names(List<Stack> stacks, Optional<LayerId> selected) {
        Pen small = pen.small();
        List<Area> taken = new ArrayList<>();
        stacks.stream()
                .sorted(Comparator.comparing(stack -> !selected.equals(Optional.of(stack.layer()))))
                .forEach(stack -> name(small, stack, taken));
    }

    private void name(Pen small, Stack stack, List<Area> taken) {
        String text = stack.layer() + "  " + stack.shape();
        List<Spot> corners = stack.corners().stream().map(camera::place).toList();
        double middle = corners.stream().mapToDouble(Spot::x).average().orElse(0);
        double bottom = corners.stream().mapToDouble(Spot::y).max().orElse(0);
        double width = small.width(text);
        Area area = new Area(middle - width / 2, bottom + 0.3 * pen.em(), width, 1.2 * small.em());
        if (taken.stream().noneMatch(area.grown(2)::touches)) {
            taken.add(area);
            pen.fill(pen.inks().surface().deriveColor(0, 1, 1, VEIL), area.grown(1));
            small.left(text, area.x(), area.centreY(), pen.inks().text());
        }
    }
}
