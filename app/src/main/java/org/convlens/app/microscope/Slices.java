package org.convlens.app.microscope;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.workings.Step;
import org.convlens.workings.Term;

/// What each input map contributes to the sum; choosing one shows its patch and kernel.
final class Slices extends VBox {

    private static final double GAP = 4;
    private static final double HEIGHT = 56;

    private final MicroscopeViewModel model;
    private final UnitBarsView bars = new UnitBarsView();

    /// Bars without numbers.
    ///
    /// @param model what is looked at
    /// @param texts of this room
    Slices(MicroscopeViewModel model, Texts texts) {
        super(GAP);
        this.model = model;
        Label title = new Label(texts.get("slices.title"));
        title.getStyleClass().add("muted");
        title.setWrapText(true);
        bars.setId("cell-slices");
        bars.setMinHeight(HEIGHT);
        bars.setPrefHeight(HEIGHT);
        getChildren().addAll(title, bars);
        bars.selectedIndexProperty().addListener((_, _, now) -> choose(now.intValue()));
        bars.toneProperty().subscribe(tone -> bars.colorsProperty().set(ColorMap.signed(tone)));
    }

    private void choose(int slice) {
        if (slice >= 0) {
            model.slice().set(slice);
        }
    }

    /// Shows the parts of a sum, where there are several.
    ///
    /// @param step the step
    void show(Step step) {
        boolean several =
                step instanceof Step.WeightedSum sum
                        && sum.slices() > 1
                        && !sum.window().equals(Size2.ONE);
        setVisible(several);
        setManaged(several);
        if (several && step instanceof Step.WeightedSum sum) {
            Tensor parts = parts(sum);
            bars.valuesProperty().set(parts);
            bars.rangeProperty().set(ValueRange.of(parts).symmetric());
            bars.selectedIndexProperty().set(model.slice().get());
        }
    }

    private static Tensor parts(Step.WeightedSum sum) {
        float[] parts = new float[sum.slices()];
        for (int slice = 0; slice < parts.length; slice++) {
            parts[slice] =
                    (float)
                            PatchPictures.termsOf(sum, slice).stream()
                                    .mapToDouble(Term::product)
                                    .sum();
        }
        return new Tensor(Shape.of(parts.length), parts);
    }
}
