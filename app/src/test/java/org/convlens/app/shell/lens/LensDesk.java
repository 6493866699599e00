package org.convlens.app.shell.lens;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.SettingsFile;
import org.convlens.app.shell.SettingsStore;
import org.convlens.app.state.FakeLab;

import java.nio.file.Path;
import java.util.Optional;

/// Desks for tests, whose file dialogs answer with files of one folder.
public final class LensDesk {

    private LensDesk() {}

    /// {@return a desk over a lab}
    ///
    /// @param lab what is shown
    /// @param folder where dialogs save to
    public static Desk over(FakeLab lab, Path folder) {
        SettingsStore settings = new SettingsStore(new SettingsFile(folder.resolve("settings")));
        return new Desk(lab.state(), lab, settings, new FolderDialogs(folder));
    }

    private record FolderDialogs(Path folder) implements FileDialogs {

        @Override
        public Optional<Path> open(String title, Kind kind) {
            return Optional.of(folder.resolve("picture.png"));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folder);
        }

        @Override
        public Optional<Path> save(String title, Kind kind, String name) {
            return Optional.of(folder.resolve(name));
        }
    }
}
