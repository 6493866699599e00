package org.convlens.zoo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is said of an architecture, and of the publication it shares with others.
///
/// @param name of the preset
/// @param paper under which its publication is kept; empty for a network of our own
record Words(String name, String paper) {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.convlens.zoo.presets");

    private static final String CLASSROOM = "-small";
    private static final int EPOCHS = 8;
    private static final int OUR_YEAR = 2026;

    Preset published(Form form, Scale scale, TrainingDefaults training) {
        String title = say(name + ".title");
        return new Preset(
                name,
                title,
                publication(),
                say(name + ".text"),
                () -> form.draw(title, scale),
                training);
    }

    Preset classroom(Form form, Scale scale, TrainingDefaults training) {
        String title = say("small.title", say(name + ".title"));
        return new Preset(
                name + CLASSROOM,
                title,
                publication(),
                say("small." + paper + ".text", say(name + ".title")),
                () -> form.draw(title, scale),
                training);
    }

    /// The published size on the pictures of ImageNet.
    Preset onImageNet(Form form, TrainingDefaults training) {
        return published(form, Scale.IMAGENET, training);
    }

    /// The classroom size on the generated shapes.
    ///
    /// @param divisor of the published widths
    /// @param rate the learning rate
    Preset onShapes(Form form, int divisor, double rate) {
        return classroom(
                form, Scale.shapes(divisor), TrainingDefaults.adam(rate, EPOCHS, "shapes"));
    }

    private Publication publication() {
        return paper.isEmpty()
                ? new Publication(OUR_YEAR, "", "")
                : new Publication(
                        Integer.parseInt(say("paper." + paper + ".year")),
                        say("paper." + paper + ".authors"),
                        say("paper." + paper + ".title"));
    }

    private static String say(String key, Object... arguments) {
        return arguments.length == 0
                ? BUNDLE.getString(key)
                : new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
