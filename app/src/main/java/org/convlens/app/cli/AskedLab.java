package org.convlens.app.cli;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.Split;
import org.convlens.project.Lab;
import org.convlens.tensor.Tensor;

import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The options of commands that open a lab and ask its network something.
final class AskedLab {

    private static final long SECOND = 1_000_000_000L;

    @Mixin private Speech speech;
    @Mixin private LabArgument argument;
    @Mixin private Computing computing;

    /// {@return how the command speaks}
    Speech speech() {
        return speech;
    }

    /// {@return which lab}
    LabArgument argument() {
        return argument;
    }

    /// {@return how it computes}
    Computing computing() {
        return computing;
    }

    /// Builds a lab's network and asks it.
    ///
    /// @param surroundings with the engine
    /// @param lab whose network
    /// @param question what is asked
    void open(Surroundings surroundings, Lab lab, Consumer<OpenLab> question) {
        computing.prepare(surroundings.engine());
        try (OpenLab open = OpenLab.of(surroundings, lab)) {
            question.accept(open);
        }
    }

    /// {@return data as the lab's network sees them}
    ///
    /// @param surroundings with the data
    /// @param lab whose recipe the pictures go through
    /// @param data the word DATA
    Split data(Surroundings surroundings, Lab lab, String data) {
        return surroundings.data().open(DataReference.parse(data), lab.data().recipe());
    }

    /// {@return a picture as the lab's network sees it}
    ///
    /// @param surroundings with the pictures
    /// @param lab whose recipe it goes through
    /// @param file where it lies
    Tensor picture(Surroundings surroundings, Lab lab, Path file) {
        return OpenLab.fitting(lab, surroundings.data().picture(file, lab.data().recipe()), file);
    }

    /// {@return says at most once a second how far a pass is}
    ///
    /// @param surroundings with the console
    /// @param words with a place for what is done and one for the whole
    PassProgress progress(Surroundings surroundings, String words) {
        Pace pace = new Pace(surroundings.ticker(), SECOND);
        return (done, total) -> {
            if (done > 0 && pace.isTime()) {
                speech.progress(surroundings.console(), words.formatted(done, total));
            }
            return true;
        };
    }
}
