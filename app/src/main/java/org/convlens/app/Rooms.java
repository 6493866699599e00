package org.convlens.app;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.convlens.app.backward.BackwardView;
import org.convlens.app.data.DataView;
import org.convlens.app.editor.Editor;
import org.convlens.app.evaluation.EvaluationView;
import org.convlens.app.featuremaps.FeatureMapsView;
import org.convlens.app.filters.FiltersView;
import org.convlens.app.fx.BackgroundThreads;
import org.convlens.app.fx.FxThread;
import org.convlens.app.fx.Once;
import org.convlens.app.microscope.MicroscopeView;
import org.convlens.app.museum.MuseumView;
import org.convlens.app.numbers.NumbersView;
import org.convlens.app.overview.OverviewView;
import org.convlens.app.patches.PatchesView;
import org.convlens.app.picture.PictureView;
import org.convlens.app.playground.PlaygroundView;
import org.convlens.app.receptive.FieldView;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.LabWindow;
import org.convlens.app.shell.Panels;
import org.convlens.app.shell.Panels.LensTab;
import org.convlens.app.shell.Panels.Page;
import org.convlens.app.shell.Place;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.FigureMenu;
import org.convlens.app.state.Picture;
import org.convlens.app.training.TrainingView;
import org.convlens.app.welcome.Starter;
import org.convlens.app.why.WhyView;
import org.convlens.zoo.Preset;

import java.util.List;
import java.util.Optional;

/// The features, each built once and put into its place; those behind others when they are first
/// shown.
final class Rooms {

    private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");

    private final Texts texts = Texts.of(LabWindow.class);
    private final Desk desk;
    private final LabStage stage;
    private final Once<PictureView> picture;
    private final Once<TrainingView> training;

    Rooms(Desk desk, LabStage stage) {
        this.desk = desk;
        this.stage = stage;
        this.picture = new Once<>(() -> new PictureView(desk));
        this.training = new Once<>(() -> new TrainingView(desk, this::goToData));
    }

    /// Lets the whole window hear the keys of picture and training that no focused control took.
    void hear(KeyEvent event) {
        Optional<Runnable> action = action(event);
        action.ifPresent(run -> {
            run.run();
            event.consume();
        });
    }

    /// {@return the menu of every figure in the window}
    FigureMenu figures() {
        return new FigureMenu(desk.dialogs());
    }

    /// Takes what is dragged over the window.
    void over(DragEvent event) {
        picture.get().accept(event);
    }

    /// Takes what is dropped on the window and is no lab.
    void drop(DragEvent event) {
        picture.get().drop(event);
    }

    private Optional<Runnable> action(KeyEvent event) {
        if (PASTE.match(event)) {
            return Optional.of(picture.get()::paste);
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return Optional.empty();
        }
        return switch (event.getCode()) {
            case SPACE ->
                    Optional.of(
                            event.isShiftDown()
                                    ? training.get()::step
                                    : training.get()::playOrPause);
            case COMMA -> Optional.of(() -> showSample(-1));
            case PERIOD -> Optional.of(() -> showSample(1));
            default -> Optional.empty();
        };
    }

    private void showSample(int step) {
        int now = desk.state().picture().get().flatMap(Picture::sample).orElse(0);
        desk.commands().showSample(now + step);
    }

    Panels panels(FxThread fx, BackgroundThreads background) {
        Editor editor = new Editor(desk.state(), desk.commands(), fx, background.executor());
        editor.canvas().onSpace(training.get()::playOrPause);
        FigureExport drawing = new FigureExport(editor.canvas().figure(), desk.dialogs());
        editor.canvas().onSave(() -> drawing.save(desk.state().file().get().name()));
        return new Panels(
                editor.palette(),
                picture.get(),
                editor.canvas(),
                training.get(),
                List.of(
                        new LensTab(texts.get("lens.layer"), editor::settings),
                        new LensTab(
                                texts.get("lens.maps"),
                                () -> new FeatureMapsView(desk, this::goToData)),
                        new LensTab(
                                texts.get("lens.filters"),
                                () -> new FiltersView(desk, this::goToData)),
                        new LensTab(texts.get("lens.field"), () -> new FieldView(desk)),
                        new LensTab(
                                texts.get("lens.cell"),
                                () -> new MicroscopeView(desk, this::goToData)),
                        new LensTab(
                                texts.get("lens.step"),
                                () -> new BackwardView(desk, this::goToData)),
                        new LensTab(
                                texts.get("lens.patches"),
                                () -> new PatchesView(desk, this::goToData)),
                        new LensTab(texts.get("lens.why"), () -> new WhyView(desk, this::goToData)),
                        new LensTab(
                                texts.get("lens.numbers"),
                                () -> new NumbersView(desk, this::goToData))),
                List.of(
                        new Page(Place.OVERVIEW, () -> new OverviewView(desk)),
                        new Page(Place.DATA, () -> new DataView(desk)),
                        new Page(Place.RESULTS, () -> new EvaluationView(desk)),
                        new Page(Place.MUSEUM, () -> new MuseumView(background, this::begin)),
                        new Page(Place.PLAYGROUND, () -> new PlaygroundView())));
    }

    void showKeys() {
        tell("keys.title", texts.get("keys.text"));
    }

    private void begin(Preset preset) {
        Starter starter = Starters.of(preset);
        desk.commands().begin(starter.drawing(), starter.data(), starter.config());
        stage.content().goTo(Place.LAB);
    }

    private void goToData() {
        stage.content().place().set(Place.DATA);
    }

    private void tell(String title, String text) {
        Alert alert = new Alert(AlertType.INFORMATION, text);
        alert.initOwner(stage.content().getScene().getWindow());
        alert.setHeaderText(texts.get(title));
        alert.show();
    }
}
