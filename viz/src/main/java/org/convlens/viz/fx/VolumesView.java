package org.convlens.viz.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

import org.convlens.viz.color.LayerColor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.diagram.Volume;
import org.convlens.viz.diagram.VolumeRow;

import java.util.List;
import java.util.Optional;

/// A network as a row of boxes: how maps shrink and channels grow on the way to the answer.
///
/// Hovering or the left and right keys name a box, Escape lets it go.
public final class VolumesView extends CanvasView {

    /// No box.
    public static final int NONE = -1;

    /// How bright the faces in the shade and in the light are, next to the front.
    private static final double SHADE = 0.72;

    private static final double LIGHT = 1.15;

    private final ObjectProperty<VolumeRow> row =
            new SimpleObjectProperty<>(this, "row", VolumeRow.EMPTY);
    private final BooleanProperty labelled = new SimpleBooleanProperty(this, "labelled", true);
    private final IntegerProperty selectedIndex =
            new SimpleIntegerProperty(this, "selectedIndex", NONE);

    /// Makes a view without boxes.
    public VolumesView() {
        super("volumes-view", AccessibleRole.IMAGE_VIEW, new EmSizes(6, 3, 40, 14));
        repaintOn(row, labelled, selectedIndex);
        row.subscribe(_ -> selectedIndex.set(NONE));
        labelled.subscribe(now -> setFocusTraversable(now));
        row.subscribe(_ -> describe());
        selectedIndex.subscribe(_ -> describe());
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> selectedIndex.set(NONE));
        setOnKeyPressed(this::key);
    }

    /// {@return the boxes}
    public ObjectProperty<VolumeRow> rowProperty() {
        return row;
    }

    /// {@return whether shapes are written below the boxes and boxes can be chosen; else it is a
    /// small picture}
    public BooleanProperty labelledProperty() {
        return labelled;
    }

    /// {@return the named box, from 0 for the picture, or {@link #NONE}}
    public IntegerProperty selectedIndexProperty() {
        return selectedIndex;
    }

    private List<Volume> volumes() {
        double below = labelled.get() ? 1.8 * em() : 0;
        return row.get()
                .in(new Area(2, 2, innerWidth() - 4, Math.max(1, innerHeight() - 4 - below)));
    }

    private void hover(MouseEvent event) {
        if (labelled.get()) {
            selectedIndex.set(indexAt(innerX(event), innerY(event)));
        }
    }

    private int indexAt(double x, double y) {
        List<Volume> volumes = volumes();
        for (int i = volumes.size() - 1; i >= 0; i--) {
            if (volumes.get(i).bounds().contains(x, y)) {
                return i;
            }
        }
        return NONE;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || row.get().count() == 0) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> select(selectedIndex.get() - 1);
                    case RIGHT -> select(selectedIndex.get() + 1);
                    case HOME -> select(0);
                    case END -> select(row.get().count() - 1);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean select(int index) {
        selectedIndex.set(Math.clamp(index, 0, row.get().count() - 1));
        return true;
    }

    private boolean letGo() {
        boolean held = selectedIndex.get() != NONE;
        selectedIndex.set(NONE);
        return held;
    }

    private Optional<Volume> chosen() {
        int index = selectedIndex.get();
        return index == NONE ? Optional.empty() : Optional.of(volumes().get(index));
    }

    private void describe() {
        setAccessibleText(
                chosen().map(VolumesView::words)
                        .orElseGet(() -> Texts.text("volumes.accessible", row.get().count())));
    }

    private static String words(Volume volume) {
        return volume.layer() + "  " + volume.shape();
    }

    @Override
    void paint(Pen pen) {
        List<Volume> volumes = volumes();
        volumes.forEach(volume -> paint(pen, volume));
        if (labelled.get()) {
            label(pen.small(), volumes);
        }
        chosen().ifPresent(volume -> name(pen, volume));
    }

    private void paint(Pen pen, Volume volume) {
        Color color = color(volume);
        Area front = volume.front();
        Spot depth = volume.depth();
        boolean dark = toneProperty().get() == Tone.DARK;
        face(pen, color.deriveColor(0, 1, dark ? LIGHT : SHADE, 1), top(front, depth));
        face(pen, color.deriveColor(0, 1, dark ? SHADE : LIGHT, 1), side(front, depth));
        pen.fill(color, front);
        pen.frame(pen.inks().surface(), front);
    }

    private Color color(Volume volume) {
        LayerColor color = volume.spec().map(LayerColor::of).orElse(LayerColor.END);
        return FxPictures.color(color.argb(toneProperty().get()));
    }

    private static List<Spot> top(Area front, Spot depth) {
        Spot left = new Spot(front.x(), front.y());
        Spot right = new Spot(front.right(), front.y());
        return List.of(
                left, right, right.moved(depth.x(), depth.y()), left.moved(depth.x(), depth.y()));
    }

    private static List<Spot> side(Area front, Spot depth) {
        Spot upper = new Spot(front.right(), front.y());
        Spot lower = new Spot(front.right(), front.bottom());
        return List.of(
                upper, lower, lower.moved(depth.x(), depth.y()), upper.moved(depth.x(), depth.y()));
    }

    private static void face(Pen pen, Color color, List<Spot> corners) {
        Surface g = pen.g();
        g.setFill(color);
        g.fillPolygon(corners);
        g.setStroke(pen.inks().surface());
        g.setLineWidth(0.5);
        g.strokePolygon(corners);
    }

    /// Writes shapes where the size of the maps changes, as far as there is room.
    private void label(Pen pen, List<Volume> volumes) {
        double free = 0;
        double y = innerHeight() - 0.8 * pen.em();
        for (int i = 0; i < volumes.size(); i++) {
            String text = volumes.get(i).shape().toString();
            double x = volumes.get(i).front().x();
            boolean news = i == 0 || !hasSizeOf(volumes.get(i), volumes.get(i - 1));
            if (news && x >= free && x + pen.width(text) <= innerWidth()) {
                pen.left(text, x, y, pen.inks().muted());
                free = x + pen.width(text) + pen.em();
            }
        }
    }

    private static boolean hasSizeOf(Volume one, Volume other) {
        return one.shape().plane().equals(other.shape().plane());
    }

    private void name(Pen pen, Volume volume) {
        pen.outline(pen.inks().accent(), volume.front(), 2);
        List<String> lines = List.of(words(volume));
        double x = Math.min(volume.front().x(), innerWidth() - pen.plateArea(lines).width());
        pen.plate(lines, Math.max(0, x), 0);
    }
}
