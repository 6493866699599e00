package org.convlens.app.editor;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.plan.Fix;
import org.convlens.plan.Problem;
import org.kordamp.ikonli.material2.Material2AL;

import java.util.List;

/// The card with what is wrong, in plain words, and the ways out; not there while nothing is.
final class ProblemsView extends VBox {

    private final Verbs verbs;
    private final Texts texts;
    private List<Problem> problems = List.of();
    private int shown;

    ProblemsView(LabState lab, Verbs verbs, Texts texts) {
        this.verbs = verbs;
        this.texts = texts;
        setId("problems");
        getStyleClass().addAll("canvas-card", "problems");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        lab.plan().subscribe(plan -> take(plan.problems()));
        lab.selection().subscribe(this::turnTo);
    }

    private void take(List<Problem> next) {
        if (!next.equals(problems)) {
            problems = next;
            shown = Math.clamp(shown, 0, Math.max(0, problems.size() - 1));
            rebuild();
        }
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
    }

    /// Shows the problem of the layer that was selected.
    private void turnTo(Selection selection) {
        for (int i = 0; i < problems.size(); i++) {
            LayerId layer = problems.get(i).layer();
            if (selection.layer().filter(layer::equals).isPresent()
                    && !problems.get(shown).layer().equals(layer)) {
                turn(i);
            }
        }
    }

    private void turn(int index) {
        shown = Math.floorMod(index, problems.size());
        rebuild();
    }

    private void rebuild() {
        getChildren().clear();
        if (problems.isEmpty()) {
            return;
        }
        Problem problem = problems.get(shown);
        getStyleClass().removeAll("error", "warning");
        getStyleClass().add(problem.isError() ? "error" : "warning");
        setAccessibleText(problem.message());
        ProblemWords words = ProblemWords.of(problem);
        getChildren().addAll(head(problem, words), received(words), fixes(problem));
    }

    private HBox head(Problem problem, ProblemWords words) {
        Hyperlink layer = new Hyperlink(problem.layer().name());
        layer.setId("problem-layer");
        layer.getStyleClass().add("problem-layer");
        layer.setAccessibleText(texts.get("problems.select", problem.layer()));
        layer.setTooltip(new Tooltip(texts.get("problems.select", problem.layer())));
        layer.setOnAction(_ -> verbs.select(problem.layer()));
        TextFlow sentence = new TextFlow(layer, new Text(" " + words.rule()));
        sentence.getStyleClass().add("problem-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox head = new HBox(sentence);
        head.getStyleClass().add("problem-head");
        if (problems.size() > 1) {
            head.getChildren().add(pager());
        }
        return head;
    }

    private Node pager() {
        Label count = new Label(texts.get("problems.count", shown + 1, problems.size()));
        count.setId("problem-count");
        HBox pager =
                new HBox(
                        turner("previous", Material2AL.CHEVRON_LEFT, -1),
                        count,
                        turner("next", Material2AL.CHEVRON_RIGHT, 1));
        pager.getStyleClass().add("problem-pager");
        pager.setMinWidth(Region.USE_PREF_SIZE);
        return pager;
    }

    private Button turner(String key, Material2AL icon, int step) {
        Button button = new Button("", Icons.of(icon));
        button.setId("problem-" + key);
        button.getStyleClass().add("flat");
        button.setAccessibleText(texts.get("problems." + key));
        button.setTooltip(new Tooltip(texts.get("problems." + key)));
        button.setOnAction(_ -> {
            turn(shown + step);
            verbs.select(problems.get(shown).layer());
            lookup("#problem-" + key).requestFocus();
        });
        return button;
    }

    private static Node received(ProblemWords words) {
        Text text = new Text(words.received());
        text.getStyleClass().add("problem-received");
        TextFlow received = new TextFlow(text);
        received.setVisible(!words.received().isEmpty());
        received.setManaged(!words.received().isEmpty());
        return received;
    }

    private FlowPane fixes(Problem problem) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("problem-fixes");
        for (Fix fix : problem.fixes()) {
            Button button = new Button(fix.title());
            button.setId("fix-" + buttons.getChildren().size());
            button.setOnAction(_ -> verbs.edit(fix.edit()));
            buttons.getChildren().add(button);
        }
        buttons.getChildren().stream()
                .findFirst()
                .ifPresent(best -> best.getStyleClass().add("accent"));
        buttons.setManaged(!problem.fixes().isEmpty());
        return buttons;
    }
}
