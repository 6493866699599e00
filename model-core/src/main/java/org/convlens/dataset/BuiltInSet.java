package org.convlens.dataset;

import org.convlens.tensor.Shape;

import java.util.List;

/// A generated set that needs no download.
///
/// @param name what FORMATS calls it, such as `digits`
/// @param title what people call it
/// @param description one sentence on what can be learned from it
/// @param pictureShape `[channels, height, width]`
/// @param classNames the classes by number
/// @param difficulty what its difficulty slider changes, in words; its option is `difficulty` from
///   0 to 1
public record BuiltInSet(
        String name,
        String title,
        String description,
        Shape pictureShape,
        List<String> classNames,
        String difficulty) {

    /// Copies the list.
    public BuiltInSet {
        classNames = List.copyOf(classNames);
    }
}
