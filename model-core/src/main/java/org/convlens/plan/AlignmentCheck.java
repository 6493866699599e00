package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.receptivefield.Box;
import org.convlens.receptivefield.ReceptiveField;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether the cells of joined branches look at the same places of the picture.
final class AlignmentCheck {

    private AlignmentCheck() {}

    static Optional<Problem> of(Layer layer, List<ReceptiveField> fields) {
        boolean aligned = fields.stream().allMatch(field -> field.isAlignedWith(fields.getFirst()));
        return aligned
                ? Optional.empty()
                : Optional.of(
                        Sentences.problem(
                                ProblemKind.MISALIGNED,
                                layer.id(),
                                List.of(),
                                words(layer, fields)));
    }

    private static String words(Layer layer, List<ReceptiveField> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> words(layer.inputs().get(i).name(), fields.get(i)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String words(String name, ReceptiveField field) {
        return Sentences.say("field", name, field.stride(), centre(field));
    }

    /// Centre of the first cell.
    private static String centre(ReceptiveField field) {
        Box first = field.box(0, 0);
        return Sentences.number(((double) first.top() + first.bottom()) / 2)
                + "×"
                + Sentences.number(((double) first.left() + first.right()) / 2);
    }
}
