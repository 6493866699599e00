package org.convlens.app.cli;

import org.convlens.receptivefield.Box;
import org.convlens.receptivefield.Stride;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;

/// Answers as JSON objects: numbers as numbers, `null` for what is not defined.
final class Facts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Facts() {}

    /// {@return an object without fields}
    static ObjectNode object() {
        return NODES.objectNode();
    }

    /// Adds a number, or null where it is none.
    static void put(ObjectNode target, String name, double number) {
        if (Double.isFinite(number)) {
            target.put(name, number);
        } else {
            target.putNull(name);
        }
    }

    /// Adds a list of numbers, with null where one is none.
    static void put(ObjectNode target, String name, double[] numbers) {
        ArrayNode list = target.putArray(name);
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                list.add(number);
            } else {
                list.addNull();
            }
        }
    }

    /// {@return the sizes of a shape}
    static ArrayNode list(Shape shape) {
        ArrayNode list = NODES.arrayNode();
        for (int size : shape.sizes()) {
            list.add(size);
        }
        return list;
    }

    /// {@return `[height, width]`}
    static ArrayNode list(Size2 size) {
        return NODES.arrayNode().add(size.height()).add(size.width());
    }

    /// {@return `[height, width]`, whole where they are}
    static ArrayNode list(Stride stride) {
        ArrayNode list = NODES.arrayNode();
        for (double pixels : new double[] {stride.height(), stride.width()}) {
            if (pixels == Math.rint(pixels)) {
                list.add((long) pixels);
            } else {
                list.add(pixels);
            }
        }
        return list;
    }

    /// {@return whole numbers as a list}
    static ArrayNode numbers(Collection<Long> numbers) {
        ArrayNode list = NODES.arrayNode();
        numbers.forEach(list::add);
        return list;
    }

    /// {@return texts as a list}
    static ArrayNode texts(List<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /// {@return all four edges}
    static ObjectNode box(Box box) {
        return object().put("top", box.top())
                .put("left", box.left())
                .put("bottom", box.bottom())
                .put("right", box.right());
    }
}
