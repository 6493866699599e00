package org.convlens.viz.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// Renders every control in light and dark, at the usual and at projector size, into
/// `target/showcase`, to be looked at.
public final class Showcase {

    private static final Path FOLDER = Path.of("target", "showcase");

    /// Starts the rendering and ends with it.
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private Showcase() {}

    /// The one window; apart from the main class, which the launcher would refuse as an
    /// application.
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) throws IOException {
            Files.createDirectories(FOLDER);
            for (Theme theme : List.of(new PrimerLight(), new PrimerDark())) {
                Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
                render(stage, theme, 13, "");
                render(stage, theme, 20, "-projector");
            }
            Platform.exit();
        }
    }

    private static void render(Stage stage, Theme theme, int font, String suffix)
            throws IOException {
        Parent page = page(font, theme.isDarkMode());
        stage.setScene(new Scene(page, 1440, 900));
        stage.show();
        page.applyCss();
        page.layout();
        WritableImage image = stage.getScene().snapshot(null);
        String name = (theme.isDarkMode() ? "dark" : "light") + suffix + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(name).toFile());
    }

    private static Parent page(int font, boolean dark) {
        ShowcaseControls controls = new ShowcaseControls(dark);
        HBox top =
                new HBox(
                        16,
                        titled("Map", controls.map()),
                        controls.legend(),
                        titled("Sheet", controls.sheet()),
                        titled("Kernels", controls.kernels()),
                        titled("Answer", controls.answer()));
        HBox bottom =
                new HBox(
                        16,
                        titled("Loss", controls.loss()),
                        titled("Confusion", controls.confusion()),
                        titled("Gallery", controls.gallery()),
                        titled("Draw", controls.pad()));
        VBox page = new VBox(16, top, bottom);
        VBox.setVgrow(top, Priority.ALWAYS);
        VBox.setVgrow(bottom, Priority.ALWAYS);
        page.setStyle("-fx-font-size: %dpx; -fx-padding: 16".formatted(font));
        return page;
    }

    private static Node titled(String title, Node control) {
        VBox box = new VBox(6, new Label(title), control);
        VBox.setVgrow(control, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
