package org.convlens.app.data;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Samples;
import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.LoadedData;
import org.convlens.dataset.BuiltInSet;
import org.convlens.viz.fx.GalleryView;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The data page: what the network learns from, the recipe, and the gallery.
public final class DataView extends BorderPane {

    private static final double SIDE_WIDTH = 330;

    private final Texts texts = Texts.of(DataView.class);
    private final Desk desk;
    private final DataViewModel model;
    private final GalleryView gallery = new GalleryView();
    private final Label heading = new Label();
    private final ComboBox<String> classes = new ComboBox<>();
    private final RecipeForm recipe;

    /// The data page.
    ///
    /// @param desk what it works with
    public DataView(Desk desk) {
        this.desk = desk;
        this.model = new DataViewModel(desk.state(), desk.commands());
        this.recipe = new RecipeForm(model);
        setId("data-page");
        setLeft(side());
        setCenter(pictures());
        desk.state().data().subscribe(this::show);
        model.shown().subscribe(this::show);
        gallery.selectedIndexProperty().subscribe(index -> model.show(index.intValue()));
    }

    private Node side() {
        VBox column =
                new VBox(
                        24,
                        new SetChooser(desk.commands().builtInSets(), model, desk.dialogs()),
                        recipe);
        column.setPadding(new Insets(20));
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(SIDE_WIDTH);
        scroll.setPrefWidth(SIDE_WIDTH);
        scroll.getStyleClass().addAll("panel", "edge-to-edge");
        return scroll;
    }

    private Node pictures() {
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(0);
        classes.setId("class-filter");
        classes.setAccessibleText(texts.get("class"));
        classes.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.classNumber().set(Math.max(-1, index.intValue() - 1)));
        Segments<DataViewModel.Answers> answers =
                new Segments<>(
                        List.of(DataViewModel.Answers.values()),
                        one -> texts.get("answers." + one),
                        model.answers());
        answers.setId("answers-filter");
        answers.disableProperty().bind(model.isJudged().map(judged -> !judged));
        HBox filters =
                new HBox(
                        12,
                        new Segments<>(
                                List.of(DataViewModel.Part.values()),
                                one -> texts.get("part." + one),
                                model.part()),
                        classes,
                        answers);
        filters.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(12, heading, filters);
        top.setPadding(new Insets(20, 24, 12, 24));
        StackPane tiles = new StackPane(gallery, empty());
        BorderPane pane = new BorderPane(tiles);
        pane.setTop(top);
        BorderPane.setMargin(tiles, new Insets(0, 24, 16, 24));
        return pane;
    }

    private Node empty() {
        Label words = new Label();
        words.textProperty()
                .bind(
                        desk.state()
                                .data()
                                .map(data -> texts.get(data.isEmpty() ? "empty" : "empty.filter")));
        Button first = new Button(texts.get("empty.button"));
        first.getStyleClass().add("accent");
        first.visibleProperty().bind(desk.state().data().map(Optional::isEmpty));
        first.setOnAction(event ->
                desk.commands().builtInSets().stream()
                        .findFirst()
                        .ifPresent(set -> model.choose(set, 0.3, 1)));
        VBox box = new VBox(words, first);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.shown().map(List::isEmpty));
        return box;
    }

    private void show(Optional<LoadedData> data) {
        data.ifPresent(loaded -> {
            recipe.show(loaded.recipe());
            classes.getItems()
                    .setAll(
                            Stream.concat(
                                            Stream.of(texts.get("class.all")),
                                            loaded.classNames().stream())
                                    .toList());
            classes.getSelectionModel().select(0);
        });
    }

    private String name(LoadedData data) {
        return desk.commands().builtInSets().stream()
                .filter(set -> set.name().equals(data.reference().scheme()))
                .map(BuiltInSet::title)
                .findFirst()
                .orElseGet(data.reference()::path);
    }

    private void show(List<Integer> shown) {
        heading.setText(
                desk.state()
                        .data()
                        .get()
                        .map(data -> texts.get("heading", name(data), shown.size()))
                        .orElse(texts.get("heading.none")));
        gallery.countProperty().set(0);
        model.pictures()
                .map(Samples::new)
                .ifPresent(samples ->
                        gallery.itemsProperty()
                                .set(place -> {
                                    int index = shown.get(place);
                                    return samples.item(index, model.answer(index));
                                }));
        gallery.countProperty().set(shown.size());
    }
}
