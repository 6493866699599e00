package org.convlens.zoo;

import org.convlens.network.Network;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/// All presets; safe to call from any thread.
public final class Presets {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.convlens.zoo.presets");

    private static final TrainingDefaults GENTLE = new TrainingDefaults("adam", 0.001, 1, 64, 5);

    private static final List<Preset> ALL =
            List.of(
                    preset(
                            "first-network",
                            2026,
                            FirstNetworks.of(title("first-network"), Shape.of(1, 28, 28), 10),
                            new TrainingDefaults("adam", 0.002, 1, 64, 4)),
                    preset(
                            "first-shapes",
                            2026,
                            FirstNetworks.of(title("first-shapes"), Shape.of(3, 32, 32), 6),
                            new TrainingDefaults("adam", 0.002, 1, 64, 8)),
                    preset(
                            "first-gratings",
                            2026,
                            FirstNetworks.of(title("first-gratings"), Shape.of(1, 32, 32), 8),
                            new TrainingDefaults("adam", 0.002, 1, 64, 4)),
                    preset(
                            "lenet-5",
                            1998,
                            LeNet.five(title("lenet-5")),
                            new TrainingDefaults("adam", 0.002, 0.8, 64, 12)),
                    preset("lenet-caffe", 2014, LeNet.caffe(title("lenet-caffe")), GENTLE),
                    preset("tiny-vgg", 2020, Vgg.tiny(title("tiny-vgg")), GENTLE),
                    preset("small-vgg", 2014, Vgg.small(title("small-vgg")), GENTLE),
                    preset("small-resnet", 2016, ResNet.small(title("small-resnet")), GENTLE),
                    preset(
                            "alexnet",
                            2014,
                            AlexNet.singleTower(title("alexnet")),
                            new TrainingDefaults("nesterov", 0.01, 1, 32, 90)),
                    preset(
                            "vgg-16",
                            2014,
                            Vgg.sixteen(title("vgg-16")),
                            new TrainingDefaults("nesterov", 0.01, 1, 16, 74)),
                    preset(
                            "resnet-50",
                            2016,
                            ResNet.fifty(title("resnet-50")),
                            new TrainingDefaults("nesterov", 0.1, 1, 16, 90)));

    private Presets() {}

    /// {@return all presets, simple ones first}
    public static List<Preset> all() {
        return ALL;
    }

    /// {@return the preset of that name, if there is one}
    ///
    /// @param name what the command line calls it
    public static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private static Preset preset(
            String name, int year, Network network, TrainingDefaults training) {
        Publication publication = new Publication(year, WORDS.getString(name + ".paper"));
        return new Preset(
                name, title(name), publication, WORDS.getString(name + ".text"), network, training);
    }

    private static String title(String name) {
        return WORDS.getString(name + ".title");
    }
}
