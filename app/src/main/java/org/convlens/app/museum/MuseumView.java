package org.convlens.app.museum;

import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.fx.Background;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The museum's page: the gallery on the left, the chosen architecture on the right.
public final class MuseumView extends BorderPane {

    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");

    private final Texts texts = Texts.of(MuseumView.class);
    private final MuseumViewModel model;
    private final TextField search = new TextField();
    private final Label count = new Label();
    private final ListView<Exhibit> gallery = new ListView<>();
    private final ExhibitPane exhibit;

    /// The museum.
    ///
    /// @param background where figures of large networks are computed
    /// @param open begins a lab with a network
    public MuseumView(Background background, Consumer<Preset> open) {
        List<Exhibit> byAge =
                Presets.museum().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        one -> one.published().publication().year()))
                        .toList();
        model = new MuseumViewModel(byAge, background);
        exhibit = new ExhibitPane(texts, this::portrait, open);
        setId("museum-page");
        getStylesheets()
                .add(
                        Objects.requireNonNull(MuseumView.class.getResource("museum.css"))
                                .toExternalForm());
        setLeft(new BorderPane(new StackPane(gallery, nothing()), head(), null, null, null));
        setCenter(exhibit);
        prepareGallery();
        model.shown().subscribe(this::show);
        model.portraits().addListener((MapChangeListener<Preset, Portrait>) this::hear);
        visibleProperty().subscribe(this::enter);
        addEventHandler(KeyEvent.KEY_PRESSED, this::find);
    }

    private Optional<Portrait> portrait(Preset preset) {
        return Optional.ofNullable(model.portraits().get(preset));
    }

    private Node head() {
        search.setId("museum-search");
        search.setPromptText(texts.get("search.prompt", FIND.getDisplayText()));
        search.setAccessibleText(texts.get("search"));
        search.setTooltip(new Tooltip(texts.get("search.tip", FIND.getDisplayText())));
        search.textProperty().bindBidirectional(model.query());
        search.setOnKeyPressed(this::walk);
        HBox.setHgrow(search, Priority.ALWAYS);
        count.setId("museum-count");
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, search, count);
        row.setAlignment(Pos.CENTER_LEFT);
        Segments<Period> periods =
                new Segments<>(
                                List.of(Period.values()),
                                period -> texts.get("period." + period),
                                model.period())
                        .explaining(period -> texts.get("period." + period + ".tip"));
        periods.setId("museum-periods");
        VBox head = new VBox(12, row, periods);
        head.setPadding(new Insets(16));
        return head;
    }

    private void prepareGallery() {
        gallery.setId("museum-gallery");
        gallery.getStyleClass().add("museum-gallery");
        gallery.setAccessibleText(texts.get("gallery"));
        gallery.setCellFactory(_ -> new ExhibitCell(texts, this::portrait));
        gallery.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(exhibit::show));
    }

    private Node nothing() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.query().map(query -> texts.get("nothing", query)));
        Button all = new Button(texts.get("nothing.all"));
        all.setId("museum-all");
        all.setOnAction(event -> {
            model.showAll();
            search.requestFocus();
        });
        VBox box = new VBox(sentence, all);
        box.setId("museum-nothing");
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.shown().map(List::isEmpty));
        return box;
    }

    private void show(List<Exhibit> shown) {
        Exhibit chosen = gallery.getSelectionModel().getSelectedItem();
        gallery.getItems().setAll(shown);
        count.setText(texts.get("count.shown", shown.size(), Presets.museum().size()));
        if (shown.contains(chosen)) {
            gallery.getSelectionModel().select(chosen);
        } else {
            gallery.getSelectionModel().selectFirst();
        }
    }

    private void hear(MapChangeListener.Change<? extends Preset, ? extends Portrait> change) {
        gallery.refresh();
        Optional.ofNullable(gallery.getSelectionModel().getSelectedItem())
                .filter(chosen -> chosen.sizes().anyMatch(change.getKey()::equals))
                .ifPresent(exhibit::show);
    }

    private void enter(boolean visible) {
        if (visible) {
            model.begin();
            gallery.requestFocus();
        }
    }

    private void find(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        }
    }

    private void walk(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !gallery.getItems().isEmpty()) {
            gallery.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }
}
