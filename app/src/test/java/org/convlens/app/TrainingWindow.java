package org.convlens.app;

import javafx.stage.Stage;

import org.convlens.app.fx.FxScript;
import org.convlens.app.fx.JavaFxThread;
import org.convlens.app.shell.UserFolders;
import org.convlens.dataset.DataReference;

import java.nio.file.Path;
import java.util.Optional;

/// A lab that trains in a process of its own, until somebody kills it.
final class TrainingWindow {

    private TrainingWindow() {}

    /// Trains on and on.
    ///
    /// @param arguments the folder for settings and autosaves
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        FxScript.startUp();
        FxScript script = new FxScript(new JavaFxThread());
        LabStage lab =
                script.call(() ->
                        new CompositionRoot(new UserFolders(folder, folder)).window(new Stage()));
        script.call(() -> {
            lab.show();
            lab.lab()
                    .begin(
                            Starters.named("first-network").drawing(),
                            Optional.of(DataReference.parse("digits?limit=600")),
                            Starters.named("first-network").config());
            return true;
        });
        script.until("data", () -> lab.lab().state().data().get().isPresent());
        script.call(() -> {
            lab.lab().start();
            return true;
        });
    }
}
