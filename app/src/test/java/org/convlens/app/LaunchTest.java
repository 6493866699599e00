package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.shell.UserFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a process writes.
class LaunchTest {

    @TempDir private Path folder;

    @Test
    void nativeCodeAndLogsLieInTheUsersOwnFolder() {
        Path state = folder.resolve("state");
        assertThat(Launch.in(new UserFolders(folder, state)))
                .isEqualTo(
                        new Launch(state.resolve("natives"), Optional.of(state.resolve("logs"))));
        assertThat(state.resolve("logs")).isDirectory();
    }

    @Test
    void whereNothingCanBeWrittenNativeCodeGoesToAPassingFolderAndNoLogIsKept() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        Launch launch = Launch.in(new UserFolders(folder, inTheWay));
        assertThat(launch.logs()).isEmpty();
        assertThat(launch.natives()).isWritable().isEmptyDirectory();
        Files.delete(launch.natives());
    }
}
