package org.convlens.project;

import org.convlens.network.Padding;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.stream.IntStream;

/// Sizes, shapes and paddings in files: one number where all sides agree, a list otherwise.
final class Sizes {

    private static final String SIZE = "one whole number or [height, width]";
    private static final String PADDING =
            "\"valid\", \"same\", one whole number, [height, width] or [top, left, bottom, right]";

    private static final String ENDS = "\"valid\", \"same\", one whole number or [left, right]";

    private Sizes() {}

    /// {@return a height and a width}
    static Size2 size(JsonNode node, String place) {
        List<Integer> numbers = numbers(node, place, SIZE);
        return switch (numbers.size()) {
            case 1 -> Size2.square(numbers.getFirst());
            case 2 -> new Size2(numbers.get(0), numbers.get(1));
            default -> throw Fields.wrong(place, SIZE, node);
        };
    }

    /// {@return a padding}
    static Padding padding(JsonNode node, String place) {
        if (node.isString()) {
            return switch (node.stringValue()) {
                case "valid" -> new Padding.Valid();
                case "same" -> new Padding.Same();
                default -> throw Fields.wrong(place, PADDING, node);
            };
        }
        List<Integer> sides = numbers(node, place, PADDING);
        return switch (sides.size()) {
            case 1 -> Padding.Explicit.all(sides.getFirst());
            case 2 -> explicit(sides.get(0), sides.get(1), sides.get(0), sides.get(1));
            case 4 -> explicit(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
            default -> throw Fields.wrong(place, PADDING, node);
        };
    }

    /// {@return a padding of a series, before and behind}
    static Padding ends(JsonNode node, String place) {
        if (node.isString()) {
            return padding(node, place);
        }
        List<Integer> ends = numbers(node, place, ENDS);
        return switch (ends.size()) {
            case 1 -> explicit(0, ends.getFirst(), 0, ends.getFirst());
            case 2 -> explicit(0, ends.get(0), 0, ends.get(1));
            default -> throw Fields.wrong(place, ENDS, node);
        };
    }

    /// {@return a padding of a series as written}
    static JsonNode ends(Padding padding) {
        return padding instanceof Padding.Explicit sides
                ? json(new Size2(sides.left(), sides.right()))
                : json(padding);
    }

    private static Padding explicit(int top, int left, int bottom, int right) {
        return new Padding.Explicit(top, left, bottom, right);
    }

    /// {@return the shape of a picture}
    static Shape picture(JsonNode node, String place) {
        if (!node.isArray() || node.size() != 3) {
            throw Fields.wrong(place, "[channels, height, width]", node);
        }
        return Shape.of(
                Fields.elements(node, place, Fields::whole).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private static List<Integer> numbers(JsonNode node, String place, String needed) {
        if (node.isArray()) {
            return Fields.elements(node, place, Fields::whole);
        }
        if (!node.isNumber()) {
            throw Fields.wrong(place, needed, node);
        }
        return List.of(Fields.whole(node, place));
    }

    /// {@return a height and a width as written}
    static JsonNode json(Size2 size) {
        return size.height() == size.width()
                ? JsonNodeFactory.instance.numberNode(size.height())
                : list(size.height(), size.width());
    }

    /// {@return a padding as written}
    static JsonNode json(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> JsonNodeFactory.instance.stringNode("valid");
            case Padding.Same _ -> JsonNodeFactory.instance.stringNode("same");
            case Padding.Explicit(int top, int left, int bottom, int right)
                    when top == bottom && left == right ->
                    json(new Size2(top, left));
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    list(top, left, bottom, right);
        };
    }

    /// {@return a shape as written}
    static JsonNode json(Shape shape) {
        return list(shape.sizes());
    }

    private static JsonNode list(int... numbers) {
        ArrayNode list = Json.array();
        IntStream.of(numbers).forEach(list::add);
        return list;
    }
}
