package org.convlens.app.cli;

import org.convlens.attribution.Target;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A target as written on the command line: `N` a logit, `LAYER:N` a unit or the mean of a channel,
/// `LAYER:N,ROW,COL` a cell.
final class TargetWords {

    private static final Pattern LOGIT = Pattern.compile("\\d{1,7}");
    private static final Pattern INSIDE = Pattern.compile("(.+):(\\d{1,7})");
    private static final Pattern CELL = Pattern.compile("(.+):(\\d{1,7}),(\\d{1,7}),(\\d{1,7})");

    private TargetWords() {}

    static boolean isLogit(String words) {
        return LOGIT.matcher(words).matches();
    }

    static Target parse(String words, NetworkPlan plan) {
        Matcher cell = CELL.matcher(words);
        Matcher inside = INSIDE.matcher(words);
        if (isLogit(words)) {
            return Target.logit(plan, Integer.parseInt(words));
        }
        if (cell.matches()) {
            return new Target.Cell(
                    new LayerId(cell.group(1)), number(cell, 2), number(cell, 3), number(cell, 4));
        }
        if (inside.matches()) {
            return inside(new LayerId(inside.group(1)), number(inside, 2), plan);
        }
        throw CommandException.badInput(
                "A target is a class's number, LAYER:N or LAYER:N,ROW,COL; received: " + words);
    }

    private static Target inside(LayerId layer, int number, NetworkPlan plan) {
        return plan.layer(layer).flatMap(LayerPlan::output).filter(Shape::isSpatial).isPresent()
                ? new Target.Channel(layer, number)
                : new Target.Unit(layer, number);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
