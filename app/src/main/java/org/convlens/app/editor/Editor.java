package org.convlens.app.editor;

import org.convlens.app.fx.FxThread;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;

import java.util.Objects;
import java.util.concurrent.Executor;

/// The editor: the views with which one draws a network, working on one lab.
public final class Editor {

    private final PaletteView palette;
    private final CanvasView canvas;
    private final SettingsView settings;

    /// Builds the views; on the FX thread.
    ///
    /// @param lab what they show
    /// @param commands what they do
    /// @param fx takes the layout's answer to the FX thread
    /// @param background runs the automatic layout
    public Editor(LabState lab, LabCommands commands, FxThread fx, Executor background) {
        Texts texts = Texts.of(Editor.class);
        EditorState here = new EditorState();
        Verbs verbs = new Verbs(lab, commands, here, texts);
        Adding adding = new Adding(verbs, here);
        CanvasDesk desk =
                new CanvasDesk(here, verbs, adding, new Copying(verbs), new Looking(here));
        Arranging arranging = new Arranging(new ElkLayout(), background, fx);
        palette = new PaletteView(lab, adding::add, verbs::edit);
        canvas = new CanvasView(lab, desk, arranging, palette::focusSearch);
        settings = new SettingsView(lab, verbs);
        fx.later(arranging::warmUp);
    }

    /// {@return the layers to drag}
    public PaletteView palette() {
        return palette;
    }

    /// {@return the network}
    public CanvasView canvas() {
        return canvas;
    }

    /// {@return the settings of what is selected}
    public SettingsView settings() {
        return settings;
    }

    static String styleSheet() {
        return Objects.requireNonNull(Editor.class.getResource("editor.css")).toExternalForm();
    }
}
