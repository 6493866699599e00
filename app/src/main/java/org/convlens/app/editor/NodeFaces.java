package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Drawing;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.Problem;
import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the faces of all nodes of a planned network.
final class NodeFaces {

    /// How much a line takes without being cut.
    private static final int LETTERS = 24;

    private final Texts texts;
    private final LayerWords words;

    NodeFaces(Texts texts) {
        this.texts = texts;
        this.words = new LayerWords(texts);
    }

    /// The faces of the picture and of every layer, inputs before their readers.
    ///
    /// @param drawing tells what is folded
    /// @param plan what the drawing means
    /// @param pictured the layers whose maps are known
    SequencedMap<LayerId, NodeFace> of(Drawing drawing, NetworkPlan plan, Set<LayerId> pictured) {
        Map<LayerId, LayerId> fronts = drawing.blocks().fronts(plan.network());
        Map<LayerId, Problem> problems = worstOf(plan.problems(), fronts);
        Map<LayerId, String> readers = readersOf(drawing);
        SequencedMap<LayerId, NodeFace> faces = new LinkedHashMap<>();
        faces.put(LayerId.INPUT, picture(plan, problems, readers));
        List<LayerPlan> seen =
                plan.layers().stream()
                        .filter(row -> fronts.getOrDefault(row.id(), row.id()).equals(row.id()))
                        .toList();
        for (LayerPlan row : seen) {
            Optional<Problem> problem = Optional.ofNullable(problems.get(row.id()));
            NodeMarks marks =
                    new NodeMarks(
                            problem,
                            plan.network().output().equals(row.id()),
                            isSpatial(row),
                            pictured.contains(row.id()));
            NodeFace face = face(row, marks, readers);
            faces.put(
                    row.id(),
                    drawing.blocks()
                            .of(row.id())
                            .map(block -> new BlockFace(texts, block, plan).over(face))
                            .orElse(face));
        }
        return faces;
    }

    /// Where the output is unknown, the kind of layer tells what would go out.
    private static boolean isSpatial(LayerPlan row) {
        return row.output()
                .map(Shape::isSpatial)
                .orElseGet(() -> LayerGroup.of(row.layer().spec()).makesMaps());
    }

    private static Map<LayerId, Problem> worstOf(
            List<Problem> problems, Map<LayerId, LayerId> fronts) {
        Map<LayerId, Problem> worst = new HashMap<>();
        problems.forEach(problem ->
                worst.putIfAbsent(fronts.getOrDefault(problem.layer(), problem.layer()), problem));
        return worst;
    }

    private static Map<LayerId, String> readersOf(Drawing drawing) {
        return Wire.of(drawing).stream()
                .collect(
                        Collectors.groupingBy(
                                Wire::from,
                                Collectors.mapping(
                                        wire -> wire.to().name(), Collectors.joining(", "))));
    }

    private NodeFace picture(
            NetworkPlan plan, Map<LayerId, Problem> problems, Map<LayerId, String> readers) {
        Optional<Problem> problem = Optional.ofNullable(problems.get(LayerId.INPUT));
        String badge = plan.network().input().toString();
        String settings = texts.get("words.picture");
        List<String> spoken = new ArrayList<>(List.of(LayerId.INPUT.name(), settings));
        spoken.add(texts.get("spoken.output", badge));
        speakOfReaders(LayerId.INPUT, readers, spoken);
        problem.ifPresent(found -> spoken.add(texts.get("spoken.problem", found.message())));
        return new NodeFace(
                LayerId.INPUT,
                LayerGroup.PICTURE,
                new NodeText(
                        LayerId.INPUT.name(), settings, "", "", badge, String.join(", ", spoken)),
                new NodeMarks(problem, false, false, false));
    }

    private NodeFace face(LayerPlan row, NodeMarks marks, Map<LayerId, String> readers) {
        Lines lines = linesOf(row);
        NodeText text =
                new NodeText(
                        row.id().name(),
                        lines.settings(),
                        lines.details(),
                        words.restraintOf(row.layer()),
                        badgeOf(row, marks),
                        spoken(row, marks, readers));
        return new NodeFace(row.id(), LayerGroup.of(row.layer().spec()), text, marks);
    }

    /// The two lines of a node.
    private record Lines(String settings, String details) {}

    /// Where the lower line would be cut, its first words go up, if they fit there.
    private Lines linesOf(LayerPlan row) {
        String settings = words.settingsOf(row.layer().spec());
        List<String> details = new ArrayList<>(words.extrasOf(row.layer().spec()));
        if (row.parameters() > 0) {
            details.add(texts.get("words.parameters", row.parameters()));
        }
        String all = String.join(" · ", details);
        String above = details.size() < 2 ? settings : settings + ", " + details.getFirst();
        return all.length() > LETTERS && details.size() > 1 && above.length() <= LETTERS
                ? new Lines(above, String.join(" · ", details.subList(1, details.size())))
                : new Lines(settings, all);
    }

    private String badgeOf(LayerPlan row, NodeMarks marks) {
        return row.output()
                .map(Shape::toString)
                .orElseGet(() ->
                        texts.get(isImpossible(marks) ? "badge.impossible" : "badge.unknown"));
    }

    private static boolean isImpossible(NodeMarks marks) {
        return marks.problem().filter(Problem::isError).isPresent();
    }

    private String spoken(LayerPlan row, NodeMarks marks, Map<LayerId, String> readers) {
        Layer layer = row.layer();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("spoken.kind", layer.id(), words.nameOf(layer.spec())));
        parts.add(words.settingsOf(layer.spec()));
        parts.addAll(words.extrasOf(layer));
        parts.add(
                row.output()
                        .map(shape -> texts.get("spoken.output", shape))
                        .orElseGet(() -> texts.get("spoken.impossible")));
        if (row.parameters() > 0) {
            parts.add(texts.get("spoken.parameters", row.parameters()));
        }
        parts.add(readsOf(layer));
        speakOfReaders(layer.id(), readers, parts);
        speakOfMarks(marks, parts);
        return String.join(", ", parts);
    }

    private String readsOf(Layer layer) {
        return layer.inputs().isEmpty()
                ? texts.get("spoken.reads.nothing")
                : texts.get(
                        "spoken.reads",
                        layer.inputs().stream()
                                .map(LayerId::name)
                                .collect(Collectors.joining(", ")));
    }

    private void speakOfReaders(LayerId id, Map<LayerId, String> readers, List<String> parts) {
        Optional.ofNullable(readers.get(id))
                .ifPresent(names -> parts.add(texts.get("spoken.readers", names)));
    }

    private void speakOfMarks(NodeMarks marks, List<String> parts) {
        if (marks.output()) {
            parts.add(texts.get("spoken.answer"));
        }
        marks.problem()
                .ifPresent(problem -> parts.add(texts.get("spoken.problem", problem.message())));
    }
}
