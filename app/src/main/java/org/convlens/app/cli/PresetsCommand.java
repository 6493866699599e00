package org.convlens.app.cli;

import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.Callable;

/// `presets`: the published networks that come with the lab.
@Command(name = "presets", description = "Lists the published networks that come with the lab.")
final class PresetsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;

    PresetsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Table table = new Table("name", "title", "year", "input", "parameters", "trainable");
        Presets.all().forEach(preset -> add(preset, table));
        speech.answer(surroundings.console(), table);
        return ExitCode.DONE;
    }

    private void add(Preset preset, Table table) {
        NetworkPlan plan = NetworkPlanner.plan(preset.network());
        speech.answer(surroundings.console(), () -> json(preset, plan));
        table.row(
                preset.name(),
                preset.title(),
                preset.publication().year(),
                preset.network().input(),
                "%,d".formatted(plan.parameters()),
                "%,d".formatted(plan.trainable()));
    }

    private static ObjectNode json(Preset preset, NetworkPlan plan) {
        ObjectNode node = Facts.object();
        node.put("name", preset.name());
        node.put("title", preset.title());
        node.put("year", preset.publication().year());
        node.set("input", Facts.list(preset.network().input()));
        node.put("parameters", plan.parameters());
        node.put("trainable", plan.trainable());
        return node;
    }
}
