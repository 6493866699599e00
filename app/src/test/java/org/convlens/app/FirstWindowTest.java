package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.UserFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What is there when the window opens, and what comes afterwards.
class FirstWindowTest {

    private static final String LAB = "#status";

    @TempDir Path folder;
    private LabStage lab;

    @BeforeEach
    void buildTheWindow() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        UserFolders folders = new UserFolders(folder.resolve("settings"), folder.resolve("state"));
        lab = LabInAWindow.onFx(() -> new CompositionRoot(folders).window(stage));
    }

    @AfterEach
    void close() throws TimeoutException {
        LabInAWindow.onFx(() -> {
            lab.close();
            return true;
        });
        FxToolkit.cleanupStages();
    }

    @Test
    void theWelcomePageIsAloneUntilItIsSeen() throws TimeoutException {
        assertThat(shownWith(() -> lab.content().begin())).isFalse();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> LabInAWindow.onFx(this::isBuilt));
        assertThat(LabInAWindow.onFx(() -> lab.content().isWelcoming())).isTrue();
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> LabInAWindow.onFx(() -> lab.lab().state().engine().get().isPresent()));
    }

    @Test
    void theNetworksOfTheCardsAreCountedOnceTheyAreSeenAndNothingMoves() throws TimeoutException {
        List<String> before = shownCard();
        assertThat(before).startsWith("First network for digits", "");
        double place = wordsOfTheCard();
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !LabInAWindow.onFx(this::card).get(1).isEmpty());
        assertThat(LabInAWindow.onFx(this::card))
                .isEqualTo(
                        List.of(
                                before.getFirst(),
                                "11,274 parameters · 1×28×28",
                                before.getLast()));
        assertThat(wordsOfTheCard()).isEqualTo(place);
    }

    /// {@return what a card says in the moment in which the window is shown}
    private List<String> shownCard() {
        return LabInAWindow.onFx(() -> {
            lab.content().begin();
            lab.show();
            return card();
        });
    }

    private List<String> card() {
        return labels().map(Labeled::getText).toList();
    }

    /// {@return how far below its upper edge a card's text begins}
    private double wordsOfTheCard() {
        return LabInAWindow.onFx(
                () -> labels().reduce((_, last) -> last).orElseThrow().getLayoutY());
    }

    private Stream<Labeled> labels() {
        return lab.content().lookup("#begin-first-network-for-digits").lookupAll(".label").stream()
                .map(Labeled.class::cast);
    }

    @Test
    void withoutAWelcomePageTheLabIsThereAtOnce() {
        assertThat(shownWith(() -> {})).isTrue();
    }

    @Test
    void whoLeavesBeforeTheFirstFrameFindsThePageWithTheKeyboard() {
        assertThat(
                        shownWith(() -> {
                            lab.content().begin();
                            lab.content().goTo(Place.MUSEUM);
                        }))
                .isTrue();
        Node focused = LabInAWindow.onFx(() -> lab.content().getScene().getFocusOwner());
        assertThat(focused.getId()).isEqualTo("museum-gallery");
    }

    /// {@return whether the lab is built in the moment in which the window is shown}
    private boolean shownWith(Runnable before) {
        return LabInAWindow.onFx(() -> {
            before.run();
            lab.show();
            return isBuilt();
        });
    }

    private boolean isBuilt() {
        return lab.content().lookup(LAB) != null;
    }
}
