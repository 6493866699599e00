package org.convlens.app;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;

/// JavaFX's way in: builds the window and opens the lab named on the command line, if one is.
public final class LabApplication extends Application {

    /// Made by JavaFX.
    public LabApplication() {}

    @Override
    public void start(Stage stage) {
        LabStage lab = CompositionRoot.ofThisUser().window(stage);
        Optional<Path> file = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        lab.content().begin();
        lab.show();
        file.ifPresent(lab::open);
    }
}
