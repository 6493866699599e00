package org.convlens.app.shell;

import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.Settings.PanelSizes;
import org.convlens.app.shell.Settings.WindowPlace;
import org.convlens.app.shell.Settings.Working;
import org.convlens.engine.Backend;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The settings on disk. What the user has not set, a file for everybody on the machine may set; a
/// missing or damaged file gives the defaults, an unwritable one is only logged.
///
/// @param file `settings.properties` in the user's own folder
/// @param common the file for everybody on this machine; may not be there
public record SettingsFile(Path file, Optional<Path> common) {

    /// Settings of one user alone.
    ///
    /// @param file `settings.properties` in the user's own folder
    public SettingsFile(Path file) {
        this(file, Optional.empty());
    }

    /// {@return what was remembered}
    public Settings read() {
        Properties values = new Properties();
        common.ifPresent(shared -> load(shared, values));
        load(file, values);
        return settings(values);
    }

    private static void load(Path file, Properties values) {
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(SettingsFile.class.getName())
                        .log(
                                Level.WARNING,
                                "The settings in "
                                        + file
                                        + " cannot be read; the defaults are used",
                                e);
            }
        }
    }

    /// Remembers settings; written beside and moved into place.
    ///
    /// @param settings what to remember
    public void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(beside)) {
                values(settings).store(out, "ConvLens");
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            System.getLogger(SettingsFile.class.getName())
                    .log(Level.WARNING, "The settings cannot be saved to " + file, e);
        }
    }

    private static Settings settings(Properties values) {
        Settings usual = Settings.DEFAULT;
        return new Settings(
                appearance(values.getProperty("appearance", "")),
                (int) number(values, "font", usual.fontSize()),
                new WindowPlace(
                        number(values, "window.width", usual.window().width()),
                        number(values, "window.height", usual.window().height()),
                        Boolean.parseBoolean(values.getProperty("window.maximized"))),
                new PanelSizes(
                        number(values, "panel.left", usual.panels().left()),
                        number(values, "panel.right", usual.panels().right()),
                        number(values, "panel.bottom", usual.panels().bottom()),
                        number(values, "panel.picture", usual.panels().picture())),
                recent(values),
                working(values));
    }

    private static Working working(Properties values) {
        Working usual = Settings.DEFAULT.working();
        return new Working(
                Stream.of(Backend.values())
                        .filter(value -> value.name().equals(values.getProperty("backend")))
                        .findFirst()
                        .orElse(usual.backend()),
                (int) number(values, "threads", usual.threads()),
                (int) number(values, "live.percent", usual.livePercent()),
                Optional.ofNullable(values.getProperty("labs")).map(Path::of));
    }

    private static Appearance appearance(String name) {
        return Stream.of(Appearance.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(Appearance.SYSTEM);
    }

    private static double number(Properties values, String key, double usual) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(value) ? value : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    private static List<Path> recent(Properties values) {
        return IntStream.iterate(0, i -> values.containsKey("recent." + i), i -> i + 1)
                .mapToObj(i -> Path.of(values.getProperty("recent." + i)))
                .toList();
    }

    private static Properties values(Settings settings) {
        Properties values = new Properties();
        values.setProperty("appearance", settings.appearance().name());
        values.setProperty("font", Integer.toString(settings.fontSize()));
        values.setProperty("window.width", Double.toString(settings.window().width()));
        values.setProperty("window.height", Double.toString(settings.window().height()));
        values.setProperty("window.maximized", Boolean.toString(settings.window().maximized()));
        values.setProperty("panel.left", Double.toString(settings.panels().left()));
        values.setProperty("panel.right", Double.toString(settings.panels().right()));
        values.setProperty("panel.bottom", Double.toString(settings.panels().bottom()));
        values.setProperty("panel.picture", Double.toString(settings.panels().picture()));
        Working working = settings.working();
        values.setProperty("backend", working.backend().name());
        values.setProperty("threads", Integer.toString(working.threads()));
        values.setProperty("live.percent", Integer.toString(working.livePercent()));
        working.labs().ifPresent(labs -> values.setProperty("labs", labs.toString()));
        values.putAll(
                IntStream.range(0, settings.recent().size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        i -> "recent." + i,
                                        i -> settings.recent().get(i).toString())));
        return values;
    }
}
