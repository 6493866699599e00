package org.convlens.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.Callable;

/// `tour`: the window's views as pictures.
@Command(name = "tour", description = "Draws every view of the window into PNG files.")
final class TourCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;

    @Mixin private OutputFolder output;

    TourCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Table table = new Table("view", "theme", "file");
        surroundings
                .tour()
                .draw(
                        output.made(),
                        view -> {
                            speech.answer(surroundings.console(), () -> json(view));
                            table.row(view.view(), view.theme(), view.file());
                        });
        speech.answer(surroundings.console(), table);
        return ExitCode.DONE;
    }

    private static ObjectNode json(Tour.View view) {
        return Facts.object()
                .put("view", view.view())
                .put("theme", view.theme())
                .put("file", view.file().toString());
    }
}
