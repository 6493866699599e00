package org.convlens.app;

import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.convlens.app.fx.Desktop;
import org.convlens.app.fx.FxThread;
import org.convlens.app.fx.NextFrame;
import org.convlens.app.fx.PacedMoves;
import org.convlens.app.shell.LabWindow;
import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.Settings.WindowPlace;
import org.convlens.app.shell.SettingsStore;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.Themes;
import org.convlens.app.state.LabFileState;
import org.convlens.app.state.LiveLab;
import org.convlens.project.LabFile;
import org.convlens.training.TrainingStatus;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// The window on the desktop: size, title, theme, files dropped on it, and the question before it
/// closes.
final class LabStage {

    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    private final Texts texts = Texts.of(LabWindow.class);
    private final Stage stage;
    private final LiveLab lab;
    private final SettingsStore settings;
    private final ObservableValue<Boolean> dark = Desktop.isDark();
    private Subscription desktop = Subscription.EMPTY;
    private FxThread.Subscription moves = () -> {};
    private Optional<LabWindow> window = Optional.empty();

    LabStage(Stage stage, LiveLab lab, SettingsStore settings) {
        this.stage = stage;
        this.lab = lab;
        this.settings = settings;
    }

    /// Puts the content into the window.
    void fill(LabWindow content, Rooms rooms) {
        window = Optional.of(content);
        WindowPlace place = settings.settings().get().window();
        Scene scene = new Scene(content, place.width(), place.height());
        content.hearKeys(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, rooms::hear);
        rooms.figures().listenIn(scene);
        scene.setOnDragOver(event -> {
            acceptFiles(event);
            rooms.over(event);
        });
        scene.setOnDragDropped(event -> drop(event, rooms));
        stage.setScene(scene);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setMaximized(place.maximized());
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        lab.state().file().subscribe((LabFileState now) -> show(now));
    }

    /// Follows the theme that is set. Called before any control is made: without a style sheet,
    /// JavaFX would read its own for the first one.
    void dress() {
        settings.settings().subscribe(now -> wear());
        desktop = dark.subscribe((Boolean now) -> wear());
    }

    private static List<Image> icons() {
        return Stream.of(32, 64, 256)
                .map(size -> "icon-" + size + ".png")
                .map(file -> Objects.requireNonNull(LabStage.class.getResource(file), file))
                .map(place -> new Image(place.toExternalForm()))
                .toList();
    }

    /// Shows the window, with the welcome page alone if that lies over all: what is under it is
    /// built, and native code loaded, while it is looked at. Its first frame has cards whose
    /// networks are not counted; the second waits until the first is painted.
    void show() {
        if (!content().isWelcoming()) {
            content().furnish();
        }
        Scene scene = stage.getScene();
        NextFrame.shown(scene, () -> NextFrame.shown(scene, this::prepare));
        stage.show();
    }

    private void prepare() {
        stage.getIcons().setAll(icons());
        content().furnish();
        lab.startEngine();
    }

    LabWindow content() {
        return window.orElseThrow();
    }

    SettingsStore settings() {
        return settings;
    }

    LiveLab lab() {
        return lab;
    }

    /// Opens a lab file, or shows a picture.
    void open(Path file) {
        if (file.toString().endsWith(LabFile.SUFFIX)) {
            lab.open(file);
        } else {
            lab.showFile(file);
        }
    }

    /// Asks about unsaved changes, then ends the program.
    void quit() {
        if (!lab.state().file().get().dirty() || mayLeave()) {
            remember();
            close();
            stage.hide();
            Desktop.exit();
        }
    }

    /// Lets the training have the frames that the mouse can do without.
    void paceMoves(FxThread fx, LongSupplier ticker) {
        PacedMoves paced = PacedMoves.in(stage.getScene(), this::isTraining, ticker);
        moves = fx.regularly(paced::tick);
    }

    private boolean isTraining() {
        return lab.state()
                .progress()
                .get()
                .filter(now -> now.status() == TrainingStatus.RUNNING)
                .isPresent();
    }

    /// Ends the lab and lets go of the desktop, which outlives every window.
    void close() {
        moves.close();
        desktop.unsubscribe();
        lab.close();
    }

    private boolean mayLeave() {
        ButtonType save = new ButtonType(texts.get("leave.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("leave.discard"), ButtonData.NO);
        Alert question =
                new Alert(
                        AlertType.CONFIRMATION,
                        texts.get("leave.text", lab.state().file().get().name()),
                        save,
                        discard,
                        ButtonType.CANCEL);
        question.initOwner(stage);
        question.setHeaderText(texts.get("leave.title"));
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.filter(save::equals).isPresent()) {
            content().save();
        }
        return answer.filter(discard::equals).isPresent();
    }

    private void remember() {
        settings.change(now ->
                now.with(
                        new WindowPlace(
                                stage.getScene().getWidth(),
                                stage.getScene().getHeight(),
                                stage.isMaximized()),
                        content().panelSizes()));
    }

    private void show(LabFileState file) {
        stage.setTitle(
                texts.get(file.dirty() ? "window.title.dirty" : "window.title", file.name()));
        file.file().ifPresent(path -> settings.change(now -> now.remembering(path)));
    }

    private void wear() {
        Settings now = settings.settings().get();
        boolean isDark =
                now.appearance() == Appearance.DARK
                        || (now.appearance() == Appearance.SYSTEM && dark.getValue());
        Application.setUserAgentStylesheet(
                Themes.sheet(isDark ? Appearance.DARK : Appearance.LIGHT));
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void drop(DragEvent event, Rooms rooms) {
        Optional<Path> dropped =
                event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .filter(file -> file.toString().endsWith(LabFile.SUFFIX))
                        .findFirst();
        dropped.ifPresentOrElse(
                file -> {
                    lab.open(file);
                    event.setDropCompleted(true);
                },
                () -> rooms.drop(event));
    }
}
