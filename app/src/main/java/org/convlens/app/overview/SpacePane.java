package org.convlens.app.overview;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.NeuronSpaceView;
import org.convlens.viz.fx.NeuronSpaceView.Neuron;
import org.convlens.viz.fx.NeuronSpaceView.Volume;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The volumes of neurons in space, with the legend of the selected layer.
final class SpacePane extends HBox {

    private static final double GAP = 10;

    private final OverviewModel model;
    private final NeuronSpaceView space = new NeuronSpaceView();
    private final LegendBar legend = new LegendBar();

    /// Nothing yet.
    ///
    /// @param model hears what is clicked
    SpacePane(OverviewModel model) {
        super(GAP);
        this.model = model;
        getChildren().addAll(space, legend);
        getStyleClass().add("columns");
        space.setId("overview-space");
        setHgrow(space, Priority.ALWAYS);
        legend.scopeProperty().set(RangeScope.LAYER);
        space.selectedProperty().subscribe(this::tell);
    }

    private void tell(Optional<Neuron> neuron) {
        if (!neuron.equals(selected())) {
            neuron.ifPresentOrElse(now -> model.select(selection(now)), model::letGo);
        }
    }

    private Selection selection(Neuron neuron) {
        Optional<Integer> width =
                Optional.ofNullable(model.maps().get(neuron.layer()))
                        .map(maps -> maps.shape().plane().width());
        Optional<Selection.Cell> cell =
                neuron.cell()
                        .flatMap(index ->
                                width.map(columns ->
                                        new Selection.Cell(index / columns, index % columns)));
        return new Selection(Set.of(neuron.layer()), Optional.of(neuron.channel()), cell);
    }

    private Optional<Neuron> selected() {
        return model.layer().map(layer -> new Neuron(layer, model.channel(), cell(layer)));
    }

    private Optional<Integer> cell(LayerId layer) {
        return Optional.ofNullable(model.maps().get(layer))
                .filter(maps -> maps.shape().isSpatial())
                .flatMap(maps ->
                        model.cell()
                                .filter(cell -> isIn(maps, cell))
                                .map(cell ->
                                        cell.row() * maps.shape().plane().width() + cell.column()));
    }

    private static boolean isIn(Tensor maps, Selection.Cell cell) {
        return cell.row() < maps.shape().plane().height()
                && cell.column() < maps.shape().plane().width();
    }

    /// Shows the maps, and what is selected.
    ///
    /// @param maps what goes out of each layer, the picture first
    void show(SequencedMap<LayerId, Tensor> maps) {
        space.volumesProperty()
                .set(
                        maps.entrySet().stream()
                                .map(entry ->
                                        new Volume(
                                                entry.getKey(),
                                                model.spec(entry.getKey()),
                                                entry.getValue()))
                                .toList());
        Optional<Neuron> now = selected().filter(neuron -> maps.containsKey(neuron.layer()));
        space.selectedProperty().set(now);
        LayerId spoken = now.map(Neuron::layer).orElse(maps.firstEntry().getKey());
        Optional.ofNullable(maps.get(spoken)).ifPresent(this::showLegend);
    }

    private void showLegend(Tensor maps) {
        ValueRange range = ValueRange.of(maps);
        ColorMap colors = ColorMap.suiting(range, space.toneProperty().get());
        legend.colorsProperty().set(colors);
        legend.rangeProperty().set(range.fitting(colors));
    }

    /// Takes the keys.
    void focus() {
        space.requestFocus();
    }
}
