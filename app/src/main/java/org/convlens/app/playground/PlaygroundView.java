package org.convlens.app.playground;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.LinesColumn;
import org.convlens.app.shell.lens.Player;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.workings.Exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Convolution arithmetic to play with: sliders, the window at work, sizes, and the same operation
/// as matrices.
public final class PlaygroundView extends BorderPane {

    private static final double GAP = 16;

    private final Texts texts = Texts.of(PlaygroundView.class);
    private final Sentences sentences = new Sentences(texts);
    private final PlaygroundViewModel model = new PlaygroundViewModel();
    private final Player player = new Player(model);
    private final HeatMapView map = new HeatMapView();
    private final HeatMapView kernel = new HeatMapView();
    private final HeatMapView output = new HeatMapView();
    private final HeatMapView below = new HeatMapView();
    private final LinesColumn sizes = new LinesColumn();
    private final PaddingComparison comparison = new PaddingComparison(model, texts);
    private final Label sum = new Label();
    private final Label mapTitle = new Label();
    private final Label kernelTitle = new Label();
    private final Label outputTitle = new Label();
    private final Label lookWords = new Label();
    private final Label impossible = new Label();
    private final VBox work;
    private final PlaygroundPictures pictures = new PlaygroundPictures(model);

    /// The playground, with an exercise to begin with.
    public PlaygroundView() {
        setId("playground");
        getStylesheets().add(LensPane.STYLE_SHEET);
        work = work();
        nameParts();
        setLeft(left());
        setCenter(new VBox(GAP, impossible, work));
        ((VBox) getCenter()).setPadding(new Insets(GAP));
        VBox.setVgrow(work, Priority.ALWAYS);
        hearGestures();
        watch();
        show();
    }

    private void nameParts() {
        map.setId("play-map");
        kernel.setId("play-kernel-map");
        output.setId("play-output");
        below.setId("play-matrix");
        sizes.setId("play-sizes");
        sum.setId("play-sum");
        impossible.setId("play-impossible");
        sum.setWrapText(true);
        lookWords.setWrapText(true);
        lookWords.getStyleClass().add("muted");
        impossible.setWrapText(true);
        Stream.of(map, kernel, output, below).forEach(part -> part.readoutProperty().set(false));
    }

    private Region left() {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("section-title");
        VBox column = new VBox(GAP, title, new Knobs(model, texts), sizes, comparison);
        column.setPadding(new Insets(GAP));
        column.getStyleClass().add("playground-side");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(USE_PREF_SIZE);
        return scroll;
    }

    private VBox work() {
        HBox maps =
                new HBox(
                        GAP,
                        titled(mapTitle, map),
                        titled(kernelTitle, kernel),
                        titled(outputTitle, output));
        VBox.setVgrow(maps, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        Segments<Look> looks =
                new Segments<>(
                                List.of(Look.values()),
                                look -> texts.get("look." + look),
                                model.look())
                        .explaining(look -> texts.get("look." + look + ".tip"));
        looks.setId("play-looks");
        return new VBox(GAP / 2, player, maps, sum, looks, lookWords, below);
    }

    private static VBox titled(Label title, HeatMapView part) {
        title.getStyleClass().add("muted");
        VBox column = new VBox(GAP / 4, title, part);
        VBox.setVgrow(part, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(0);
        return column;
    }

    private void hearGestures() {
        output.activeCell()
                .addListener((_, _, cell) -> {
                    if (cell != null) {
                        model.slideTo(cell.row() * model.side() + cell.column());
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.P
                            && !event.isShortcutDown()
                            && !event.isAltDown()) {
                        player.playOrPause();
                        event.consume();
                    }
                });
    }

    private void watch() {
        model.exercise().addListener((_, _, _) -> show());
        model.transposes().addListener((_, _, _) -> show());
        model.flips().addListener((_, _, _) -> show());
        model.look().addListener((_, _, _) -> show());
        model.groups().addListener((_, _, _) -> show());
        model.positionProperty().addListener((_, _, _) -> point());
        map.toneProperty().addListener((_, _, _) -> show());
    }

    private void show() {
        Exercise now = model.exercise().get();
        boolean possible = now.isPossible();
        work.setVisible(possible);
        sizes.setVisible(possible);
        impossible.setManaged(!possible);
        impossible.setText(possible ? "" : sentences.impossible(now));
        comparison.show();
        if (possible) {
            showWork(now);
        }
    }

    private void showWork(Exercise now) {
        sizes.show(sizes(now));
        output.pinnedCellProperty().set(null);
        showTitles();
        PlaygroundPictures.Shown shown = pictures.shown(map.toneProperty().get());
        map.contentProperty().set(shown.map());
        kernel.contentProperty().set(shown.kernel());
        output.contentProperty().set(shown.output());
        below.contentProperty().set(shown.below());
        map.unread().setAll(transposes() ? List.of() : new ForwardMarks(now, now.axis()).unread());
        point();
    }

    private boolean transposes() {
        return model.transposes().get();
    }

    private List<String> sizes(Exercise now) {
        List<String> lines =
                new ArrayList<>(transposes() ? sentences.backward(now) : sentences.forward(now));
        lines.add(sentences.groups(model.groups().get(), now.kernel()));
        return lines;
    }

    private void showTitles() {
        String way = transposes() ? ".back" : "";
        mapTitle.setText(texts.get("map.title" + way));
        kernelTitle.setText(texts.get(model.flips().get() ? "kernel.turned" : "kernel.title"));
        outputTitle.setText(texts.get("output.title" + way));
        lookWords.setText(texts.get("look." + model.look().get() + ".tip" + way));
    }

    private void point() {
        Exercise now = model.exercise().get();
        if (!now.isPossible()) {
            return;
        }
        Marks marks = pictures.marks();
        map.boxes().setAll(marks.read());
        kernel.boxes().setAll(marks.kernel());
        output.boxes().setAll(List.of(marks.written()));
        below.boxes().setAll(marks.below().stream().toList());
        (transposes() ? output : map).formerBoxes().setAll(List.of(marks.kept()));
        (transposes() ? map : output).formerBoxes().clear();
        sum.setText(sum(now));
        player.follow();
    }

    private String sum(Exercise now) {
        return transposes()
                ? sentences.sum(
                        new BackwardMarks(now, model.side()).meetings(model.position()),
                        model.map(),
                        model.weights())
                : sentences.sum(now, model.position(), pictures.read(), model.weights());
    }
}
