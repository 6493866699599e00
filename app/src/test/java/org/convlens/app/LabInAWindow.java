package org.convlens.app;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.UserFolders;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.dataset.DataReference;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.network.Drawing;
import org.convlens.network.Network;
import org.convlens.training.LearningRate;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/// The whole window on the real engine, opened anew for each test and driven by mouse and keyboard.
@Tag("ui")
abstract class LabInAWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final long PATIENCE_SECONDS = 60;

    final FxRobot robot = new FxRobot();
    final Answers dialogs = new Answers();
    @TempDir Path folder;
    private Optional<LabStage> opened = Optional.empty();

    @BeforeEach
    void openTheLab() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        opened = Optional.of(onFx(() -> open(stage)));
        until(() -> lab().content().lookup("#status") != null);
    }

    @AfterEach
    void closeTheLab() throws TimeoutException {
        onFx(() -> {
            lab().close();
            return true;
        });
        FxToolkit.cleanupStages();
    }

    private LabStage open(Stage stage) {
        UserFolders folders = new UserFolders(folder.resolve("settings"), folder.resolve("state"));
        LabStage lab = new CompositionRoot(folders).window(stage, dialogs);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        lab.content().begin();
        lab.show();
        return lab;
    }

    /// Begins with a network and data, as a starter of the welcome page does, and waits for its
    /// first maps.
    final void begin(Network network, String data) throws TimeoutException {
        onFx(() -> {
            lab().lab()
                    .begin(
                            new Drawing(network, Map.of()),
                            Optional.of(DataReference.parse(data)),
                            new TrainingConfig(
                                    Optimizer.ADAM, LearningRate.constant(0.003), 20, 2, 7, 0.1));
            lab().content().enter();
            return true;
        });
        until(() -> state().snapshot().get().isPresent());
    }

    final LabStage lab() {
        return opened.orElseThrow();
    }

    final LabState state() {
        return lab().lab().state();
    }

    final TrainingStatus status() {
        return state().progress().get().map(Progress::status).orElse(TrainingStatus.CLOSED);
    }

    /// {@return the newest look at the network}
    final NetworkSnapshot seen() {
        return onFx(() -> state().snapshot().get().orElseThrow());
    }

    /// {@return the iteration that is shown next}
    final long nextIteration() throws TimeoutException {
        long seen = shownIteration();
        until(() -> shownIteration() > seen);
        return shownIteration();
    }

    private long shownIteration() {
        return onFx(
                () -> state().progress().get().flatMap(Progress::last).orElseThrow().iteration());
    }

    final <T extends Node> T find(String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    /// {@return what a label or button says}
    final String words(String query) {
        return onFx(() -> find(query, Labeled.class).getText());
    }

    /// {@return whether it and all it stands in are visible; FX thread}
    final boolean isShown(String query) {
        Optional<Node> part = robot.lookup(query).tryQuery();
        while (part.filter(Node::isVisible).isPresent()) {
            part = part.map(Node::getParent);
            if (part.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static <T> T onFx(Supplier<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), task::get);
    }

    final void until(Supplier<Boolean> holds) throws TimeoutException {
        until(PATIENCE_SECONDS, holds);
    }

    final void until(long seconds, Supplier<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(holds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// {@return the engine's own answer, given between two batches}
    final <T> T asked(Function<NetworkSession, T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        onFx(() -> {
            lab().lab().ask(question::apply, answer::complete);
            return true;
        });
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// File dialogs that the user cancels, until a test says what is chosen in them.
    static final class Answers implements FileDialogs {

        private Optional<Path> chosen = Optional.empty();

        void choose(Path place) {
            chosen = Optional.of(place);
        }

        @Override
        public Optional<Path> open(String title, Kind kind) {
            return chosen;
        }

        @Override
        public Optional<Path> folder(String title) {
            return chosen;
        }

        @Override
        public Optional<Path> save(String title, Kind kind, String name) {
            return chosen;
        }
    }
}
