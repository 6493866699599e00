package org.convlens.app.museum;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import org.convlens.app.shell.Counts;
import org.convlens.app.shell.Texts;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.ReceptiveField;

import java.util.List;
import java.util.function.Function;

/// The figures of an architecture's sizes beside each other.
final class FiguresTable extends GridPane {

    private static final List<String> ROWS =
            List.of(
                    "input",
                    "answer",
                    "layers",
                    "parameters",
                    "trained",
                    "macs",
                    "activations",
                    "field",
                    "stride");

    private final Texts texts;

    FiguresTable(Texts texts) {
        this.texts = texts;
        setId("museum-figures");
        setHgap(24);
        setVgap(6);
        for (int i = 0; i < ROWS.size(); i++) {
            Label name = new Label(texts.get("figure." + ROWS.get(i)));
            name.getStyleClass().add("muted");
            name.setMinWidth(USE_PREF_SIZE);
            add(name, 0, i + 1);
        }
    }

    /// Adds a size.
    ///
    /// @param size `published` or `classroom`
    /// @param portrait its figures
    void add(String size, Portrait portrait) {
        int column = getColumnCount();
        Label heading = new Label(texts.get("size." + size));
        heading.getStyleClass().add("panel-title");
        setHalignment(heading, HPos.RIGHT);
        add(heading, column, 0);
        for (int i = 0; i < ROWS.size(); i++) {
            Label value = new Label(value(ROWS.get(i), portrait));
            value.setMinWidth(USE_PREF_SIZE);
            setHalignment(value, HPos.RIGHT);
            add(value, column, i + 1);
        }
    }

    private String value(String row, Portrait portrait) {
        NetworkPlan plan = portrait.plan();
        return switch (row) {
            case "input" -> portrait.network().input().toString();
            case "answer" ->
                    plan.output()
                            .flatMap(LayerPlan::output)
                            .map(Object::toString)
                            .orElse(texts.get("none"));
            case "layers" -> count(plan.layers().size());
            case "parameters" -> count(plan.parameters());
            case "trained" -> count(plan.trainable());
            case "macs" -> Counts.rounded(plan.macs());
            case "activations" -> Counts.bytes(plan.activationBytes());
            case "field" -> field(portrait, field -> field.size().toString());
            default -> field(portrait, field -> field.stride().toString());
        };
    }

    private String field(Portrait portrait, Function<ReceptiveField, String> words) {
        return portrait.lastField().map(words).orElse(texts.get("none"));
    }

    private String count(long number) {
        return texts.get("count", number);
    }
}
