package org.convlens.app.shell.lens;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;

/// The column of names and numbers beside the big picture.
///
/// As wide as the widest numbers so far while the names stay: the picture beside it would change
/// its size otherwise, while the mouse moves from cell to cell.
public final class FactsColumn extends GridPane {

    private List<String> names = List.of();
    private double widestEms;

    /// An empty column.
    public FactsColumn() {
        getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
    }

    /// Shows these lines; only texts change while the names stay.
    ///
    /// @param facts from the top
    public void show(List<Fact> facts) {
        List<String> now = facts.stream().map(Fact::name).toList();
        if (!now.equals(names)) {
            names = now;
            widestEms = 0;
            getChildren().clear();
            facts.forEach(this::addRow);
        }
        for (int row = 0; row < facts.size(); row++) {
            valueAt(row).setText(facts.get(row).value());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double em = names.isEmpty() ? 1 : valueAt(0).getFont().getSize();
        widestEms = Math.max(widestEms, super.computePrefWidth(height) / em);
        return widestEms * em;
    }

    private void addRow(Fact fact) {
        Label name = new Label(fact.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label value = new Label();
        value.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(fact.explanation()));
        value.setTooltip(name.getTooltip());
        addRow(getRowCount(), name, value);
    }

    private Label valueAt(int row) {
        return (Label) getChildren().get(2 * row + 1);
    }
}
