package org.convlens.app.museum;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Counts;
import org.convlens.app.shell.Texts;
import org.convlens.viz.diagram.VolumeRow;
import org.convlens.viz.fx.VolumesView;
import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Preset;

import java.util.Optional;
import java.util.function.Function;

/// One architecture of the gallery: title, year, size and a small drawing.
final class ExhibitCell extends ListCell<Exhibit> {

    private final Texts texts;
    private final Function<Preset, Optional<Portrait>> portraits;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final VolumesView drawing = new VolumesView();
    private final HBox row;

    /// @param portraits what is known of a network so far
    ExhibitCell(Texts texts, Function<Preset, Optional<Portrait>> portraits) {
        this.texts = texts;
        this.portraits = portraits;
        title.getStyleClass().add("panel-title");
        facts.getStyleClass().addAll("muted", "small");
        drawing.labelledProperty().set(false);
        drawing.setMouseTransparent(true);
        drawing.getStyleClass().add("museum-thumbnail");
        VBox words = new VBox(2, title, facts);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, words, drawing);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Exhibit exhibit, boolean empty) {
        super.updateItem(exhibit, empty);
        setGraphic(empty ? null : row);
        if (!empty) {
            show(exhibit.published());
        }
    }

    private void show(Preset preset) {
        Optional<Portrait> portrait = portraits.apply(preset);
        int year = preset.publication().year();
        title.setText(preset.title());
        facts.setText(
                portrait.map(known ->
                                texts.get(
                                        "cell",
                                        Integer.toString(year),
                                        Counts.rounded(known.plan().parameters())))
                        .orElse(Integer.toString(year)));
        drawing.rowProperty().set(portrait.map(Portrait::thumbnail).orElse(VolumeRow.EMPTY));
        setAccessibleText(preset.title() + ", " + facts.getText());
    }
}
