package org.convlens.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.Main;
import org.convlens.engine.Parameters;
import org.convlens.project.LabFile;
import org.convlens.training.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command line as a process: its streams, its signals, its end.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and descriptors are those of Unix")
class ProcessTest {

    private static final String LAB = "lab.convlens";
    private static final List<String> ENDLESS =
            List.of(
                    "train",
                    "first-network",
                    "--data",
                    "digits?limit=200",
                    "--epochs",
                    "10000",
                    "--seed",
                    "7",
                    "--save",
                    LAB,
                    "--json");

    @TempDir private Path folder;

    @Test
    void standardOutputCarriesOnlyTheAnswerWhoeverElsePrints() throws Exception {
        ConvLensProcess.Outcome outcome =
                ConvLensProcess.start(folder, NoisyProgram.class, List.of()).end();

        assertThat(outcome.answers()).containsExactly("the answer: 卷积");
        assertThat(outcome.talk()).contains("from Java", "from native code");
    }

    @Test
    void anInterruptedTrainingSavesWhatThereIsAndExitsWith130() throws Exception {
        ConvLensProcess training = ConvLensProcess.start(folder, Main.class, ENDLESS);
        training.awaitLine("\"type\":\"iteration\"");
        new ProcessBuilder("kill", "-INT", Long.toString(training.process().pid()))
                .start()
                .waitFor();

        ConvLensProcess.Outcome outcome = training.end();

        assertThat(outcome.exitCode()).as(outcome.talk()).isEqualTo(130);
        assertThat(checkpoint().optimizer().iteration()).isPositive();
    }

    @Test
    void aKilledTrainingGoesOnAsIfNothingHadHappened() throws Exception {
        ConvLensProcess training = ConvLensProcess.start(folder, Main.class, ENDLESS);
        training.awaitLine("\"type\":\"epoch\"");
        training.awaitLine("\"type\":\"epoch\"");
        training.process().destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        int epochs = checkpoint().history().epochs().size() + 1;

        assertThat(train(List.of(LAB, "--save", LAB), epochs).exitCode()).isZero();
        Parameters recovered = checkpoint().parameters();

        Files.delete(folder.resolve(LAB));
        train(
                ENDLESS.subList(1, ENDLESS.indexOf("--epochs")),
                epochs,
                "--seed",
                "7",
                "--save",
                LAB);
        assertThat(recovered).isEqualTo(checkpoint().parameters());
    }

    private ConvLensProcess.Outcome train(List<String> words, int epochs, String... more)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(words);
        all.addAll(List.of("--epochs", Integer.toString(epochs)));
        all.addAll(List.of(more));
        return ConvLensProcess.run(folder, all);
    }

    private Checkpoint checkpoint() {
        return LabFile.open(folder.resolve(LAB)).checkpoint().orElseThrow();
    }
}
