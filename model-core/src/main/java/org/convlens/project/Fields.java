package org.convlens.project;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/// An object of a JSON file being read: asks for fields by name, says in sentences what is wrong
/// with them, and remembers what was asked so that unknown fields can be named.
final class Fields {

    /// Beyond this no size, count or place makes sense.
    static final int LARGEST = 1_000_000;

    private final JsonNode object;
    private final String place;
    private final SequencedSet<String> known = new LinkedHashSet<>();

    private Fields(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /// {@return the fields of an object}
    ///
    /// @param node should be an object
    /// @param place where it stands, for sentences, such as `network.json, layer conv1`
    static Fields of(JsonNode node, String place) {
        if (!node.isObject()) {
            throw wrong(place, "an object in braces", node);
        }
        return new Fields(node, place);
    }

    /// {@return where the object stands, for sentences}
    String place() {
        return place;
    }

    /// {@return the names of all fields}
    Collection<String> names() {
        return object.propertyNames();
    }

    /// {@return the field, unless it is missing or null}
    Optional<JsonNode> find(String name) {
        known.add(name);
        return object.optional(name).filter(node -> !node.isNull());
    }

    /// {@return the field}
    JsonNode require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new ProjectException("%s: \"%s\" is missing.".formatted(place, name)));
    }

    /// {@return the object under a name; an empty one if it is missing}
    Fields object(String name) {
        return Fields.of(find(name).orElseGet(Json::object), at(name));
    }

    /// {@return a text}
    String text(String name) {
        return text(require(name), at(name));
    }

    /// {@return a text, or what stands for it}
    String text(String name, String otherwise) {
        return find(name).map(node -> text(node, at(name))).orElse(otherwise);
    }

    /// {@return a whole number}
    int whole(String name) {
        return whole(require(name), at(name));
    }

    /// {@return a whole number, or what stands for it}
    int whole(String name, int otherwise) {
        return find(name).map(node -> whole(node, at(name))).orElse(otherwise);
    }

    /// {@return a whole number of 64 bits, or what stands for it}
    long large(String name, long otherwise) {
        return find(name).map(node -> large(node, at(name))).orElse(otherwise);
    }

    /// {@return a finite number, or what stands for it}
    double number(String name, double otherwise) {
        return find(name).map(node -> number(node, at(name))).orElse(otherwise);
    }

    /// {@return true or false, or what stands for it}
    boolean flag(String name, boolean otherwise) {
        return find(name).map(node -> flag(node, at(name))).orElse(otherwise);
    }

    /// {@return the constant whose word the field holds, or what stands for it}
    <E extends Enum<E>> E word(String name, E otherwise, Function<E, String> wordOf) {
        return find(name)
                .map(node -> constant(node, at(name), otherwise.getDeclaringClass(), wordOf))
                .orElse(otherwise);
    }

    /// {@return the elements of a list; none if it is missing}
    <T> List<T> list(String name, Element<T> element) {
        return find(name).map(node -> elements(node, at(name), element)).orElse(List.of());
    }

    /// Refuses fields nobody asked for.
    ///
    /// @param noun what such a field is called in this place, such as `setting`
    void nothingElse(String noun) {
        List<String> strangers = new ArrayList<>(object.propertyNames());
        strangers.removeAll(known);
        if (!strangers.isEmpty()) {
            throw new ProjectException(
                    "%s: unknown %s \"%s\"; known here: %s."
                            .formatted(
                                    place, noun, strangers.getFirst(), String.join(", ", known)));
        }
    }

    private String at(String name) {
        return place + ", \"" + name + "\"";
    }

    /// Reads one element of a list.
    ///
    /// @param <T> what it becomes
    interface Element<T> {

        /// {@return the element's value}
        ///
        /// @param node the element
        /// @param place where it stands
        T read(JsonNode node, String place);
    }

    /// {@return the elements of a list}
    static <T> List<T> elements(JsonNode node, String place, Element<T> element) {
        if (!node.isArray()) {
            throw wrong(place, "a list in brackets", node);
        }
        return node.valueStream().map(child -> element.read(child, place)).toList();
    }

    static String text(JsonNode node, String place) {
        if (!node.isString()) {
            throw wrong(place, "a text in quotes", node);
        }
        return node.stringValue();
    }

    static int whole(JsonNode node, String place) {
        long value = large(node, place);
        if (Math.abs(value) > LARGEST) {
            throw wrong(place, "a whole number of at most %,d".formatted(LARGEST), node);
        }
        return (int) value;
    }

    static long large(JsonNode node, String place) {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw wrong(place, "a whole number", node);
        }
        return node.longValue();
    }

    static double number(JsonNode node, String place) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(place, "a number", node);
        }
        return node.doubleValue();
    }

    static boolean flag(JsonNode node, String place) {
        if (!node.isBoolean()) {
            throw wrong(place, "true or false", node);
        }
        return node.booleanValue();
    }

    private static <E extends Enum<E>> E constant(
            JsonNode node, String place, Class<E> type, Function<E, String> wordOf) {
        String word = text(node, place);
        List<E> all = List.of(type.getEnumConstants());
        return all.stream()
                .filter(constant -> wordOf.apply(constant).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        wrong(place, String.join(", ", all.stream().map(wordOf).toList()), node));
    }

    /// {@return the word of a constant in files: lower case with dashes}
    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the sentence that something else is needed}
    static ProjectException wrong(String place, String needed, JsonNode received) {
        String text = received.toString();
        String shown = text.length() > 60 ? text.substring(0, 57) + "..." : text;
        return new ProjectException("%s needs %s; received: %s".formatted(place, needed, shown));
    }
}
