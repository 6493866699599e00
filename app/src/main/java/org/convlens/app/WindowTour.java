package org.convlens.app;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.convlens.app.cli.Tour;
import org.convlens.app.fx.Desktop;
import org.convlens.app.fx.FxScript;
import org.convlens.app.fx.JavaFxThread;
import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.UserFolders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Drives the program's own window through its views and draws each into a PNG, light and dark.
///
/// Needs no display: JavaFX's headless platform is used. Runs on the caller's thread.
///
/// The engine is waited for before the first picture is written: while JavaCPP loads native code it
/// takes the C library's locks in an order in which another thread that loads some, as the writer
/// of pictures does, may wait for ever (`docs/deeplearning4j.md`).
final class WindowTour implements Tour {

    private static final int TICKS_TO_SETTLE = 25;

    private final FxScript script = new FxScript(new JavaFxThread());

    @Override
    public void draw(Path folder, Consumer<View> each) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxScript.startUp();
        try {
            Files.createDirectories(folder);
            Path own = Files.createTempDirectory("convlens-tour");
            for (Appearance theme : List.of(Appearance.LIGHT, Appearance.DARK)) {
                draw(theme, own.resolve(theme.name()), new Album(folder, theme, each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The tour cannot write to " + folder + ": " + e.getMessage(), e);
        } finally {
            Desktop.exit();
        }
    }

    /// Where the pictures of one theme go.
    private record Album(Path folder, Appearance theme, Consumer<View> each) {

        void add(String name, WritableImage picture) throws IOException {
            String word = theme.name().toLowerCase(Locale.ROOT);
            Path file = folder.resolve(name + "-" + word + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
            each.accept(new View(name, word, file));
        }
    }

    private void draw(Appearance theme, Path own, Album album) throws IOException {
        CompositionRoot root =
                new CompositionRoot(new UserFolders(own.resolve("settings"), own.resolve("state")));
        LabStage lab = script.call(() -> open(root, theme));
        script.until("the engine", () -> lab.lab().state().engine().get().isPresent());
        for (List<TourStop> stops : List.of(TourStops.all(), KindStops.all())) {
            for (TourStop stop : stops) {
                album.add(stop.name(), picture(lab, stop));
            }
        }
        script.call(() -> close(lab));
    }

    private static LabStage open(CompositionRoot root, Appearance theme) {
        LabStage lab = root.window(new Stage());
        lab.settings().change(now -> now.with(theme).withFont(Settings.NORMAL_FONT));
        lab.show();
        return lab;
    }

    private static boolean close(LabStage lab) {
        lab.close();
        lab.content().getScene().getWindow().hide();
        return true;
    }

    private WritableImage picture(LabStage lab, TourStop stop) {
        script.call(() -> resize(lab, stop));
        script.call(() -> {
            stop.act().accept(lab);
            return true;
        });
        script.until(stop.name(), () -> stop.ready().test(lab));
        script.call(() -> resize(lab, stop));
        script.call(() -> fit(lab));
        AtomicInteger ticks = new AtomicInteger();
        script.until("a calm picture", () -> ticks.incrementAndGet() > TICKS_TO_SETTLE);
        return script.call(() -> drawn(lab, stop));
    }

    private static boolean fit(LabStage lab) {
        Node button = lab.content().lookup("#canvas-fit");
        if (button instanceof Button fit) {
            fit.fire();
        }
        return true;
    }

    private static WritableImage drawn(LabStage lab, TourStop stop) {
        Scene scene = lab.content().getScene();
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, stop.width(), stop.height()));
        whole.setFill(scene.getFill());
        return scene.getRoot().snapshot(whole, null);
    }

    /// The headless screen is 1000 pixels high: the scene of a window that was higher no longer
    /// follows its window, so that its root is resized by hand, too.
    private static boolean resize(LabStage lab, TourStop stop) {
        Scene scene = lab.content().getScene();
        scene.getWindow().setWidth(stop.width());
        scene.getWindow().setHeight(stop.height());
        scene.getRoot().resize(stop.width(), stop.height());
        return true;
    }
}
