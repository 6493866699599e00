package org.convlens.app.cli;

import org.convlens.attribution.Method;
import org.convlens.attribution.MethodDescription;
import org.convlens.attribution.MethodOption;
import org.convlens.attribution.Methods;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `methods`: the methods of attribution and what can be chosen about them.
@Command(
        name = "methods",
        description = "Lists the methods that attribute knows, and their options.")
final class MethodsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;

    MethodsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Table table = new Table("name", "paper", "map of", "options");
        Methods.all().stream().map(Method::description).forEach(method -> add(method, table));
        speech.answer(surroundings.console(), table);
        return ExitCode.DONE;
    }

    private void add(MethodDescription method, Table table) {
        speech.answer(surroundings.console(), () -> json(method));
        table.row(
                method.name(),
                method.paper(),
                method.shape().id(),
                method.options().stream()
                        .map(option -> option.name() + "=" + option.standard())
                        .collect(Collectors.joining(" ")));
    }

    private static ObjectNode json(MethodDescription method) {
        ObjectNode node = Facts.object();
        node.put("name", method.name());
        node.put("title", method.title());
        ArrayNode options = node.putArray("options");
        method.options().forEach(option -> options.add(json(option)));
        node.put("needsGradient", method.needsGradient());
        node.put("shape", method.shape().id());
        return node;
    }

    private static ObjectNode json(MethodOption option) {
        return Facts.object()
                .put("name", option.name())
                .put("default", option.standard())
                .put("meaning", option.meaning());
    }
}
