package org.convlens.app.picture;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.viz.color.Argb;
import org.convlens.viz.fx.DrawPad;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.ColorPicture;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The picture panel, bottom left of the bench.
public final class PictureView extends BorderPane {

    private static final String STYLE_SHEET =
            Objects.requireNonNull(PictureView.class.getResource("picture.css")).toExternalForm();

    private final Texts texts = Texts.of(PictureView.class);
    private final FileDialogs dialogs;
    private final PictureViewModel model;
    private final HeatMapView picture = new HeatMapView();
    private final DrawPad pad;
    private final Button open = button("open", this::open);
    private final Button clear = button("clear", this::clear);
    private final Button previous = arrow("previous", Material2AL.CHEVRON_LEFT, -1);
    private final Button next = arrow("next", Material2AL.CHEVRON_RIGHT, 1);

    /// Watches the lab's picture.
    ///
    /// @param desk what the window works with
    public PictureView(Desk desk) {
        dialogs = desk.dialogs();
        model = new PictureViewModel(desk.state(), desk.commands());
        pad = new DrawPad(model.size());
        setId("picture");
        picture.setId("the-picture");
        pad.setId("draw-pad");
        getStyleClass().addAll("panel", "picture");
        getStylesheets().add(STYLE_SHEET);
        setTop(header());
        setCenter(new StackPane(picture, pad));
        setBottom(buttons());
        setOnDragOver(this::accept);
        setOnDragDropped(this::drop);
        watchModel();
    }

    /// Shows what the clipboard holds: a picture, or a picture file.
    ///
    /// @return whether it holds either
    public boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            return model.open(paths(clipboard.getFiles()));
        }
        Optional<ArgbImage> image = Optional.ofNullable(clipboard.getImage()).map(Pixels::of);
        image.ifPresent(pixels -> model.paste(pixels.pixels(), pixels.size()));
        return image.isPresent();
    }

    /// Lets files and pictures be dropped here or on another part of the window.
    ///
    /// @param event a drag over the window
    public void accept(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (event.getGestureSource() == null && (board.hasFiles() || board.hasImage())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /// Shows the file, or the picture, that was dropped.
    ///
    /// @param event a drop on the window
    public void drop(DragEvent event) {
        Dragboard board = event.getDragboard();
        boolean used = board.hasFiles() && model.open(paths(board.getFiles()));
        if (!used && board.hasImage()) {
            ArgbImage pixels = Pixels.of(board.getImage());
            model.paste(pixels.pixels(), pixels.size());
            used = true;
        }
        event.setDropCompleted(used);
        event.consume();
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    private BorderPane header() {
        Label name = new Label(texts.get("picture"));
        name.getStyleClass().add("panel-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label();
        title.setId("picture-title");
        title.getStyleClass().add("muted");
        title.textProperty().bind(model.title());
        title.setMinWidth(0);
        return new BorderPane(null, null, title, null, name);
    }

    private HBox buttons() {
        ToggleButton draw = new ToggleButton(texts.get("draw"));
        explain(draw, "draw");
        draw.selectedProperty().bindBidirectional(model.drawing());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox buttons = new HBox(draw, open, clear, spring, previous, next);
        buttons.getStyleClass().add("picture-buttons");
        return buttons;
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.get(name));
        explain(button, name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button arrow(String name, Ikon icon, int steps) {
        Button button = new Button(null, Icons.of(icon));
        explain(button, name);
        button.setOnAction(_ -> model.walk(steps));
        return button;
    }

    private void explain(ButtonBase button, String name) {
        button.setId("picture-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.get(name));
        button.setTooltip(new Tooltip(texts.get(name + ".tip")));
    }

    private void watchModel() {
        model.picture().subscribe(shown -> picture.contentProperty().set(shown.orElse(null)));
        model.field().subscribe(box -> picture.boxes().setAll(box.stream().toList()));
        model.margin().subscribe(cells -> picture.marginProperty().set(cells.intValue()));
        model.hasSamples()
                .subscribe(has -> {
                    previous.setDisable(!has);
                    next.setDisable(!has);
                });
        model.drawing().subscribe(this::showTool);
        pad.pixelsProperty()
                .addListener((_, _, pixels) -> {
                    if (model.drawing().get()) {
                        model.drawn(pixels.pixels(), pixels.size());
                    }
                });
    }

    private void showTool(boolean drawing) {
        if (drawing) {
            pad.pixelsProperty().set(canvas());
        }
        pad.setVisible(drawing);
        picture.setVisible(!drawing);
        clear.setVisible(drawing);
        clear.setManaged(drawing);
        open.setVisible(!drawing);
        open.setManaged(!drawing);
    }

    /// One draws on the shown picture where it has the network's size, else on black.
    private ArgbImage canvas() {
        return model.picture()
                .get()
                .filter(shown -> shown.size().equals(model.size()))
                .map(ColorPicture::raster)
                .orElseGet(() -> ArgbImage.filled(model.size(), Argb.BLACK));
    }

    private void open() {
        dialogs.open(texts.get("open.title"), FileDialogs.Kind.PICTURE).ifPresent(model::open);
    }

    private void clear() {
        pad.clear();
    }
}
