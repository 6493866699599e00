package org.convlens.app.shell.lens;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.plan.Fix;
import org.convlens.plan.Problem;

import java.util.List;
import java.util.Optional;

/// Says what is missing before something can be shown, with the button that does it.
public final class MissingPane extends VBox {

    private final Texts texts = Texts.of(MissingPane.class);
    private final LabCommands commands;
    private final Runnable chooseData;
    private final Label sentence = new Label();
    private Optional<Missing> shown = Optional.empty();

    /// A pane that says nothing yet.
    ///
    /// @param commands what its buttons do
    /// @param chooseData goes to the place where data are chosen
    public MissingPane(LabCommands commands, Runnable chooseData) {
        this.commands = commands;
        this.chooseData = chooseData;
        getStyleClass().add("empty");
        sentence.setWrapText(true);
        getChildren().add(sentence);
    }

    /// Says what is missing.
    ///
    /// @param missing what
    public void show(Missing missing) {
        if (shown.equals(Optional.of(missing))) {
            return;
        }
        shown = Optional.of(missing);
        getChildren().setAll(sentence);
        switch (missing) {
            case Missing.PossibleNetwork(Problem problem) -> showProblem(problem);
            case Missing.Data() -> show("data", chooseData);
            case Missing.Patience() -> sentence.setText(texts.get("missing.patience"));
            case Missing.Weights() -> show("weights", commands::start);
            case Missing.Layer(Optional<LayerId> suggestion) -> showLayer(suggestion);
        }
    }

    private void showProblem(Problem problem) {
        sentence.setText(texts.get("missing.network", problem.message()));
        List<Fix> fixes = problem.fixes();
        fixes.forEach(fix -> addButton(fix.title(), () -> commands.edit(fix.edit())));
    }

    private void showLayer(Optional<LayerId> suggestion) {
        sentence.setText(texts.get("missing.layer"));
        suggestion.ifPresent(layer ->
                addButton(
                        texts.get("missing.layer.button", layer),
                        () -> commands.select(Selection.of(layer))));
    }

    private void show(String key, Runnable action) {
        sentence.setText(texts.get("missing." + key));
        addButton(texts.get("missing." + key + ".button"), action);
    }

    private void addButton(String words, Runnable action) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().add(getChildren().size() == 1 ? "accent" : "flat");
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
    }
}
