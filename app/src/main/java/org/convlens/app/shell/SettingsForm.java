package org.convlens.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.Settings.Working;
import org.convlens.engine.Backend;
import org.convlens.engine.EngineDescription;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The settings, taken over as they are changed.
final class SettingsForm extends GridPane {

    private final Texts texts = Texts.of(SettingsForm.class);
    private final Desk desk;

    SettingsForm(Desk desk) {
        this.desk = desk;
        setHgap(24);
        setVgap(18);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().add(names);
        row("appearance", appearance());
        row("text", textSize());
        row("backend", backend());
        row("threads", threads());
        row("live", live());
        row("labs", labs());
    }

    private void row(String key, Node control) {
        Label name = new Label(texts.get("settings." + key));
        name.setLabelFor(control);
        GridPane.setValignment(name, VPos.TOP);
        Label hint = new Label(texts.get("settings." + key + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        control.setId("settings-" + key);
        control.setAccessibleText(name.getText());
        addRow(getRowCount(), name, new VBox(4, control, hint));
    }

    private Node appearance() {
        ObjectProperty<Appearance> chosen = new SimpleObjectProperty<>(now().appearance());
        desk.settings().settings().subscribe(next -> chosen.set(next.appearance()));
        chosen.subscribe(choice -> desk.settings().change(next -> next.with(choice)));
        return new Segments<>(
                List.of(Appearance.values()), choice -> texts.get("theme." + choice), chosen);
    }

    private Node textSize() {
        return number(
                Settings.SMALLEST_FONT,
                Settings.LARGEST_FONT,
                Settings::fontSize,
                Settings::withFont);
    }

    private Node backend() {
        ObjectProperty<Backend> chosen = new SimpleObjectProperty<>(now().working().backend());
        chosen.subscribe(choice ->
                work(old -> new Working(choice, old.threads(), old.livePercent(), old.labs())));
        Label reason = new Label();
        reason.setId("backend-reason");
        reason.setWrapText(true);
        desk.state()
                .engine()
                .subscribe(
                        engine -> reason.setText(engine.map(EngineDescription::note).orElse("")));
        return new VBox(
                4,
                new Segments<>(
                        List.of(Backend.values()),
                        choice -> texts.get("backend." + choice),
                        chosen),
                reason);
    }

    private Node threads() {
        return number(
                0,
                Runtime.getRuntime().availableProcessors(),
                settings -> settings.working().threads(),
                (settings, count) -> {
                    Working old = settings.working();
                    return settings.with(
                            new Working(old.backend(), count, old.livePercent(), old.labs()));
                });
    }

    private Node live() {
        Slider slider = new Slider(0, 100, now().working().livePercent());
        slider.setBlockIncrement(5);
        slider.setMaxWidth(320);
        Label value = new Label();
        slider.valueProperty()
                .subscribe(now -> {
                    int percent = (int) Math.round(now.doubleValue());
                    value.setText(texts.get("settings.live.value", percent));
                    work(old -> new Working(old.backend(), old.threads(), percent, old.labs()));
                });
        HBox row = new HBox(12, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        slider.setId("live-percent");
        slider.setAccessibleText(texts.get("settings.live"));
        return row;
    }

    private Node labs() {
        Label place = new Label();
        desk.settings()
                .settings()
                .subscribe(next ->
                        place.setText(
                                next.working()
                                        .labs()
                                        .map(Path::toString)
                                        .orElse(texts.get("settings.labs.none"))));
        Button choose = new Button(texts.get("settings.labs.choose"));
        choose.setId("choose-labs");
        choose.setOnAction(event ->
                desk.dialogs()
                        .folder(texts.get("settings.labs"))
                        .ifPresent(folder -> labs(Optional.of(folder))));
        Button forget = new Button(texts.get("settings.labs.forget"));
        forget.setTooltip(new Tooltip(texts.get("settings.labs.none")));
        forget.setOnAction(event -> labs(Optional.empty()));
        HBox row = new HBox(12, choose, forget, place);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void labs(Optional<Path> folder) {
        work(old -> new Working(old.backend(), old.threads(), old.livePercent(), folder));
    }

    private Spinner<Integer> number(
            int least, int most, Function<Settings, Integer> read, Change change) {
        Spinner<Integer> spinner = new Spinner<>(least, most, read.apply(now()));
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        spinner.valueProperty()
                .subscribe(value -> desk.settings().change(next -> change.apply(next, value)));
        desk.settings()
                .settings()
                .subscribe(next -> spinner.getValueFactory().setValue(read.apply(next)));
        return spinner;
    }

    /// Settings with another number in them.
    private interface Change {

        Settings apply(Settings settings, int number);
    }

    private void work(Function<Working, Working> change) {
        desk.settings().change(next -> next.with(change.apply(next.working())));
    }

    private Settings now() {
        return desk.settings().settings().get();
    }
}
