package org.convlens.app.overview;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.TileGridView;
import org.convlens.viz.raster.Sheets;

/// One layer of the overview: its name and all its maps, of which only those in sight are drawn.
final class LayerColumn extends VBox {

    private static final double GAP = 6;
    private static final double DIMMED = 0.4;

    private final ContactSheetView sheet = new ContactSheetView();
    private final Label title = new Label();
    private final LayerId layer;

    /// A column without maps.
    ///
    /// @param layer whose
    LayerColumn(LayerId layer) {
        super(GAP);
        this.layer = layer;
        getStyleClass().add("layer-column");
        title.getStyleClass().add("muted");
        sheet.setId("overview-" + layer.name());
        // Else the scroll pane around it would take the focus, and with it the keys.
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        setVgrow(sheet, Priority.ALWAYS);
        getChildren().addAll(title, sheet);
    }

    ContactSheetView sheet() {
        return sheet;
    }

    /// Shows the maps.
    ///
    /// @param maps `[channels, height, width]` or `[units]`
    void show(Tensor maps) {
        title.setText(layer.name() + "  " + maps.shape());
        title.setTooltip(new Tooltip(title.getText()));
        ColorMap colors = colorsOf(maps, sheet.toneProperty().get());
        sheet.picturesProperty()
                .set(Sheets.maps(maps, colors, ValueRange.of(maps).fitting(colors)));
    }

    /// {@return a sequential scale for what is never negative, else one around 0}
    static ColorMap colorsOf(Tensor values, Tone tone) {
        return ValueRange.of(values).low() < 0 ? ColorMap.signed(tone) : ColorMap.VIRIDIS;
    }

    /// Marks one map, dims the column, gives it its width.
    ///
    /// @param channel the selected map, or {@link TileGridView#NONE}
    /// @param lit whether it takes part in what is selected
    /// @param width in pixels
    void emphasise(int channel, boolean lit, double width) {
        sheet.selectedIndexProperty().set(channel);
        setOpacity(lit ? 1 : DIMMED);
        setMinWidth(width);
        setPrefWidth(width);
    }
}
