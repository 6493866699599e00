package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.convlens.network.LayerId;

import java.util.Optional;

/// The name of a node while it is typed: Enter takes it, Escape keeps the old one.
final class NameField extends TextField {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final LayerId layer;
    private final Verbs verbs;
    private final Runnable close;
    private boolean closed;

    NameField(LayerId layer, Verbs verbs, Runnable close) {
        super(verbs.titleOf(layer).name());
        this.layer = layer;
        this.verbs = verbs;
        this.close = close;
        setId("rename");
        getStyleClass().add("name-field");
        setAccessibleText(verbs.say("rename", layer));
        HBox.setHgrow(this, Priority.ALWAYS);
        textProperty().subscribe(this::judge);
        addEventFilter(KeyEvent.KEY_PRESSED, this::hear);
        focusedProperty()
                .subscribe((was, now) -> {
                    if (was && !now) {
                        leave();
                    }
                });
    }

    private void judge(String text) {
        Optional<String> objection = verbs.objectionTo(layer, text);
        pseudoClassStateChanged(ERROR, objection.isPresent());
        verbs.hint(objection.orElse(""));
    }

    private void hear(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            finish();
            event.consume();
        }
    }

    private void take() {
        if (verbs.objectionTo(layer, getText()).isEmpty()) {
            String text = getText();
            finish();
            verbs.rename(layer, text);
        }
    }

    private void leave() {
        take();
        finish();
    }

    private void finish() {
        if (!closed) {
            closed = true;
            verbs.hint("");
            close.run();
        }
    }
}
