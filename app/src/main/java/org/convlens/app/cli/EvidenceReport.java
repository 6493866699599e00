package org.convlens.app.cli;

import org.convlens.attribution.Method;
import org.convlens.attribution.Question;
import org.convlens.attribution.Target;
import org.convlens.evaluation.Evidence;
import org.convlens.evaluation.Verdict;
import org.convlens.inspection.Answer;
import org.convlens.inspection.ClassBar;
import org.convlens.tensor.Tensor;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/// Whether to believe a map, as an object or a sentence.
///
/// @param evidence the numbers
record EvidenceReport(Evidence evidence) {

    /// {@return what speaks for and against a method's map}
    static EvidenceReport of(
            Surroundings surroundings, OpenLab open, Method method, Question question) {
        float[] black = new float[question.picture().values().length];
        int cells = black.length / question.picture().shape().channels();
        List<Float> perChannel = question.setting().black();
        for (int place = 0; place < black.length; place++) {
            black[place] = perChannel.isEmpty() ? 0 : perChannel.get(place / cells);
        }
        Evidence.Other other =
                new Evidence.Other(
                        runnerUp(open, question), new Tensor(question.picture().shape(), black));
        return new EvidenceReport(Evidence.of(surroundings.engine(), method, question, other));
    }

    /// The most probable class that is not the target.
    private static Target runnerUp(OpenLab open, Question question) {
        Answer answer = open.answer(question.picture());
        return answer.sorted().stream()
                .map(ClassBar::number)
                .<Target>map(number -> Target.logit(question.plan(), number))
                .filter(target -> !target.equals(question.target()))
                .findFirst()
                .orElse(question.target());
    }

    Verdict verdict() {
        return evidence.verdict();
    }

    ObjectNode json() {
        ObjectNode node = Facts.object();
        node.put("type", "evidence");
        node.put("light", verdict().light().name().toLowerCase(Locale.ROOT));
        node.put("sentence", verdict().sentence());
        Facts.put(node, "residualShare", evidence.residual().orElse(Double.NaN));
        Facts.put(node, "deletionArea", evidence.curves().deletion().area());
        Facts.put(node, "insertionArea", evidence.curves().insertion().area());
        Facts.put(node, "randomArea", evidence.curves().random().area());
        Facts.put(node, "otherClass", evidence.rival().similarity());
        Facts.put(node, "underNoise", evidence.underNoise());
        Facts.put(node, "underShift", evidence.underShift().orElse(Double.NaN));
        ArrayNode steps = node.putArray("randomisation");
        evidence.randomisation()
                .steps()
                .forEach(step -> {
                    ObjectNode one = steps.addObject();
                    one.put("layer", step.layer().name());
                    Facts.put(one, "similarity", step.similarity());
                });
        return node;
    }
}
