package org.convlens.app.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.convlens.app.state.Notice;

import java.util.Locale;
import java.util.Optional;

/// The newest notice over the window; information goes by itself, warnings and errors wait to be
/// closed.
final class NoticeBar extends HBox {

    private static final Duration READING_TIME = Duration.seconds(6);

    private final Label words = new Label();
    private final PauseTransition away = new PauseTransition(READING_TIME);

    NoticeBar() {
        getStyleClass().add("notice");
        setId("notice");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 24, 44, 24));
        words.setWrapText(true);
        words.setMaxWidth(560);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(Texts.of(NoticeBar.class).get("close"));
        close.getStyleClass().add("flat");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> hide());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
            }
        });
        getChildren().addAll(words, close);
        away.setOnFinished(event -> hide());
        hide();
    }

    /// Shows a notice in place of the one before.
    void show(Optional<Notice> notice) {
        notice.ifPresent(this::show);
    }

    private void show(Notice notice) {
        words.setText(notice.sentence());
        getStyleClass().removeAll("information", "warning", "error");
        getStyleClass().add(notice.kind().name().toLowerCase(Locale.ROOT));
        setVisible(true);
        away.stop();
        if (notice.kind() == Notice.Kind.INFORMATION) {
            away.playFromStart();
        }
    }

    private void hide() {
        setVisible(false);
    }
}
