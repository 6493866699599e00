package org.convlens.app;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;

import org.convlens.app.data.DataView;
import org.convlens.app.editor.Editor;
import org.convlens.app.evaluation.EvaluationView;
import org.convlens.app.featuremaps.FeatureMapsView;
import org.convlens.app.fx.FxThread;
import org.convlens.app.picture.PictureView;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.LabWindow;
import org.convlens.app.shell.Panels;
import org.convlens.app.shell.Panels.LensTab;
import org.convlens.app.shell.Panels.Page;
import org.convlens.app.shell.Place;
import org.convlens.app.shell.Texts;
import org.convlens.app.training.TrainingView;

import java.util.List;
import java.util.concurrent.Executor;

/// The features, built once and put into their places.
final class Rooms {

    private final Texts texts = Texts.of(LabWindow.class);
    private final Desk desk;
    private final LabStage stage;

    Rooms(Desk desk, LabStage stage) {
        this.desk = desk;
        this.stage = stage;
    }

    Panels panels(FxThread fx, Executor background) {
        Editor editor = new Editor(desk.state(), desk.commands(), fx, background);
        return new Panels(
                editor.palette(),
                new PictureView(desk),
                editor.canvas(),
                new TrainingView(desk, this::goToData),
                List.of(
                        new LensTab(texts.get("lens.layer"), editor.settings()),
                        new LensTab(
                                texts.get("lens.maps"), new FeatureMapsView(desk, this::goToData))),
                List.of(
                        new Page(Place.DATA, new DataView(desk)),
                        new Page(Place.RESULTS, new EvaluationView(desk))));
    }

    void showAbout() {
        String version = Rooms.class.getPackage().getImplementationVersion();
        tell("menu.about", texts.get("about.text", version == null ? "" : version));
    }

    void showKeys() {
        tell("keys.title", texts.get("keys.text"));
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
