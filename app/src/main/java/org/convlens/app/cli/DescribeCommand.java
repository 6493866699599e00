package org.convlens.app.cli;

import org.convlens.network.LayerId;
import org.convlens.plan.Fix;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.plan.Problem;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `describe`: shapes, counts and receptive fields of a network, and what is wrong with it.
@Command(
        name = "describe",
        description =
                "Shows shapes, parameters, multiply-adds and receptive fields, layer by layer;"
                        + " exits with 2 if the network cannot be built.")
final class DescribeCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private NetworkArgument network;

    @Option(names = "--input", paramLabel = "CxHxW", description = "for pictures of another size")
    private @Nullable String input;

    DescribeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var drawn = network.find().network();
        NetworkPlan plan =
                NetworkPlanner.plan(
                        input == null ? drawn : drawn.seeing(PictureShape.parse(input)));
        answerJson(plan);
        answerTable(plan);
        return plan.isPossible() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private void answerJson(NetworkPlan plan) {
        Console console = surroundings.console();
        plan.layers().forEach(row -> speech.answer(console, () -> layer(row)));
        plan.problems().forEach(problem -> speech.answer(console, () -> problem(problem)));
        speech.answer(console, () -> total(plan));
    }

    private static ObjectNode layer(LayerPlan row) {
        ObjectNode node = Facts.object();
        node.put("type", "layer");
        node.put("id", row.id().name());
        node.put("kind", row.layer().spec().kind());
        node.set("inputs", Facts.texts(row.layer().inputs().stream().map(LayerId::name).toList()));
        node.set("output", row.output().map(Facts::list).orElse(null));
        node.put("parameters", row.parameters());
        node.put("trainable", row.trainable());
        node.put("macs", row.macs());
        node.put("activationBytes", row.activationBytes());
        node.set("receptiveField", row.field().map(DescribeCommand::field).orElse(null));
        return node;
    }

    private static ObjectNode field(ReceptiveField field) {
        ObjectNode node = Facts.object();
        node.set("size", Facts.list(field.size()));
        node.set("stride", Facts.list(field.stride()));
        node.set("padding", Facts.list(field.padding()));
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode node = Facts.object();
        node.put("type", "problem");
        node.put("layer", problem.layer().name());
        node.put("message", problem.message());
        node.put("fix", firstFix(problem).orElse(null));
        return node;
    }

    private static Optional<String> firstFix(Problem problem) {
        return problem.fixes().stream().findFirst().map(Fix::title);
    }

    private static ObjectNode total(NetworkPlan plan) {
        ObjectNode node = Facts.object();
        node.put("type", "total");
        node.put("parameters", plan.parameters());
        node.put("trainable", plan.trainable());
        node.put("macs", plan.macs());
        node.put("activationBytes", plan.activationBytes());
        return node;
    }

    private void answerTable(NetworkPlan plan) {
        Console console = surroundings.console();
        Table table =
                new Table(
                        "layer",
                        "kind",
                        "inputs",
                        "output",
                        "parameters",
                        "multiply-adds",
                        "bytes",
                        "field",
                        "stride");
        plan.layers().forEach(row -> add(row, table));
        table.row(
                "total",
                "",
                "",
                "",
                count(plan.parameters()),
                count(plan.macs()),
                count(plan.activationBytes()),
                "",
                "");
        speech.answer(console, table);
        plan.problems().forEach(problem -> speech.tell(console, sentence(problem)));
    }

    private static void add(LayerPlan row, Table table) {
        table.row(
                row.id(),
                row.layer().spec().kind(),
                row.layer().inputs().stream().map(LayerId::name).collect(Collectors.joining(" ")),
                row.output().map(Shape::toString).orElse("?"),
                count(row.parameters()),
                count(row.macs()),
                count(row.activationBytes()),
                row.field().map(field -> field.size().toString()).orElse(""),
                row.field().map(field -> field.stride().toString()).orElse(""));
    }

    private static String count(long number) {
        return "%,d".formatted(number);
    }

    private static String sentence(Problem problem) {
        String kind = problem.isError() ? "problem" : "warning";
        return Stream.concat(
                        Stream.of(kind + ": " + problem.message()),
                        problem.fixes().stream().limit(1).map(fix -> "fix: " + fix.title()))
                .collect(Collectors.joining("; "));
    }
}
