package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words of problems and fixes.
final class Sentences {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.convlens.plan.problems");

    private Sentences() {}

    static Problem problem(ProblemKind kind, LayerId layer, List<Fix> fixes, Object... received) {
        Object[] arguments = Stream.concat(Stream.of(layer), Stream.of(received)).toArray();
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(layer, kind, say(key, arguments), fixes);
    }

    static String fix(String key, Object... arguments) {
        return say("fix." + key, arguments);
    }

    static String say(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(arguments);
    }

    /// A number as people write it: `8,192`, `0.5`, `NaN`.
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value)
                : Double.toString(value);
    }

    /// What comes in by each wire: `conv1 is 8×14×14, input is 1×28×28`.
    static String inputs(Layer layer, List<?> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> say("input", layer.inputs().get(i), values.get(i)))
                .collect(Collectors.joining(", "));
    }
}
