package org.convlens.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.convlens.app.state.Work;

import java.util.Optional;

/// What takes longer right now, how far it is, and the button that ends it.
///
/// Keeps its height while there is nothing to do: the window would be laid out and drawn anew
/// otherwise, whenever something begins and ends.
final class WorkLine extends HBox {

    private static final double GAP = 8;
    private static final double BAR = 6;

    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;

    WorkLine(Texts texts) {
        super(GAP);
        cancel = new Button(texts.get("cancel"));
        cancel.getStyleClass().addAll("flat", "small");
        bar.setMaxHeight(BAR);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, bar, cancel);
        setVisible(false);
    }

    /// Shows what is done now.
    ///
    /// @param now nothing hides the line
    void show(Optional<Work> now) {
        setVisible(now.isPresent());
        title.setText(now.map(Work::title).orElse(""));
        now.ifPresent(running -> {
            bar.setProgress(running.share());
            cancel.setOnAction(_ -> running.cancel().run());
        });
    }
}
