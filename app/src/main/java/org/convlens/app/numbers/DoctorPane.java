package org.convlens.app.numbers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.doctor.Finding;
import org.convlens.doctor.Remedy;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

import java.util.List;

/// What the net doctor finds: a sentence each, and a button for each remedy.
final class DoctorPane extends VBox {

    private static final int MOST = 3;

    private final Texts texts;
    private final DoctorWords words;
    private final LabCommands commands;

    /// Watches what is found.
    ///
    /// @param state what the lab knows
    /// @param commands what the remedies do
    /// @param texts of this room
    DoctorPane(LabState state, LabCommands commands, Texts texts) {
        this.texts = texts;
        this.words = new DoctorWords(texts);
        this.commands = commands;
        setId("doctor");
        getStyleClass().add("doctor");
        state.findings().subscribe(this::show);
    }

    private void show(List<Finding> findings) {
        getChildren().clear();
        findings.stream().limit(MOST).forEach(finding -> getChildren().add(card(finding)));
        if (findings.size() > MOST) {
            getChildren().add(muted(texts.get("findings.more", findings.size() - MOST)));
        }
        if (findings.isEmpty()) {
            Label content = muted(texts.get("findings.none"));
            content.setGraphic(Icons.of(Material2AL.CHECK));
            content.setWrapText(true);
            content.setMinHeight(USE_PREF_SIZE);
            getChildren().add(content);
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private VBox card(Finding finding) {
        Label sentence = new Label(words.of(finding.complaint()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setGraphic(Icons.of(Material2MZ.WARNING));
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("remedies");
        finding.remedies().forEach(remedy -> buttons.getChildren().add(button(remedy)));
        VBox card = new VBox(sentence, buttons);
        card.getStyleClass().add("finding");
        return card;
    }

    private Button button(Remedy remedy) {
        Button button = new Button(words.of(remedy));
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(words.tip(remedy)));
        button.setOnAction(_ -> commands.treat(remedy));
        return button;
    }
}
