package org.convlens.app.shell.lens;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The first line of a lens tab: the layer's name, what is shown of it, below where there is no
/// room beside, and the buttons that take the picture along.
public final class LensHeader extends HBox {

    private final Texts texts = Texts.of(LensHeader.class);
    private final Label name = new Label();
    private final Label details = new Label();

    /// A line without a layer.
    ///
    /// @param copy copies the picture
    /// @param save saves the picture
    public LensHeader(Runnable copy, Runnable save) {
        getStyleClass().add("lens-header");
        name.getStyleClass().add("section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        details.getStyleClass().add("muted");
        details.setWrapText(true);
        details.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane words = new FlowPane(name, details);
        words.getStyleClass().add("words");
        words.setRowValignment(VPos.BASELINE);
        details.maxWidthProperty().bind(words.widthProperty());
        setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        button(Material2AL.CONTENT_COPY, "copy.tip", copy),
                        button(Material2MZ.SAVE_ALT, "save.tip", save));
    }

    /// Offers the numbers behind the pictures too.
    ///
    /// @param export takes them along
    public void offer(TensorExport export) {
        getChildren().add(export.button());
    }

    /// Shows a layer's name.
    ///
    /// @param layer its name
    /// @param words what is shown of it
    public void show(String layer, String words) {
        name.setText(layer);
        details.setText(words);
    }

    private Button button(Ikon icon, String tip, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get(tip)));
        button.setAccessibleText(texts.get(tip));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
