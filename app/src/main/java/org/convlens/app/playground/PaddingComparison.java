package org.convlens.app.playground;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.raster.Cell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Valid, same and explicit padding side by side, their cells in one size and one colour scale:
/// pointing at a cell marks it in all three, a click takes that padding.
final class PaddingComparison extends VBox {

    private static final double GAP = 8;

    private final PlaygroundViewModel model;
    private final Texts texts;
    private final List<PaddingPicture> pictures;
    private final GridPane row = new GridPane();
    private final LegendBar legend = new LegendBar();
    private final Label title = new Label();
    private final Label pointed = new Label();
    private final DoubleProperty share = new SimpleDoubleProperty(1);

    /// The pictures of an exercise.
    ///
    /// @param model the exercise
    /// @param texts of this room
    PaddingComparison(PlaygroundViewModel model, Texts texts) {
        super(GAP);
        this.model = model;
        this.texts = texts;
        pictures =
                Stream.of(PaddingMode.values())
                        .map(mode -> new PaddingPicture(mode, model, texts))
                        .toList();
        setId("play-comparison");
        title.getStyleClass().add("muted");
        pointed.setId("play-pointed");
        pointed.getStyleClass().add("muted");
        Stream.of(title, pointed).forEach(words -> words.setWrapText(true));
        pointed.setMinHeight(USE_PREF_SIZE);
        legend.scopeProperty().set(RangeScope.GLOBAL);
        row.setHgap(GAP);
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().addAll(title, new HBox(GAP, row, legend), pointed);
        arrange();
    }

    private void arrange() {
        DoubleBinding height =
                Bindings.createDoubleBinding(
                        () -> Math.max(0, (row.getWidth() - 2 * GAP) * share.get()),
                        row.widthProperty(),
                        share);
        for (PaddingPicture picture : pictures) {
            row.addRow(0, picture);
            picture.follow(height);
            picture.cells().hoveredCellProperty().addListener(_ -> point(picture));
        }
    }

    /// Shows the exercise with each padding.
    void show() {
        title.setText(texts.get(model.transposes().get() ? "compared.back" : "compared"));
        double most = pictures.stream().mapToDouble(PaddingPicture::most).max().orElse(0);
        ValueRange range = new ValueRange(0, Math.max(1, most));
        legend.rangeProperty().set(range);
        shareWidth();
        pictures.forEach(picture -> picture.show(range));
        say(Optional.empty());
    }

    /// By their sides, so that cells are of one size.
    private void shareWidth() {
        List<Integer> sides =
                pictures.stream().map(picture -> Math.max(2, picture.side())).toList();
        double all = sides.stream().mapToInt(side -> side).sum();
        row.getColumnConstraints()
                .setAll(sides.stream().map(side -> percent(100 * side / all)).toList());
        share.set(sides.stream().mapToInt(side -> side).max().orElse(1) / all);
    }

    private static ColumnConstraints percent(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(width);
        return column;
    }

    private void point(PaddingPicture picture) {
        say(picture.pointed());
    }

    private void say(Optional<Cell> cell) {
        pictures.forEach(picture -> picture.mark(cell));
        legend.pointedValueProperty()
                .set(
                        cell.flatMap(now -> chosen().readings(now))
                                .map(Integer::doubleValue)
                                .orElse(null));
        pointed.setText(cell.map(this::words).orElse(texts.get("comparison.tip")));
    }

    private PaddingPicture chosen() {
        return pictures.stream()
                .filter(picture -> picture.mode() == model.mode().get())
                .findFirst()
                .orElseThrow();
    }

    private String words(Cell cell) {
        List<String> counts = pictures.stream().map(picture -> count(picture, cell)).toList();
        return texts.get(
                model.transposes().get() ? "pointed.back" : "pointed",
                cell.row(),
                cell.column(),
                String.join(", ", counts));
    }

    private String count(PaddingPicture picture, Cell cell) {
        String name = texts.get("mode." + picture.mode());
        return picture.readings(cell)
                .map(count -> texts.get("pointed.count", name, count))
                .orElseGet(() -> texts.get("pointed.none", name));
    }
}
