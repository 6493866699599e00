package org.convlens.app.welcome;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.convlens.app.fx.NextFrame;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.FileDialogs.Kind;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Texts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The page with which a lab begins.
public final class WelcomeView extends BorderPane {

    private final Texts texts = Texts.of(WelcomeView.class);
    private final Desk desk;
    private final VBox recent = new VBox(4);
    private final VBox recovered = new VBox(8);
    private final List<Runnable> uncounted = new ArrayList<>();
    private final Runnable leave;
    private final Runnable museum;
    private final Runnable playground;

    /// The page over given ways to begin.
    ///
    /// @param desk what it works with
    /// @param starters ways to begin
    /// @param doors what leads away
    public WelcomeView(Desk desk, List<StarterCard> starters, Doors doors) {
        this.desk = desk;
        this.leave = doors.leave();
        this.museum = doors.museum();
        this.playground = doors.playground();
        getStyleClass().add("page");
        setId("welcome");
        ScrollPane scroll = new ScrollPane(content(starters));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        desk.settings().settings().subscribe(this::showRecent);
        sceneProperty().subscribe(this::countWhenShown);
    }

    /// Networks are planned while their cards are already looked at.
    private void countWhenShown(Scene scene) {
        if (scene != null && !uncounted.isEmpty()) {
            NextFrame.shown(scene, this::count);
        }
    }

    private void count() {
        uncounted.forEach(Runnable::run);
        uncounted.clear();
    }

    /// What leads away from the page.
    ///
    /// @param leave goes back to the lab that is open
    /// @param museum goes to the published architectures
    /// @param playground goes to convolution arithmetic with sliders
    public record Doors(Runnable leave, Runnable museum, Runnable playground) {}

    /// Offers what an earlier session left behind.
    ///
    /// @param autosaves autosaved labs, newest first
    /// @param open opens one
    /// @param discard forgets one
    public void offer(List<Path> autosaves, Consumer<Path> open, Consumer<Path> discard) {
        recovered.getChildren().clear();
        for (Path autosave : autosaves) {
            Button yes = new Button(texts.get("recover.open"));
            yes.getStyleClass().add("accent");
            yes.setOnAction(event -> open.accept(autosave));
            Button no = new Button(texts.get("recover.discard"));
            HBox row = new HBox(8, new Label(texts.get("recover.text")), yes, no);
            no.setOnAction(event -> {
                discard.accept(autosave);
                recovered.getChildren().remove(row);
            });
            row.getStyleClass().addAll("notice", "warning");
            recovered.getChildren().add(row);
        }
    }

    private Node content(List<StarterCard> starters) {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("page-title");
        Label subtitle = new Label(texts.get("subtitle"));
        subtitle.getStyleClass().add("muted");
        subtitle.setWrapText(true);
        Label begin = new Label(texts.get("begin"));
        begin.getStyleClass().add("section-title");
        FlowPane cards = new FlowPane(12, 12);
        starters.forEach(starter -> cards.getChildren().add(card(starter)));
        cards.getChildren().add(museumCard());
        VBox left = new VBox(16, title, subtitle, recovered, begin, cards);
        Node files = files();
        BorderPane.setMargin(files, new Insets(0, 0, 0, 48));
        BorderPane columns = new BorderPane(left, null, files, null, null);
        columns.setPadding(new Insets(48, 64, 48, 64));
        columns.setMaxWidth(1500);
        return columns;
    }

    private Node files() {
        Button open = new Button(texts.get("open"), Icons.of(Material2AL.FOLDER_OPEN));
        open.setId("open-lab");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setTooltip(new Tooltip(texts.get("open.tip")));
        open.setOnAction(event ->
                desk.dialogs().open(texts.get("open"), Kind.LAB).ifPresent(desk.commands()::open));
        Button byHand = new Button(texts.get("playground"), Icons.of(Material2AL.GRID_ON));
        byHand.setId("open-playground");
        byHand.setMaxWidth(Double.MAX_VALUE);
        byHand.setTooltip(new Tooltip(texts.get("playground.tip")));
        byHand.setOnAction(event -> playground.run());
        Label title = new Label(texts.get("recent"));
        title.getStyleClass().add("section-title");
        VBox column = new VBox(12, open, byHand, title, recent);
        column.setMinWidth(220);
        column.setPrefWidth(260);
        column.setPadding(new Insets(8, 0, 0, 0));
        return column;
    }

    private Node card(StarterCard starter) {
        Button card = card(starter.title(), starter.text(), starter.facts());
        card.setId("begin-" + starter.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
        card.setOnAction(event -> begin(starter.starter().get()));
        return card;
    }

    private void begin(Starter starter) {
        desk.commands().begin(starter.drawing(), starter.data(), starter.config());
        leave.run();
    }

    private Node museumCard() {
        Button card =
                card(
                        texts.get("museum.title"),
                        texts.get("museum.text"),
                        () -> texts.get("museum.facts"));
        card.setId("go-to-museum");
        card.setOnAction(event -> museum.run());
        return card;
    }

    private Button card(String title, String text, Supplier<String> facts) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        Label figures = new Label();
        figures.getStyleClass().addAll("muted", "small");
        Label words = new Label(text);
        words.setWrapText(true);
        VBox column = new VBox(4, heading, figures, words);
        column.setAlignment(Pos.TOP_LEFT);
        Button card = new Button("", column);
        card.getStyleClass().addAll("card-button", "starter");
        card.accessibleTextProperty()
                .bind(Bindings.concat(title, ". ", figures.textProperty(), ". ", text));
        uncounted.add(() -> figures.setText(facts.get()));
        return card;
    }

    private void showRecent(Settings settings) {
        recent.getChildren().setAll(settings.recent().stream().map(this::link).toList());
        if (settings.recent().isEmpty()) {
            Label none = new Label(texts.get("recent.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            recent.getChildren().add(none);
        }
    }

    private Node link(Path file) {
        Hyperlink link =
                new Hyperlink(file.getFileName().toString(), Icons.of(Material2MZ.SCIENCE));
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(event -> desk.commands().open(file));
        return link;
    }

    private void hear(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }
}
