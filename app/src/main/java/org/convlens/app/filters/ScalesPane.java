package org.convlens.app.filters;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.filters.LayerWeights.Scales;
import org.convlens.app.filters.LayerWeights.Scales.Row;
import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.ScrolledPane;
import org.convlens.app.shell.lens.TensorExport;
import org.convlens.viz.color.ColorMap;

import java.util.List;
import java.util.stream.IntStream;

/// The numbers per channel of a normalisation or of learned slopes, as rows of bars around 0, and
/// what can be done to a channel's.
final class ScalesPane extends VBox {

    private static final int MOST_ROWS = 4;

    private final FiltersViewModel model;
    private final LensHeader header;
    private final List<ScaleRow> rows;

    /// Bars without numbers.
    ///
    /// @param surgery what can be done to a channel
    /// @param texts of this room
    /// @param dialogs where to save is asked there
    ScalesPane(SurgeryModel surgery, Texts texts, FileDialogs dialogs) {
        model = surgery.filters();
        rows = IntStream.range(0, MOST_ROWS).mapToObj(_ -> new ScaleRow(surgery, texts)).toList();
        VBox bars = new VBox();
        bars.getStyleClass().add("scale-rows");
        bars.getChildren().addAll(rows);
        ScrolledPane scroll = new ScrolledPane(bars);
        setVgrow(scroll, Priority.ALWAYS);
        FigureExport export = new FigureExport(bars, dialogs);
        header = new LensHeader(export::copy, () -> export.save(name()));
        header.offer(new TensorExport(dialogs, model::enlarged, model::all));
        setId("scales");
        getStyleClass().add("scales");
        getStylesheets().add(LensPane.STYLE_SHEET);
        getChildren().addAll(header, scroll, new SurgeryBar(surgery, texts));
        surgery.state().selection().subscribe(_ -> rows.forEach(ScaleRow::showChoice));
    }

    private String name() {
        return model.sheet().get().map(sheet -> sheet.layer() + "-channels").orElse("channels");
    }

    /// Shows whose numbers they are.
    ///
    /// @param layer its name
    /// @param words what is shown of it
    void title(String layer, String words) {
        header.show(layer, words);
    }

    /// Shows a layer's numbers.
    ///
    /// @param scales they
    /// @param channel which one is told
    void show(Scales scales, int channel) {
        ColorMap colors = ColorMap.signed(model.tone().get());
        List<Row> shown = scales.rows();
        for (int place = 0; place < rows.size(); place++) {
            ScaleRow row = rows.get(place);
            row.setVisible(place < shown.size());
            if (place < shown.size()) {
                row.show(shown.get(place), Math.min(channel, scales.channels() - 1), colors);
            }
        }
    }
}
