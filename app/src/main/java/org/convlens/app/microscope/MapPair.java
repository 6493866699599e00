package org.convlens.app.microscope;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Coloured;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.viz.raster.Cell;
import org.convlens.workings.Place;
import org.convlens.workings.Reading;
import org.convlens.workings.Step;
import org.convlens.workings.Workings;

import java.util.List;
import java.util.Optional;

/// The map that is read, with the window on it, and the map that comes out, with the cell.
final class MapPair extends HBox {

    private static final double GAP = 12;

    private final MicroscopeViewModel model;
    private final Texts texts;
    private final HeatMapView input = new HeatMapView();
    private final HeatMapView output = new HeatMapView();
    private final UnitBarsView units = new UnitBarsView();
    private final Label inputTitle = new Label();
    private final VBox left;
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(-1);
    private List<Reading> readings = List.of();
    private List<Box> window = List.of();
    private Optional<Place> shown = Optional.empty();
    private boolean showing;

    /// Maps without numbers.
    ///
    /// @param model what is looked at
    /// @param texts of this room
    MapPair(MicroscopeViewModel model, Texts texts) {
        super(GAP);
        this.model = model;
        this.texts = texts;
        input.setId("cell-input");
        output.setId("cell-output");
        units.setId("cell-units");
        input.readoutProperty().set(false);
        maxHeightProperty()
                .bind(widthProperty().divide(2).add(inputTitle.heightProperty()).add(GAP));
        left = column(inputTitle, input);
        Label outputTitle = new Label(texts.get("output.title"));
        getChildren().addAll(left, column(outputTitle, new StackPane(output, units)));
        output.hoveredCellProperty()
                .addListener((_, _, cell) -> model.hover(Optional.ofNullable(cell)));
        output.pinnedCellProperty().addListener((_, _, cell) -> pin(Optional.ofNullable(cell)));
        units.selectedIndexProperty().addListener((_, _, unit) -> pinUnit(unit.intValue()));
        input.activeCell().addListener((_, _, cell) -> point(Optional.ofNullable(cell)));
    }

    private static VBox column(Label title, Region picture) {
        title.getStyleClass().add("muted");
        VBox column = new VBox(GAP / 3, title, picture);
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(0);
        return column;
    }

    /// {@return the map on which cells are chosen}
    HeatMapView output() {
        return output;
    }

    /// {@return the surface the maps stand on}
    ReadOnlyObjectProperty<Tone> toneProperty() {
        return output.toneProperty();
    }

    /// {@return which of the window's cells is pointed at on the input map; -1 for none}
    ReadOnlyIntegerProperty pointed() {
        return pointed.getReadOnlyProperty();
    }

    private void pin(Optional<Cell> cell) {
        if (!showing) {
            cell.ifPresentOrElse(model::pin, model::letGo);
        }
    }

    private void pinUnit(int unit) {
        if (!showing && unit >= 0) {
            model.pinUnit(unit);
        }
    }

    private void point(Optional<Cell> cell) {
        pointed.set(
                cell.map(
                                now -> {
                                    for (int i = 0; i < readings.size(); i++) {
                                        if (isAt(readings.get(i).place(), now)) {
                                            return i;
                                        }
                                    }
                                    return -1;
                                })
                        .orElse(-1));
    }

    private boolean isAt(Place place, Cell cell) {
        return shown.filter(map -> isSameMap(map, place)).isPresent()
                && place.row() == cell.row()
                && place.column() == cell.column();
    }

    private static boolean isSameMap(Place one, Place other) {
        return one.layer().equals(other.layer()) && one.channel() == other.channel();
    }

    /// Marks one of the window's cells on the map it is read from, beside the window itself.
    ///
    /// @param number which reading; -1 for none
    void mark(int number) {
        input.formerBoxes().setAll(window);
        boolean there = number >= 0 && number < readings.size();
        if (there
                && shown.filter(map -> !isSameMap(map, readings.get(number).place())).isPresent()) {
            showMapOf(readings.get(number).place());
        }
        input.boxes()
                .setAll(
                        there
                                ? List.of(
                                        Box.of(
                                                readings.get(number).place().row(),
                                                readings.get(number).place().column()))
                                : List.of());
    }

    /// Shows where a value is read and where it stands.
    ///
    /// @param found the value
    /// @param step its first step
    void show(Workings found, Step step) {
        showing = true;
        showInput(step);
        model.output().ifPresent(values -> showOutput(found.place(), values));
        showing = false;
    }

    private void showOutput(Place place, Tensor values) {
        boolean spatial = values.shape().isSpatial();
        output.setVisible(spatial);
        units.setVisible(!spatial);
        if (spatial) {
            output.contentProperty()
                    .set(Coloured.map(values, place.channel(), toneProperty().get()));
            output.pinnedCellProperty().set(model.pinned().orElse(null));
            output.boxes().setAll(List.of(Box.of(place.row(), place.column())));
        } else {
            units.valuesProperty().set(values);
            units.colorsProperty().set(ColorMap.signed(toneProperty().get()));
            units.rangeProperty().set(ValueRange.of(values).symmetric());
            units.selectedIndexProperty().set(place.channel());
        }
    }

    private void showInput(Step step) {
        readings = Windowed.readings(step, model.slice().get());
        shown = readings.stream().findFirst().map(Reading::place);
        boolean isMap = shown.flatMap(this::maps).isPresent();
        left.setVisible(isMap);
        left.setManaged(isMap);
        if (isMap) {
            window = List.of(Windowed.around(readings));
            showMapOf(readings.getFirst().place());
            mark(-1);
        }
    }

    private Optional<Tensor> maps(Place place) {
        return model.numbers()
                .flatMap(now -> now.output(place.layer()))
                .filter(values -> values.shape().isSpatial());
    }

    private void showMapOf(Place place) {
        maps(place)
                .ifPresent(maps -> {
                    shown = Optional.of(place);
                    inputTitle.setText(
                            texts.get(
                                    "input.title",
                                    texts.get("input.map", place.layer(), place.channel())));
                    input.contentProperty()
                            .set(Coloured.map(maps, place.channel(), toneProperty().get()));
                    input.marginProperty().set(model.margin(maps.shape().plane()));
                });
    }
}
