package org.convlens.app;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;

import org.convlens.attribution.Methods;
import org.convlens.attribution.Target;
import org.convlens.network.LayerId;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Overlay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The tab "Why" of a lab in a window, and what tests ask it.
abstract class WhyInAWindow extends LabInAWindow {

    static final LayerId DENSE = new LayerId("dense1");

    static final List<String> CAPTIONS =
            List.of(
                    "Gradient",
                    "Input × gradient",
                    "Guided backpropagation",
                    "LRP composite",
                    "Grad-CAM",
                    "Layer-CAM");

    final void openWhy() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
        robot.clickOn("Why");
        until(() -> captions().equals(CAPTIONS));
    }

    final void choose(String box, int place) {
        robot.interact(() -> find(box, ComboBox.class).getSelectionModel().select(place));
    }

    final void choose(String method) {
        robot.interact(() ->
                find("#methods", MenuButton.class).getItems().stream()
                        .filter(item -> ("method-" + method).equals(item.getId()))
                        .map(CheckMenuItem.class::cast)
                        .forEach(item -> {
                            item.setSelected(true);
                            item.getOnAction().handle(null);
                        }));
    }

    final void write(String field, String text) {
        robot.interact(() -> {
            TextField found = find(field, TextField.class);
            found.setText(text);
            found.getOnAction().handle(null);
        });
    }

    final void enlarge(String caption) {
        robot.interact(() -> sheet().selectedIndexProperty().set(captions().indexOf(caption)));
    }

    final ContactSheetView sheet() {
        return find("#why-sheet", ContactSheetView.class);
    }

    final List<String> captions() {
        return onFx(() ->
                IntStream.range(0, sheet().picturesProperty().get().size())
                        .mapToObj(sheet().captionTextsProperty().get())
                        .toList());
    }

    final Overlay overlay() {
        return onFx(() ->
                (Overlay)
                        Optional.ofNullable(
                                        find("#big-why", HeatMapView.class).contentProperty().get())
                                .orElseThrow());
    }

    final Tensor bigMap() {
        return overlay().map();
    }

    final Tensor picture() {
        return onFx(() -> state().picture().get().orElseThrow().values());
    }

    final Target answer() {
        return new Target.Unit(DENSE, Softmax.largest(seen().answer().values()));
    }

    final Tensor answered(String method, Target target) throws Exception {
        Tensor picture = picture();
        return asked(session -> Methods.explain(method, session, picture, target).plane());
    }
}
