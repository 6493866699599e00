package org.convlens.app.playground;

import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.convlens.workings.Exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One padding in a small picture: how often the window reads each cell of the map and its padding.
final class PaddingPicture extends VBox {

    private static final double GAP = 4;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PaddingMode mode;
    private final PlaygroundViewModel model;
    private final Sentences sentences;
    private final HeatMapView cells = new HeatMapView();
    private final Label numbers = new Label();

    /// A picture without cells.
    ///
    /// @param mode the padding
    /// @param model the exercise; a click takes the padding there
    /// @param texts of this room
    PaddingPicture(PaddingMode mode, PlaygroundViewModel model, Texts texts) {
        super(GAP);
        this.mode = mode;
        this.model = model;
        sentences = new Sentences(texts);
        Label title = new Label(texts.get("mode." + mode));
        title.getStyleClass().add("padding-title");
        cells.setId("play-padding-" + mode);
        cells.setMinSize(0, 0);
        cells.readoutProperty().set(false);
        cells.pinnedCellProperty().addListener((_, _, cell) -> choose(Optional.ofNullable(cell)));
        cells.setAccessibleHelp(texts.get("comparison.tip"));
        numbers.setWrapText(true);
        numbers.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, cells, numbers);
    }

    private void choose(Optional<Cell> cell) {
        cell.ifPresent(_ -> {
            cells.pinnedCellProperty().set(null);
            model.mode().set(mode);
        });
    }

    /// {@return which padding}
    PaddingMode mode() {
        return mode;
    }

    /// {@return the picture}
    HeatMapView cells() {
        return cells;
    }

    /// Makes the picture as high as this.
    ///
    /// @param height in pixels
    void follow(ObservableDoubleValue height) {
        cells.prefHeightProperty().bind(height);
    }

    private Exercise exercise() {
        return model.with(mode);
    }

    /// {@return rows and columns, padding included; 0 where the window does not fit}
    int side() {
        return exercise().isPossible() ? exercise().readings().shape().plane().height() : 0;
    }

    /// {@return how often the cell that is read most is read}
    double most() {
        return exercise().isPossible() ? ValueRange.of(exercise().readings()).high() : 0;
    }

    /// Shows the exercise with this padding.
    ///
    /// @param range of all pictures
    void show(ValueRange range) {
        pseudoClassStateChanged(CHOSEN, model.mode().get() == mode);
        numbers.setText(sentences.comparison(exercise(), model.transposes().get()));
        cells.setVisible(exercise().isPossible());
        if (exercise().isPossible()) {
            Tensor readings = exercise().readings();
            cells.contentProperty().set(new MapPicture(readings, 0, ColorMap.VIRIDIS, range));
            cells.formerBoxes().setAll(kept());
            cells.unread().setAll(zeros(readings));
        }
    }

    private Box kept() {
        int first = exercise().axis().before();
        int last = first + exercise().axis().in() - 1;
        return new Box(first, first, last, last);
    }

    private static List<Box> zeros(Tensor readings) {
        int width = readings.shape().plane().width();
        return IntStream.range(0, readings.values().length)
                .filter(i -> readings.values()[i] == 0)
                .mapToObj(i -> Box.of(i / width, i % width))
                .toList();
    }

    /// {@return the cell of the bare map under the mouse; below 0 or beyond the map in padding}
    Optional<Cell> pointed() {
        int first = exercise().axis().before();
        return Optional.ofNullable(cells.hoveredCellProperty().get())
                .map(cell -> new Cell(cell.row() - first, cell.column() - first));
    }

    /// {@return how often a cell of the bare map is read; nothing where there is no such cell}
    ///
    /// @param cell of the bare map; outside of it in padding
    Optional<Integer> readings(Cell cell) {
        return place(cell)
                .map(now -> Math.round(exercise().readings().at(0, now.row(), now.column())));
    }

    /// Marks a cell of the bare map, where the picture has it.
    ///
    /// @param cell which one; nothing marks none
    void mark(Optional<Cell> cell) {
        cells.boxes()
                .setAll(
                        cell
                                .flatMap(this::place)
                                .map(now -> Box.of(now.row(), now.column()))
                                .stream()
                                .toList());
    }

    private Optional<Cell> place(Cell cell) {
        int first = exercise().axis().before();
        int row = cell.row() + first;
        int column = cell.column() + first;
        boolean isThere = Math.min(row, column) >= 0 && Math.max(row, column) < side();
        return isThere ? Optional.of(new Cell(row, column)) : Optional.empty();
    }
}
