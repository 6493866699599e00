package org.convlens.app.cli;

import org.convlens.attribution.Target;
import org.convlens.inspection.Answer;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

/// The options that say what is to be explained.
final class TargetArgument {

    @Option(
            names = "--target",
            paramLabel = "N|LAYER:N|LAYER:N,ROW,COL",
            description =
                    "a class's number, a unit or channel (its mean) of a layer, or a cell; the"
                            + " network's own answer unless said")
    private @Nullable String target;

    @Option(names = "--not", paramLabel = "TARGET", description = "why the target and not this one")
    private @Nullable String other;

    /// {@return what is asked about}
    Target of(OpenLab open, Tensor picture) {
        NetworkPlan plan = open.session().plan();
        Target one = TargetWords.parse(words(open, picture), plan);
        return other == null ? one : new Target.Contrast(one, TargetWords.parse(other, plan));
    }

    private String words(OpenLab open, Tensor picture) {
        if (target == null) {
            Answer answer = open.answer(picture);
            target = Integer.toString(answer.top().number());
        }
        return target;
    }

    /// Adds the target: a class as a number, all else in words.
    void put(ObjectNode node) {
        if (other == null && target != null && TargetWords.isLogit(target)) {
            node.put("target", Integer.parseInt(target));
        } else {
            node.put("target", toString());
        }
    }

    @Override
    public String toString() {
        return other == null ? String.valueOf(target) : "%s not %s".formatted(target, other);
    }
}
