package org.convlens.app.cli;

import org.convlens.network.LayerId;
import org.convlens.plan.FieldPath;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.receptivefield.Box;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.Callable;

/// `field`: what one cell of a layer sees, on every layer below and on the picture.
@Command(
        name = "field",
        description = "Shows which pixels one cell of a layer sees, and the way there.")
final class FieldCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private NetworkArgument network;

    @Option(names = "--layer", required = true, paramLabel = "ID", description = "the layer")
    private String layer;

    @Option(
            names = "--cell",
            required = true,
            paramLabel = "ROW,COL",
            description = "the cell, both from 0")
    private String cell;

    FieldCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NetworkPlan plan = NetworkPlanner.plan(network.find().network());
        CellText place = CellText.parse(cell);
        FieldPath path = path(plan, place);
        speech.answer(surroundings.console(), () -> json(path, place));
        Table table = new Table("layer", "top", "left", "bottom", "right", "inside");
        path.stops().forEach(stop -> add(stop, table));
        speech.answer(surroundings.console(), table);
        return ExitCode.DONE;
    }

    private FieldPath path(NetworkPlan plan, CellText place) {
        try {
            return FieldPath.of(plan, new LayerId(layer), place.row(), place.column());
        } catch (IllegalArgumentException e) {
            throw CommandException.badInput(String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode json(FieldPath path, CellText place) {
        ObjectNode node = Facts.object();
        node.put("layer", layer);
        node.putArray("cell").add(place.row()).add(place.column());
        node.set("box", Facts.box(path.picture().box()));
        node.set("clipped", Facts.box(path.picture().clipped()));
        ArrayNode stops = node.putArray("path");
        path.stops().forEach(stop -> stops.add(json(stop)));
        return node;
    }

    private static ObjectNode json(FieldPath.Stop stop) {
        ObjectNode node = Facts.object();
        node.put("layer", stop.layer().name());
        node.set("box", Facts.box(stop.box()));
        node.set("clipped", Facts.box(stop.clipped()));
        return node;
    }

    private static void add(FieldPath.Stop stop, Table table) {
        Box box = stop.box();
        table.row(
                stop.layer(),
                box.top(),
                box.left(),
                box.bottom(),
                box.right(),
                box.equals(stop.clipped()) ? "all" : "partly");
    }
}
