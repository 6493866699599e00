package org.convlens.app.editor;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabState;
import org.convlens.network.Block;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The property sheet of what is selected: one layer, several of a kind, or the network.
public final class SettingsView extends ScrollPane {

    private final Texts texts = Texts.of(SettingsView.class);
    private final LayerWords words = new LayerWords(texts);
    private final ReadOuts readOuts = new ReadOuts(texts);
    private final LabState lab;
    private final Verbs verbs;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final VBox problems = new VBox();
    private final SettingRows rows = new SettingRows(texts, this::take);
    private final ParameterChooser parameters = new ParameterChooser(texts, this::take);
    private final GridPane numbers = new GridPane();

    /// @param lab what is shown
    /// @param verbs take the edits
    SettingsView(LabState lab, Verbs verbs) {
        this.lab = lab;
        this.verbs = verbs;
        getStyleClass().add("settings");
        getStylesheets().add(Editor.styleSheet());
        setId("settings");
        setFitToWidth(true);
        setAccessibleText(texts.get("settings"));
        title.getStyleClass().add("settings-title");
        title.setId("settings-title");
        sentence.getStyleClass().add("settings-sentence");
        sentence.setWrapText(true);
        problems.getStyleClass().add("settings-problems");
        numbers.getStyleClass().add("settings-numbers");
        Label follows = new Label(texts.get("readout"));
        follows.getStyleClass().add("group-title");
        VBox content = new VBox(title, sentence, problems, rows, parameters, follows, numbers);
        content.getStyleClass().add("settings-content");
        setContent(content);
        lab.plan().subscribe(_ -> refresh());
        lab.drawing().subscribe(_ -> refresh());
        lab.selection().subscribe(_ -> refresh());
    }

    private void refresh() {
        NetworkPlan plan = lab.plan().get();
        if (!plan.network().equals(lab.drawing().get().network())) {
            return;
        }
        List<LayerPlan> selected =
                plan.layers().stream()
                        .filter(row -> lab.selection().get().layers().contains(row.id()))
                        .toList();
        if (verbs.selectedBlock().isPresent()) {
            show(verbs.selectedBlock().orElseThrow(), plan);
            return;
        }
        showTitle(plan, selected);
        showProblems(plan, selected);
        rows.show(settingsOf(selected));
        parameters.hide();
        showNumbers(
                switch (selected.size()) {
                    case 0 -> readOuts.of(plan);
                    case 1 -> readOuts.of(selected.getFirst());
                    default -> sums(selected);
                });
    }

    private void show(Block block, NetworkPlan plan) {
        List<LayerPlan> members =
                plan.layers().stream().filter(row -> block.members().contains(row.id())).toList();
        title.setText(texts.get("settings.block.title", block.id()));
        sentence.setText(texts.get("settings.block", members.size()));
        showProblems(plan, members);
        List<Layer> layers = members.stream().map(LayerPlan::layer).toList();
        BlockSettings settings = new BlockSettings(block, layers, texts);
        rows.show(
                Stream.concat(
                                Stream.of(name(block.id(), verbs.only().orElseThrow())),
                                settings.all().stream())
                        .toList());
        parameters.show(settings);
        showNumbers(sums(members));
    }

    private SequencedMap<String, String> sums(List<LayerPlan> selected) {
        return readOuts.of(new NetworkPlan(verbs.network(), selected, List.of()));
    }

    private void showTitle(NetworkPlan plan, List<LayerPlan> selected) {
        switch (selected.size()) {
            case 0 -> {
                title.setText(plan.network().name());
                sentence.setText(
                        texts.get(
                                "settings.network",
                                texts.get("loss." + plan.network().loss().id() + ".formula")));
            }
            case 1 -> {
                Layer layer = selected.getFirst().layer();
                title.setText(layer.id() + " · " + words.nameOf(layer.spec()));
                sentence.setText(
                        words.sentenceOf(layer.spec()) + "\n" + words.formulaOf(layer.spec()));
            }
            default -> {
                title.setText(texts.get("settings.several", selected.size()));
                sentence.setText(
                        texts.get(isOfOneKind(selected) ? "settings.same" : "settings.mixed"));
            }
        }
    }

    private void showProblems(NetworkPlan plan, List<LayerPlan> selected) {
        List<LayerId> ids = selected.stream().map(LayerPlan::id).toList();
        problems.getChildren()
                .setAll(
                        plan.problems().stream()
                                .filter(problem -> ids.contains(problem.layer()))
                                .map(SettingsView::line)
                                .toList());
    }

    private static Label line(Problem problem) {
        Label line = new Label(problem.message());
        line.setWrapText(true);
        line.getStyleClass().add(problem.isError() ? "setting-error" : "setting-warning");
        return line;
    }

    private static boolean isOfOneKind(List<LayerPlan> selected) {
        return selected.stream().map(row -> row.layer().spec().kind()).distinct().count() == 1;
    }

    private List<Setting> settingsOf(List<LayerPlan> selected) {
        if (selected.isEmpty()) {
            return NetworkSettings.of(lab.drawing().get(), texts);
        }
        if (!isOfOneKind(selected)) {
            return List.of();
        }
        Layer first = selected.getFirst().layer();
        List<Setting> settings = LayerSettings.of(first, texts);
        return selected.size() == 1
                ? Stream.concat(Stream.of(name(first.id(), first.id())), settings.stream()).toList()
                : settings;
    }

    private Setting name(LayerId title, LayerId node) {
        return new Setting.Typed(
                "name",
                title.name(),
                text ->
                        verbs.objectionTo(node, text).isPresent()
                                ? Optional.empty()
                                : Optional.of(verbs.renaming(node, new LayerId(text))));
    }

    private void showNumbers(SequencedMap<String, String> values) {
        numbers.getChildren().clear();
        for (Map.Entry<String, String> value : values.entrySet()) {
            Label name = new Label(value.getKey());
            Label number = new Label(value.getValue());
            name.getStyleClass().add("readout-name");
            number.getStyleClass().add("readout-value");
            numbers.addRow(numbers.getRowCount(), name, number);
        }
    }

    /// Makes the same change to everything that is selected, as one edit.
    private void take(Setting setting, SettingRow.Value value) {
        List<NetworkEdit> edits = new ArrayList<>();
        if (setting.key().equals("name")
                || verbs.selectedLayers().isEmpty()
                || verbs.selectedBlock().isPresent()) {
            editOf(setting, value).ifPresent(edits::add);
        } else {
            selectedSettings(setting.key())
                    .forEach(same -> editOf(same, value).ifPresent(edits::add));
        }
        if (edits.size() == 1) {
            verbs.edit(edits.getFirst());
        } else if (!edits.isEmpty()) {
            verbs.edit(new NetworkEdit.Several("change", edits));
        }
    }

    private List<Setting> selectedSettings(String key) {
        return verbs.selectedLayers().stream()
                .flatMap(id -> verbs.network().layer(id).stream())
                .flatMap(layer -> LayerSettings.of(layer, texts).stream())
                .filter(setting -> setting.key().equals(key))
                .collect(Collectors.toList());
    }

    private static Optional<NetworkEdit> editOf(Setting setting, SettingRow.Value value) {
        return switch (setting) {
            case Setting.Typed typed when value instanceof SettingRow.Value.Words(String text) ->
                    typed.change().apply(text);
            case Setting.Choice choice when value instanceof SettingRow.Value.Option(int index) ->
                    Optional.of(choice.options().get(index).edit());
            case Setting.Flag flag when value instanceof SettingRow.Value.Switch(boolean on) ->
                    Optional.of(flag.change().apply(on));
            default -> Optional.empty();
        };
    }
}
