package org.convlens.app.receptive;

import org.convlens.app.shell.lens.Fact;
import org.convlens.app.state.MeasuredField;
import org.convlens.inspection.EffectiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Overlay;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.PlainPicture;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The picture with the cell's field on it: the box, and the heat where it was measured.
final class FieldFigure {

    private static final ColorMap COLORS = ColorMap.MAGMA;
    private static final double OPACITY = 0.9;

    private final FieldViewModel model;
    private final HeatMapView picture;
    private final LegendBar legend;
    private @Nullable Tensor heat;
    private boolean stale = true;

    /// Draws into given controls.
    ///
    /// @param model what is shown
    /// @param picture shows the picture
    /// @param legend explains the heat
    FieldFigure(FieldViewModel model, HeatMapView picture, LegendBar legend) {
        this.model = model;
        this.picture = picture;
        this.legend = legend;
        legend.colorsProperty().set(COLORS);
    }

    /// Lets the picture be made anew: its numbers have changed.
    void forget() {
        stale = true;
    }

    /// Shows a cell's field; while nothing else changes only the boxes move.
    ///
    /// @param subject the cell
    /// @param maps where the picture is taken from
    void show(FieldSubject subject, SeenMaps maps) {
        Optional<Tensor> found = model.measured().flatMap(this::heat).map(EffectiveField::heat);
        boolean redraws = stale || !Objects.equals(found.orElse(null), heat);
        stale = false;
        heat = found.orElse(null);
        legend.setVisible(found.isPresent());
        found.ifPresent(now -> legend.rangeProperty().set(range(now)));
        if (redraws) {
            picture.contentProperty()
                    .set(found.map(now -> over(maps, now)).orElseGet(maps::picture));
        }
        picture.marginProperty().set(subject.margin(model.picture()));
        picture.boxes().setAll(List.of(subject.box()));
        picture.formerBoxes().setAll(model.boxBefore().stream().toList());
    }

    /// {@return the numbers beside it}
    ///
    /// @param subject the cell
    /// @param words how they are written
    List<Fact> facts(FieldSubject subject, FieldFacts words) {
        List<Fact> all =
                new ArrayList<>(words.arithmetic(subject, model.fieldBefore(), model.picture()));
        model.measured().map(words::measured).ifPresent(all::addAll);
        return all;
    }

    /// Points the legend at the pixel under the mouse.
    void point() {
        Cell pixel = picture.hoveredCellProperty().get();
        Tensor shown = heat;
        legend.pointedValueProperty()
                .set(
                        pixel == null || shown == null
                                ? null
                                : (double) shown.at(pixel.row(), pixel.column()));
    }

    private Optional<EffectiveField> heat(MeasuredField measured) {
        return switch (model.shown().get()) {
            case BOX -> Optional.empty();
            case PICTURES -> Optional.of(measured.pictures());
            case NOISE -> Optional.of(measured.noise());
        };
    }

    private static Picture over(SeenMaps maps, Tensor heat) {
        return maps.colours()
                .filter(pixels -> pixels.shape().plane().equals(plane(heat)))
                .<Picture>map(pixels ->
                        new PlainPicture(
                                new Overlay(pixels, heat, COLORS, range(heat), OPACITY, 0)
                                        .raster()))
                .orElseGet(() -> alone(heat));
    }

    private static Picture alone(Tensor heat) {
        Size2 plane = plane(heat);
        Tensor map = heat.reshape(Shape.of(1, plane.height(), plane.width()));
        return new MapPicture(map, 0, COLORS, range(heat));
    }

    private static Size2 plane(Tensor heat) {
        return new Size2(heat.shape().size(0), heat.shape().size(1));
    }

    private static ValueRange range(Tensor heat) {
        return new ValueRange(0, Math.max(ValueRange.of(heat).high(), Float.MIN_NORMAL));
    }
}
