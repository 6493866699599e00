package org.convlens.app.overview;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.TileGridView;
import org.convlens.viz.raster.Sheets;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// One layer of the overview: its name and all its maps, of which only those in sight are drawn;
/// for two pictures, the maps of both and their difference.
final class LayerColumn extends VBox {

    private static final double GAP = 6;
    private static final double DIMMED = 0.4;

    private final Label title = new Label();
    private final LayerId layer;
    private final List<Part> parts;

    /// One set of maps under its name and the ends of its scale.
    private record Part(String word, Label name, ContactSheetView sheet) {

        void show(boolean visible) {
            sheet.setVisible(visible);
            sheet.setManaged(visible);
            name.setVisible(visible);
            name.setManaged(visible);
        }

        void show(ValueRange range, boolean named) {
            String ends = Figures.of(range.low()) + " … " + Figures.of(range.high());
            name.setText(named ? word + "  " + ends : ends);
        }
    }

    /// A column without maps.
    ///
    /// @param layer whose
    /// @param texts of this room
    /// @param selected hears which map was clicked
    LayerColumn(LayerId layer, Texts texts, IntConsumer selected) {
        super(GAP);
        this.layer = layer;
        getStyleClass().add("layer-column");
        title.getStyleClass().add("muted");
        parts =
                Stream.of(Shown.PICTURE, Shown.HELD, Shown.DIFFERENCE)
                        .map(shown -> part(shown, texts, selected))
                        .toList();
        getChildren().add(title);
        parts.forEach(part -> getChildren().addAll(part.name(), part.sheet()));
    }

    private Part part(Shown shown, Texts texts, IntConsumer selected) {
        String word = texts.get("shown." + shown);
        Label name = new Label(word);
        name.setTooltip(new Tooltip(texts.get("scale.tip")));
        name.getStyleClass().addAll("muted", "small");
        ContactSheetView sheet = new ContactSheetView();
        String id = "overview-" + layer.name();
        sheet.setId(shown == Shown.PICTURE ? id : id + "-" + shown);
        // Else the scroll pane around it would take the focus, and with it the keys.
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        sheet.selectedIndexProperty()
                .addListener((_, _, index) -> {
                    if (index.intValue() != TileGridView.NONE) {
                        selected.accept(index.intValue());
                    }
                });
        setVgrow(sheet, Priority.ALWAYS);
        return new Part(word, name, sheet);
    }

    private Tone tone() {
        return parts.getFirst().sheet().toneProperty().get();
    }

    /// Shows the maps.
    ///
    /// @param sets `[channels, height, width]` or `[units]` each: one, or those of a picture, of
    ///   the held one, in the same colours, and their difference
    void show(List<Tensor> sets) {
        title.setText(layer.name() + "  " + sets.getFirst().shape());
        title.setTooltip(new Tooltip(title.getText()));
        ValueRange both =
                sets.stream().limit(2).map(ValueRange::of).reduce(ValueRange::union).orElseThrow();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).show(i < sets.size());
            if (i < sets.size()) {
                ValueRange range = i < 2 ? both : ValueRange.of(sets.get(i));
                ValueRange shown = fill(parts.get(i).sheet(), sets.get(i), range);
                parts.get(i).show(shown, sets.size() > 1);
            }
        }
    }

    /// {@return the ends of the scale}
    private ValueRange fill(ContactSheetView sheet, Tensor maps, ValueRange range) {
        ColorMap colors = ColorMap.suiting(range, tone());
        ValueRange fitting = range.fitting(colors);
        sheet.picturesProperty().set(Sheets.maps(maps, colors, fitting));
        return fitting;
    }

    /// Marks one map, dims the column, gives it its width.
    ///
    /// @param channel the selected map, or {@link TileGridView#NONE}
    /// @param lit whether it takes part in what is selected
    /// @param width in pixels
    void emphasise(int channel, boolean lit, double width) {
        parts.stream()
                .filter(part -> part.sheet().isVisible())
                .forEach(part -> part.sheet().selectedIndexProperty().set(channel));
        parts.forEach(part -> part.sheet().setOpacity(lit ? 1 : DIMMED));
        setMinWidth(width);
        setPrefWidth(width);
    }
}
