package org.convlens.app.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.inspection.MapParts;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Sheets;

import java.util.Optional;

/// What slides out under the overview: input maps, kernels, partial sums, bias, and the map they
/// make, which can be enlarged down to one cell.
final class ArithmeticPane extends HBox {

    private static final double GAP = 10;

    private final Texts texts;
    private final ContactSheetView inputs = new ContactSheetView();
    private final ContactSheetView kernels = new ContactSheetView();
    private final ContactSheetView sums = new ContactSheetView();
    private final HeatMapView map = new HeatMapView();
    private final Label bias = new Label();
    private final HBox parts;
    private final Label none;

    /// Nothing yet.
    ///
    /// @param texts of this room
    ArithmeticPane(Texts texts) {
        super(GAP);
        this.texts = texts;
        setId("arithmetic");
        getStyleClass().add("arithmetic");
        inputs.setId("arithmetic-inputs");
        kernels.setId("arithmetic-kernels");
        sums.setId("arithmetic-sums");
        map.setId("arithmetic-map");
        bias.setId("arithmetic-bias");
        bias.setMinWidth(USE_PREF_SIZE);
        parts =
                new HBox(
                        GAP,
                        titled("inputs", inputs),
                        sign("∗"),
                        titled("kernels", kernels),
                        sign("="),
                        titled("sums", sums),
                        sign("Σ"),
                        bias);
        parts.getStyleClass().add("parts");
        none = new Label(texts.get("arithmetic.none"));
        none.setId("arithmetic-none");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        StackPane making = new StackPane(parts, none);
        making.setMinWidth(0);
        setHgrow(making, Priority.ALWAYS);
        VBox result = titled("map", map);
        result.getStyleClass().add("result");
        getChildren().addAll(making, result);
        share();
    }

    private void share() {
        parts.setMinWidth(0);
        inputs.selectedIndexProperty().bindBidirectional(kernels.selectedIndexProperty());
        kernels.selectedIndexProperty().bindBidirectional(sums.selectedIndexProperty());
    }

    private VBox titled(String key, Region view) {
        Label title = new Label(texts.get("arithmetic." + key));
        title.getStyleClass().addAll("muted", "small");
        VBox box = new VBox(4, title, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label sign(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("sign");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Shows how a map is made.
    ///
    /// @param arithmetic its parts, if it has some
    /// @param result the map, `[height, width]`
    void show(Optional<MapParts> arithmetic, Optional<Tensor> result) {
        parts.setVisible(arithmetic.isPresent());
        none.setVisible(arithmetic.isEmpty());
        arithmetic.ifPresent(this::show);
        result.ifPresent(this::showMap);
    }

    private void show(MapParts arithmetic) {
        fill(inputs, arithmetic.inputs());
        fill(kernels, arithmetic.kernels());
        fill(sums, arithmetic.sums());
        bias.setText(arithmetic.bias().map(this::words).orElse(""));
    }

    private String words(Tensor added) {
        return added.values().length == 1
                ? texts.get("arithmetic.bias", Figures.of(added.values()[0]))
                : texts.get("arithmetic.biases");
    }

    private void fill(ContactSheetView sheet, Tensor maps) {
        ValueRange range = ValueRange.of(maps);
        ColorMap colors = ColorMap.suiting(range, map.toneProperty().get());
        sheet.picturesProperty().set(Sheets.maps(maps, colors, range.fitting(colors)));
    }

    private void showMap(Tensor values) {
        map.contentProperty().set(picture(values, map.toneProperty().get()));
    }

    /// {@return one map in the colours of its own range}
    ///
    /// @param values `[height, width]`
    /// @param tone the surface
    static MapPicture picture(Tensor values, Tone tone) {
        ValueRange range = ValueRange.of(values);
        ColorMap colors = ColorMap.suiting(range, tone);
        Tensor one = values.reshape(values.shape().batchOf(1));
        return new MapPicture(one, 0, colors, range.fitting(colors));
    }
}
