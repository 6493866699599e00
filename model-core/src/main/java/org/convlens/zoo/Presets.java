package org.convlens.zoo;

import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All presets; safe to call from any thread.
public final class Presets {

    private static final List<Preset> FIRST =
            List.of(
                    first("first-network", Shape.of(1, 28, 28), 10, adam(0.002, 4, "digits")),
                    first("first-shapes", Shape.of(3, 32, 32), 6, adam(0.002, 8, "shapes")),
                    first("first-gratings", Shape.of(1, 32, 32), 8, adam(0.002, 4, "gratings")),
                    own("lenet-caffe", "caffe", (name, _) -> LeNet.caffe(name), "digits"),
                    own("small-vgg", "vgg", (name, _) -> Vgg.small(name), "digits"),
                    own("small-resnet", "resnet", (name, _) -> ResNet.small(name), "digits"));

    private static final List<Exhibit> MUSEUM = Exhibits.all();

    private static final List<Preset> ALL =
            Stream.concat(FIRST.stream(), MUSEUM.stream().flatMap(Exhibit::sizes)).toList();

    private Presets() {}

    /// {@return all presets, simple ones first}
    public static List<Preset> all() {
        return ALL;
    }

    /// {@return those to begin with: small enough to understand and to train at once}
    public static List<Preset> first() {
        return FIRST;
    }

    /// {@return the published architectures, oldest first}
    public static List<Exhibit> museum() {
        return MUSEUM;
    }

    /// {@return the preset of that name, if there is one}
    ///
    /// @param name what the command line calls it
    public static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private static Preset first(
            String name, Shape picture, int classes, TrainingDefaults training) {
        Form form = (title, scale) -> FirstNetworks.of(title, scale.picture(), scale.classes());
        return new Words(name, "").published(form, new Scale(picture, classes, 1), training);
    }

    private static Preset own(String name, String paper, Form form, String data) {
        return new Words(name, paper).published(form, Scale.IMAGENET, adam(0.001, 5, data));
    }

    private static TrainingDefaults adam(double rate, int epochs, String data) {
        return TrainingDefaults.adam(rate, epochs, data);
    }
}
