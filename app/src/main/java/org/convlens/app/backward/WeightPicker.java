package org.convlens.app.backward;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Coloured;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.viz.raster.Cell;

import java.util.List;

/// The weights of a layer to choose one of: which tensor, which kernel or row of it, which number.
final class WeightPicker extends VBox {

    private static final double GAP = 6;

    private final BackwardViewModel model;
    private final Texts texts;
    private final FlowPane choice = new FlowPane(2 * GAP, GAP);
    private final Label partName = new Label();
    private final Label of = new Label();
    private final IntegerSpinnerValueFactory parts = new IntegerSpinnerValueFactory(0, 0);
    private final Spinner<Integer> part = new Spinner<>(parts);
    private final HBox partRow;
    private final HeatMapView kernel = new HeatMapView();
    private final UnitBarsView bars = new UnitBarsView();
    private List<String> names = List.of();
    private boolean showing;

    /// A picker without weights.
    ///
    /// @param model what is chosen
    /// @param texts of this room
    WeightPicker(BackwardViewModel model, Texts texts) {
        super(GAP);
        this.model = model;
        this.texts = texts;
        partRow = new HBox(GAP, partName, part, of);
        nameParts();
        StackPane weights = new StackPane(kernel, bars);
        VBox.setVgrow(weights, Priority.ALWAYS);
        getChildren().addAll(choice, weights);
        hearGestures();
    }

    private void nameParts() {
        kernel.setId("step-kernel");
        bars.setId("step-weights");
        part.setId("step-part");
        part.setEditable(true);
        part.setPrefWidth(90);
        part.setMinWidth(USE_PREF_SIZE);
        partName.setMinWidth(USE_PREF_SIZE);
        of.setMinWidth(USE_PREF_SIZE);
        kernel.readoutProperty().set(false);
        part.setAccessibleText(texts.get("part.tip"));
        part.setTooltip(new Tooltip(texts.get("part.tip")));
        partRow.setAlignment(Pos.CENTER_LEFT);
        choice.setAlignment(Pos.CENTER_LEFT);
    }

    private void hearGestures() {
        kernel.pinnedCellProperty()
                .addListener((_, _, cell) -> {
                    if (cell != null) {
                        choose(cell.row() * kernelWidth() + cell.column());
                    }
                });
        bars.selectedIndexProperty().addListener((_, _, place) -> choose(place.intValue()));
        parts.valueProperty().addListener((_, _, number) -> turnTo(number));
        kernel.toneProperty().addListener(_ -> show());
        bars.toneProperty().addListener(_ -> show());
    }

    private int kernelWidth() {
        return model.sheet().map(sheet -> sheet.size().width()).orElse(1);
    }

    private void choose(int place) {
        if (!showing && place >= 0) {
            model.sheet()
                    .ifPresent(sheet -> {
                        int now = sheet.partOf(model.weight().get());
                        model.weight().set(sheet.number(now, place));
                    });
        }
    }

    private void turnTo(int number) {
        if (!showing) {
            model.sheet()
                    .ifPresent(sheet -> {
                        int place = sheet.within(model.weight().get());
                        model.weight().set(sheet.number(number, place));
                    });
        }
    }

    /// Shows the kernel or row of the chosen weight.
    void show() {
        showing = true;
        showNames();
        model.sheet().ifPresent(this::show);
        setVisible(model.sheet().isPresent());
        showing = false;
    }

    private void showNames() {
        if (!names.equals(model.tensors()) || choice.getChildren().isEmpty()) {
            names = model.tensors();
            Segments<String> tensors = new Segments<>(names, name -> name, model.tensor());
            tensors.setId("step-tensors");
            tensors.setMinWidth(USE_PREF_SIZE);
            choice.getChildren().setAll(tensors, partRow);
        }
    }

    private void show(WeightSheet sheet) {
        int number = Math.min(model.weight().get(), sheet.all().values().length - 1);
        int own = sheet.partOf(number);
        parts.setMax(sheet.parts() - 1);
        parts.setValue(own);
        partName.setText(texts.get(sheet.hasKernels() ? "part.kernel" : "part.row"));
        of.setText(texts.get("part.count", sheet.parts()));
        partRow.setVisible(sheet.parts() > 1);
        kernel.setVisible(sheet.hasKernels());
        bars.setVisible(!sheet.hasKernels());
        if (sheet.hasKernels()) {
            showKernel(sheet.map(own), sheet.within(number));
        } else {
            showRow(sheet.row(own), sheet.within(number));
        }
    }

    private void showKernel(Tensor weights, int place) {
        int width = weights.shape().plane().width();
        kernel.contentProperty().set(Coloured.map(weights, 0, kernel.toneProperty().get()));
        kernel.pinnedCellProperty().set(new Cell(place / width, place % width));
    }

    private void showRow(Tensor weights, int place) {
        bars.valuesProperty().set(weights);
        bars.colorsProperty().set(ColorMap.signed(bars.toneProperty().get()));
        bars.rangeProperty().set(ValueRange.of(weights).symmetric());
        bars.selectedIndexProperty().set(place);
    }
}
