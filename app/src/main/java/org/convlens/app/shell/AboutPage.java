package org.convlens.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// What the program is, and the licences of all it carries, as the build gathered them.
final class AboutPage extends VBox {

    private static final String NOTICES = "/META-INF/THIRD-PARTY.txt";
    private static final int ROWS = 24;

    AboutPage() {
        super(16);
        Texts texts = Texts.of(AboutPage.class);
        String version = AboutPage.class.getPackage().getImplementationVersion();
        Label what =
                new Label(
                        texts.get(
                                "about.text",
                                Objects.requireNonNullElse(version, texts.get("about.unbuilt"))));
        what.setWrapText(true);
        Label heading = new Label(texts.get("about.licences"));
        heading.getStyleClass().add("section-title");
        TextArea licences = new TextArea(notices());
        licences.setId("licences");
        licences.setEditable(false);
        licences.setWrapText(true);
        licences.setPrefRowCount(ROWS);
        licences.setAccessibleText(heading.getText());
        VBox.setVgrow(licences, Priority.ALWAYS);
        getChildren().addAll(what, heading, licences);
    }

    private static String notices() {
        try (InputStream in = AboutPage.class.getResourceAsStream(NOTICES)) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The licences cannot be read", e);
        }
    }
}
