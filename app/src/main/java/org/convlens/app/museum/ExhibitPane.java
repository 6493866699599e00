package org.convlens.app.museum;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.viz.fx.VolumesView;
import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One architecture: who published it, what it is, its volumes and figures, and its doors.
final class ExhibitPane extends ScrollPane {

    private final Texts texts;
    private final Function<Preset, Optional<Portrait>> portraits;
    private final Consumer<Preset> open;
    private final VBox column = new VBox(16);
    private Optional<Exhibit> shown = Optional.empty();

    /// @param portraits what is known of a network so far
    /// @param open begins a lab with a network
    ExhibitPane(
            Texts texts, Function<Preset, Optional<Portrait>> portraits, Consumer<Preset> open) {
        this.texts = texts;
        this.portraits = portraits;
        this.open = open;
        setId("museum-exhibit");
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        column.setPadding(new Insets(24, 32, 32, 32));
        setContent(column);
    }

    /// Shows an architecture, as far as its figures are known.
    void show(Exhibit exhibit) {
        if (!shown.equals(Optional.of(exhibit))) {
            shown = Optional.of(exhibit);
            setVvalue(0);
        }
        Preset preset = exhibit.published();
        column.getChildren().setAll(title(preset), source(preset.publication()));
        column.getChildren().addAll(paragraph(preset.text()), doors(exhibit));
        exhibit.sizes()
                .forEach(size -> portraits.apply(size).ifPresent(known -> draw(size, known)));
        column.getChildren().addAll(legend(), table(exhibit));
        column.getChildren().add(paragraph(exhibit.classroom().text()));
    }

    private static Label title(Preset preset) {
        Label title = new Label(preset.title());
        title.setId("museum-title");
        title.getStyleClass().add("page-title");
        return title;
    }

    private Node source(Publication publication) {
        return paragraph(
                texts.get(
                        "source",
                        publication.authors(),
                        Integer.toString(publication.year()),
                        publication.paper()),
                "muted");
    }

    private static Label paragraph(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        label.getStyleClass().add("museum-paragraph");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node doors(Exhibit exhibit) {
        Button classroom = door("classroom", exhibit.classroom());
        classroom.getStyleClass().add("accent");
        return new HBox(12, classroom, door("published", exhibit.published()));
    }

    private Button door(String size, Preset preset) {
        Button button = new Button(texts.get("open." + size));
        button.setId("open-" + size);
        button.setTooltip(new Tooltip(texts.get("open." + size + ".tip", preset.title())));
        button.setOnAction(event -> open.accept(preset));
        return button;
    }

    private void draw(Preset size, Portrait known) {
        VolumesView drawing = new VolumesView();
        drawing.rowProperty().set(known.boxes());
        drawing.setId("volumes-" + size.name());
        drawing.getStyleClass().add("museum-drawing");
        Label caption = new Label(size.title());
        caption.getStyleClass().add("panel-title");
        column.getChildren().add(new VBox(4, caption, drawing));
    }

    private Node legend() {
        HBox row = new HBox(16);
        row.setAlignment(Pos.CENTER_LEFT);
        for (String family : List.of("end", "convolution", "pooling", "dense")) {
            Region colour = new Region();
            colour.getStyleClass().addAll("museum-colour", "museum-" + family);
            HBox entry = new HBox(6, colour, new Label(texts.get("legend." + family)));
            entry.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().add(entry);
        }
        return new VBox(6, row, paragraph(texts.get("legend"), "muted", "small"));
    }

    private Node table(Exhibit exhibit) {
        FiguresTable table = new FiguresTable(texts);
        add(table, "published", exhibit.published());
        add(table, "classroom", exhibit.classroom());
        return table;
    }

    private void add(FiguresTable table, String size, Preset preset) {
        portraits.apply(preset).ifPresent(portrait -> table.add(size, portrait));
    }
}
