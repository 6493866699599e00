package org.convlens.app.editor;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.convlens.app.fx.JavaFxThread;
import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.Themes;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.Selection;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.Probe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// Pictures of the editor for people to look at, in `target/pictures`.
@Tag("long")
class EditorPictures {

    @Test
    void ofEveryKindOfDrawing() throws IOException, TimeoutException {
        Platform.setImplicitExit(false);
        FxToolkit.registerPrimaryStage();
        for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
            take("first", Drawings.lenet(), appearance, 1440, 660);
            take("branching", Drawings.branching(), appearance, 1440, 660);
            take("problems", Drawings.impossible(), appearance, 1280, 560);
            take("empty", Drawings.empty(), appearance, 1280, 560);
        }
        take("large", Drawings.lenet(), Appearance.DARK, 1920, 990);
        take("long", Drawings.ofLength(60), Appearance.LIGHT, 1440, 660);
    }

    private static void take(
            String name, Drawing drawing, Appearance appearance, int width, int height)
            throws IOException, TimeoutException {
        FakeLab lab = new FakeLab(drawing, NetworkPlanner::plan);
        FxToolkit.setupFixture(() -> show(lab, appearance, width, height));
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage[] image = new WritableImage[1];
        FxToolkit.setupFixture(() ->
                image[0] =
                        FxToolkit.toolkitContext().getRegisteredStage().getScene().snapshot(null));
        File file = new File("target/pictures/" + name + "-" + appearance + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", file);
    }

    private static void show(FakeLab lab, Appearance appearance, int width, int height) {
        Application.setUserAgentStylesheet(Themes.sheet(appearance));
        Editor editor = new Editor(lab.state(), lab, new JavaFxThread(), Runnable::run);
        editor.palette().setMinWidth(232);
        editor.palette().setMaxWidth(232);
        editor.settings().setMinWidth(420);
        editor.settings().setMaxWidth(420);
        editor.settings().getStyleClass().add("panel");
        SplitPane root = new SplitPane(editor.palette(), editor.canvas(), editor.settings());
        root.getStyleClass().add("lens-window");
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        stage.hide();
        stage.setScene(new Scene(root, width, height));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        editor.canvas().requestFocus();
        lab.show(snapshot(lab));
        LayerId second =
                lab.state().plan().get().layers().stream()
                        .skip(1)
                        .findFirst()
                        .map(LayerPlan::id)
                        .orElse(LayerId.INPUT);
        lab.select(Selection.of(second));
    }

    private static NetworkSnapshot snapshot(FakeLab lab) {
        Map<LayerId, Tensor> maps = new HashMap<>();
        for (LayerPlan row : lab.state().plan().get().layers()) {
            row.output()
                    .filter(Shape::isSpatial)
                    .ifPresent(shape -> maps.put(row.id(), waves(shape)));
        }
        return new NetworkSnapshot(
                0,
                new Probe(waves(Shape.of(1, 28, 28)), java.util.Set.of(), java.util.Set.of()),
                maps,
                Map.of(),
                waves(Shape.of(10)));
    }

    private static Tensor waves(Shape shape) {
        float[] values = new float[(int) shape.volume()];
        int width = shape.plane().width();
        int area = shape.plane().height() * width;
        for (int i = 0; i < values.length; i++) {
            int channel = i / area;
            int column = i % width;
            int row = i % area / width;
            values[i] =
                    (float)
                            Math.max(
                                    0,
                                    Math.sin(column * 0.3 + channel)
                                            + Math.cos(row * 0.4 * (channel + 1)));
        }
        return new Tensor(shape, values);
    }
}
