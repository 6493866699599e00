package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Drawing;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be set of the network as a whole: its name, its picture, its loss, its output.
final class NetworkSettings {

    private final Drawing drawing;
    private final Network network;
    private final Texts texts;

    private NetworkSettings(Drawing drawing, Texts texts) {
        this.drawing = drawing;
        this.network = drawing.network();
        this.texts = texts;
    }

    /// All settings of the network.
    static List<Setting> of(Drawing drawing, Texts texts) {
        NetworkSettings settings = new NetworkSettings(drawing, texts);
        return List.of(settings.name(), settings.input(), settings.loss(), settings.output());
    }

    private Setting name() {
        return new Setting.Typed(
                "network-name",
                network.name(),
                text ->
                        text.isBlank()
                                ? Optional.empty()
                                : Optional.of(replace("name", named(text.strip()))));
    }

    private Network named(String name) {
        return new Network(
                name, network.input(), network.layers(), network.output(), network.loss());
    }

    private Setting input() {
        return new Setting.Typed(
                "input",
                network.input().toString(),
                text -> Numbers.picture(text).map(NetworkEdit.ChangeInput::new));
    }

    private Setting loss() {
        List<Setting.Option> options =
                Arrays.stream(Loss.values())
                        .map(loss ->
                                new Setting.Option(
                                        texts.get("loss." + loss.id()),
                                        replace("loss", losing(loss))))
                        .toList();
        int chosen = List.of(Loss.values()).indexOf(network.loss());
        return new Setting.Choice("loss", options, chosen);
    }

    private Network losing(Loss loss) {
        return new Network(
                network.name(), network.input(), network.layers(), network.output(), loss);
    }

    private Setting output() {
        List<LayerId> ids = network.layers().stream().map(Layer::id).toList();
        List<Setting.Option> options =
                ids.stream()
                        .map(id -> new Setting.Option(id.name(), new NetworkEdit.ChooseOutput(id)))
                        .toList();
        return new Setting.Choice("output", options, ids.indexOf(network.output()));
    }

    private NetworkEdit replace(String name, Network other) {
        return new NetworkEdit.Several(name, List.of(new NetworkEdit.Replace(drawing.with(other))));
    }
}
