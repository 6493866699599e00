package org.convlens.app.editor;

import org.convlens.plan.Problem;

/// A problem's message in two parts.
///
/// @param rule what must hold, without the layer's name in front
/// @param received what was found, beginning with `received:`; empty where the message has no such
///   part
record ProblemWords(String rule, String received) {

    private static final String BORDER = "; received:";

    static ProblemWords of(Problem problem) {
        String message = problem.message();
        String name = problem.layer().name() + " ";
        String sentence = message.startsWith(name) ? message.substring(name.length()) : message;
        int border = sentence.indexOf(BORDER);
        return border < 0
                ? new ProblemWords(sentence, "")
                : new ProblemWords(sentence.substring(0, border), sentence.substring(border + 2));
    }
}
