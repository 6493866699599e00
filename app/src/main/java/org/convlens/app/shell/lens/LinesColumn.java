package org.convlens.app.shell.lens;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// Sentences below each other; only texts change while their number stays.
public final class LinesColumn extends VBox {

    /// Shows these lines.
    ///
    /// @param lines from the top
    public void show(List<String> lines) {
        while (getChildren().size() < lines.size()) {
            getChildren().add(line());
        }
        getChildren().remove(lines.size(), getChildren().size());
        for (int i = 0; i < lines.size(); i++) {
            ((Label) getChildren().get(i)).setText(lines.get(i));
        }
    }

    private static Label line() {
        Label line = new Label();
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
