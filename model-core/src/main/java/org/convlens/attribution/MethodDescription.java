package org.convlens.attribution;

import java.util.List;

/// What people and programs must know to use a method.
///
/// @param name the paper's, in kebab case
/// @param title as people write it
/// @param paper authors, year, identifier
/// @param options what can be chosen
/// @param needsGradient whether something flows back through the network; otherwise it only goes
///   forward
/// @param shape what the map looks like
public record MethodDescription(
        String name,
        String title,
        String paper,
        List<MethodOption> options,
        boolean needsGradient,
        MapShape shape) {

    /// Copies the list.
    public MethodDescription {
        options = List.copyOf(options);
    }

    /// {@return a method with a map of the picture's shape that goes back through the network}
    static MethodDescription ofInput(
            String name, String title, String paper, MethodOption... options) {
        return new MethodDescription(name, title, paper, List.of(options), true, MapShape.INPUT);
    }

    /// {@return a method with a map of the picture's shape that only goes forward}
    static MethodDescription ofForwardPasses(
            String name, String title, String paper, MethodOption... options) {
        return new MethodDescription(name, title, paper, List.of(options), false, MapShape.INPUT);
    }

    /// {@return a method with a map of a layer's size}
    static MethodDescription ofLayer(
            String name, String title, String paper, boolean needsGradient) {
        return new MethodDescription(
                name,
                title,
                paper,
                List.of(CamLayer.UPSAMPLE, CamLayer.RELU),
                needsGradient,
                MapShape.LAYER);
    }
}
