package org.convlens.app.cli;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.Split;
import org.convlens.project.Lab;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.function.BiConsumer;

/// The options of commands that ask a trained lab about a data set.
final class JudgedLab {

    @Mixin private AskedLab asked;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DATA",
            description = "the pictures; the test part where there is one")
    private String data;

    /// {@return the lab's own options}
    AskedLab asked() {
        return asked;
    }

    /// {@return how the command speaks}
    Speech speech() {
        return asked.speech();
    }

    /// {@return how it computes}
    Computing computing() {
        return asked.computing();
    }

    /// {@return the word DATA}
    String data() {
        return data;
    }

    /// {@return both parts of the data}
    ///
    /// @param surroundings with the data
    /// @param lab whose recipe the pictures go through
    Split split(Surroundings surroundings, Lab lab) {
        return asked.data(surroundings, lab, data);
    }

    /// Opens lab and data and asks the network about the pictures.
    ///
    /// @param surroundings with engine and data
    /// @param question what is asked
    void ask(Surroundings surroundings, BiConsumer<OpenLab, Dataset> question) {
        Lab lab = asked.argument().trained();
        Dataset pictures = split(surroundings, lab).toJudge();
        asked.open(surroundings, lab, open -> question.accept(open, pictures));
    }

    /// {@return says at most once a second how many pictures were seen}
    ///
    /// @param surroundings with the console
    PassProgress progress(Surroundings surroundings) {
        return asked.progress(surroundings, "%,d of %,d pictures");
    }
}
