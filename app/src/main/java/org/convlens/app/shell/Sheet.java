package org.convlens.app.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/// A page laid over the window until it is closed, by its button or Escape.
final class Sheet extends StackPane {

    private static final double WIDTH = 760;

    private final String title;
    private final Supplier<Node> content;

    /// A page that does not show yet.
    ///
    /// @param id its name in the scene, in style sheets and tests
    /// @param title what it is headed
    /// @param content builds what it shows, when it first does
    Sheet(String id, String title, Supplier<Node> content) {
        this.title = title;
        this.content = content;
        setId(id);
        getStyleClass().add("page");
        addEventHandler(KeyEvent.KEY_PRESSED, this::hear);
        setVisible(false);
    }

    /// Shows it, with the keyboard in its first control.
    void open() {
        if (getChildren().isEmpty()) {
            getChildren().add(page());
        }
        setVisible(true);
        requestFocus();
    }

    private Node page() {
        Label heading = new Label(title);
        heading.getStyleClass().add("page-title");
        VBox column = new VBox(20, heading, content.get(), close());
        column.setPadding(new Insets(48, 24, 48, 24));
        column.setMaxWidth(WIDTH);
        StackPane middle = new StackPane(column);
        StackPane.setAlignment(column, Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Button close() {
        Button close = new Button(Texts.of(Sheet.class).get("close"));
        close.setId(getId() + "-close");
        close.setCancelButton(true);
        close.setOnAction(event -> setVisible(false));
        return close;
    }

    private void hear(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        }
    }
}
