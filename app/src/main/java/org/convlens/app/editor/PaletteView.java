package org.convlens.app.editor;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabState;
import org.convlens.network.BlockKind;
import org.convlens.network.NetworkEdit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The palette: search first, then the kinds of layers, group by group.
public final class PaletteView extends VBox {

    private static final KeyCombination FOCUS = KeyCombination.keyCombination("Shortcut+K");
    private static final int COLUMNS = 2;

    private final Texts texts = Texts.of(PaletteView.class);
    private final Consumer<Offer> add;
    private final Consumer<NetworkEdit> edit;
    private final TextField search = new TextField();
    private final VBox groups = new VBox();
    private List<PaletteButton> shown = List.of();
    private int chosen;
    private List<BlockKind> kept = List.of();

    /// @param lab whose kept blocks are offered
    /// @param add adds something where the user works
    /// @param edit takes edits
    PaletteView(LabState lab, Consumer<Offer> add, Consumer<NetworkEdit> edit) {
        this.add = add;
        this.edit = edit;
        getStyleClass().addAll("panel", "palette");
        getStylesheets().add(Editor.styleSheet());
        groups.getStyleClass().add("palette-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.get("palette"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(searchField(), scroll);
        search.textProperty().subscribe(this::show);
        lab.drawing().subscribe(drawing -> offer(drawing.blocks().kinds()));
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        scene.getAccelerators().put(FOCUS, this::focusSearch);
                    }
                });
    }

    /// Puts the cursor into the search field.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void offer(List<BlockKind> kinds) {
        if (!kinds.equals(kept)) {
            kept = kinds;
            show(search.getText());
        }
    }

    private TextField searchField() {
        search.setId("palette-search");
        search.setPromptText(texts.get("palette.search.prompt", FOCUS.getDisplayText()));
        search.setAccessibleText(texts.get("palette.search"));
        search.setTooltip(new Tooltip(texts.get("palette.search.tooltip", FOCUS.getDisplayText())));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        search.focusedProperty().subscribe(this::markChosen);
        return search;
    }

    private void walk(KeyEvent event) {
        boolean heard =
                switch (event.getCode()) {
                    case DOWN -> choose(chosen + 1);
                    case UP -> choose(chosen - 1);
                    case ENTER -> addChosen();
                    case ESCAPE -> clear();
                    default -> false;
                };
        if (heard) {
            event.consume();
        }
    }

    private boolean choose(int index) {
        chosen = Math.clamp(index, 0, Math.max(0, shown.size() - 1));
        markChosen();
        return true;
    }

    private void markChosen() {
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).choose(search.isFocused() && i == chosen);
        }
        String name = shown.isEmpty() ? "" : shown.get(chosen).getText();
        search.setAccessibleHelp(name);
    }

    private boolean addChosen() {
        if (!shown.isEmpty()) {
            add.accept(shown.get(chosen).item().offer());
        }
        return true;
    }

    private boolean clear() {
        boolean wasSearching = !search.getText().isEmpty();
        search.clear();
        return wasSearching;
    }

    private void show(String query) {
        shown = new Catalogue(texts, kept).matching(query).stream().map(this::button).toList();
        Map<LayerGroup, List<PaletteButton>> byGroup =
                shown.stream()
                        .collect(
                                Collectors.groupingBy(
                                        button -> button.item().group(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<VBox> boxes = new ArrayList<>();
        byGroup.forEach((group, buttons) -> boxes.add(groupBox(group, buttons)));
        groups.getChildren().setAll(boxes);
        if (shown.isEmpty()) {
            groups.getChildren().add(nothing(query));
        }
        choose(0);
    }

    private PaletteButton button(PaletteItem item) {
        PaletteButton button =
                new PaletteButton(item, texts, pressed -> add.accept(pressed.offer()));
        if (item.offer() instanceof Offer.Kept(BlockKind kind)) {
            letForget(button, kind);
        }
        return button;
    }

    /// A kept block goes by its context menu, or by Delete.
    private void letForget(PaletteButton button, BlockKind kind) {
        Runnable forget = () -> edit.accept(new NetworkEdit.ForgetBlock(kind.name()));
        MenuItem item = new MenuItem(texts.get("palette.forget", kind.name()));
        item.setId("menu-forget");
        item.setAccelerator(KeyCombination.keyCombination("Delete"));
        item.setOnAction(_ -> forget.run());
        button.setContextMenu(new ContextMenu(item));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                forget.run();
            }
        });
    }

    private VBox groupBox(LayerGroup group, List<PaletteButton> buttons) {
        Label title = new Label(texts.get("palette.group." + group.key()));
        title.getStyleClass().add("group-title");
        VBox box = new VBox(title, grid(buttons));
        box.getStyleClass().add("palette-group");
        return box;
    }

    private static GridPane grid(List<PaletteButton> buttons) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("palette-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < buttons.size(); i++) {
            grid.add(buttons.get(i), i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private VBox nothing(String query) {
        Label sentence = new Label(texts.get("palette.nothing", query));
        sentence.setWrapText(true);
        Button all = new Button(texts.get("palette.clear"));
        all.setId("palette-clear");
        all.setOnAction(_ -> search.clear());
        VBox box = new VBox(sentence, all);
        box.getStyleClass().add("empty");
        return box;
    }
}
