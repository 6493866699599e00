package org.convlens.app;

import javafx.stage.Stage;

import org.convlens.app.cli.CommandLineProgram;
import org.convlens.app.cli.Console;
import org.convlens.app.cli.NativeThreads;
import org.convlens.app.cli.Surroundings;
import org.convlens.app.cli.Tour;
import org.convlens.app.fx.BackgroundThreads;
import org.convlens.app.fx.HandlerTimes;
import org.convlens.app.fx.JavaFxThread;
import org.convlens.app.fx.TimedEvents;
import org.convlens.app.fx.TimedFxThread;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.FrameFigures;
import org.convlens.app.shell.LabWindow;
import org.convlens.app.shell.NativeFileDialogs;
import org.convlens.app.shell.Place;
import org.convlens.app.shell.Settings.Working;
import org.convlens.app.shell.SettingsFile;
import org.convlens.app.shell.SettingsStore;
import org.convlens.app.shell.UserFolders;
import org.convlens.app.state.Instruments;
import org.convlens.app.state.LiveLab;
import org.convlens.app.welcome.WelcomeView;
import org.convlens.dataset.DataSource;
import org.convlens.engine.Engine;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.samples.SampleDataSource;
import org.convlens.training.LiveRuns;

import java.util.Optional;
import java.util.OptionalLong;

/// Builds everything once; the only place that knows which engine and which data there are.
final class CompositionRoot {

    private static final String SETTINGS = "settings.properties";
    private static final String AUTOSAVES = "autosave";

    private final Engine engine = new Dl4jEngine();
    private final DataSource data = new SampleDataSource();
    private final Clock clock = new Clock();
    private final UserFolders folders;

    /// Everything in given folders.
    CompositionRoot(UserFolders folders) {
        this.folders = folders;
    }

    /// {@return everything in this user's own folders}
    static CompositionRoot ofThisUser() {
        return new CompositionRoot(UserFolders.ofThisUser());
    }

    /// {@return the lab without a window}
    ///
    /// @param console where commands speak
    /// @param tour draws the window's views
    CommandLineProgram commandLine(Console console, Tour tour) {
        engine.prefer(settingsFile().read().working().backend());
        return new CommandLineProgram(
                new Surroundings(
                        engine,
                        data,
                        clock,
                        console,
                        tour,
                        () ->
                                new Diagnosis(
                                                Optional.of(engine.description()),
                                                OptionalLong.empty())
                                        .text()));
    }

    /// {@return the lab in a window, with the system's file dialogs; call on the FX thread}
    LabStage window(Stage stage) {
        return window(stage, new NativeFileDialogs(stage, settingsFile().read().working().labs()));
    }

    /// {@return the lab in a window; call on the FX thread}
    LabStage window(Stage stage, FileDialogs dialogs) {
        SettingsStore settings = new SettingsStore(settingsFile());
        prepareEngine(settings.settings().get().working());
        HandlerTimes times = new HandlerTimes();
        TimedFxThread fx = new TimedFxThread(new JavaFxThread(), times, clock::nanos);
        BackgroundThreads background = new BackgroundThreads(fx);
        Instruments instruments =
                new Instruments(engine, new LiveRuns(engine, clock), data, fx, background, clock);
        LiveLab lab =
                new LiveLab(
                        Starters.empty().drawing(),
                        instruments,
                        folders.state().resolve(AUTOSAVES));
        settings.settings()
                .subscribe(now -> lab.changeLiveBudget(now.working().livePercent() / 100.0));
        LabStage labStage = new LabStage(stage, lab, settings);
        labStage.dress();
        Desk desk = new Desk(lab.state(), lab, settings, dialogs);
        Rooms rooms = new Rooms(desk, labStage);
        LabWindow window =
                new LabWindow(
                        desk,
                        () -> rooms.panels(fx, background),
                        welcome(desk, labStage),
                        new LabWindow.Doors(
                                new FrameFigures(times),
                                rooms::showKeys,
                                () -> diagnosis(lab),
                                labStage::quit));
        labStage.fill(window, rooms);
        stage.setOnShown(shown -> clock.windowShown());
        TimedEvents.in(stage.getScene(), times, clock::nanos);
        labStage.paceMoves(fx, clock::nanos);
        return labStage;
    }

    private SettingsFile settingsFile() {
        return new SettingsFile(
                folders.settings().resolve(SETTINGS),
                Optional.of(UserFolders.common(System.getProperty("os.name"), System.getenv())));
    }

    private void prepareEngine(Working working) {
        engine.prefer(working.backend());
        NativeThreads.prefer(working.threads());
    }

    private String diagnosis(LiveLab lab) {
        return new Diagnosis(lab.state().engine().get(), clock.windowMillis()).text();
    }

    private static WelcomeView welcome(Desk desk, LabStage stage) {
        WelcomeView welcome =
                new WelcomeView(
                        desk,
                        Starters.cards(),
                        new WelcomeView.Doors(
                                () -> stage.content().enter(),
                                () -> stage.content().goTo(Place.MUSEUM),
                                () -> stage.content().goTo(Place.PLAYGROUND)));
        LiveLab lab = stage.lab();
        welcome.offer(lab.recoverable(), lab::recover, lab::discard);
        return welcome;
    }
}
