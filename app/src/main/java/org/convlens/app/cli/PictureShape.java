package org.convlens.app.cli;

import org.convlens.tensor.Shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A picture's shape as typed: `CxHxW`.
final class PictureShape {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})[x×](\\d{1,6})[x×](\\d{1,6})");

    private PictureShape() {}

    /// {@return the shape}
    static Shape parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw CommandException.badInput(
                    "A picture's shape is channels, height and width, such as 1x28x28; received: "
                            + text);
        }
        return Shape.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
