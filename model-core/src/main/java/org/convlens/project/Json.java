package org.convlens.project;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.stream.Collectors;

/// JSON text and trees; no class is ever named in a file.
final class Json {

    /// More text than any lab needs.
    static final int MOST_CHARACTERS = 16_000_000;

    private static final int EXCERPT = 24;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /// {@return the tree of a text}
    ///
    /// @param text JSON
    /// @param source the file's name, for sentences
    /// @throws ProjectException if it is no JSON; names line and column
    static JsonNode parse(String text, String source) {
        if (text.length() > MOST_CHARACTERS) {
            throw new ProjectException(
                    "%s is too long: at most %,d characters are read; received: %,d"
                            .formatted(source, MOST_CHARACTERS, text.length()));
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new ProjectException(sentence(text, source, e), e);
        }
    }

    private static String sentence(String text, String source, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        if (at == null || at.getLineNr() < 1) {
            return source + " is no JSON; check its commas, quotes and brackets.";
        }
        String place =
                "line %d, column %d%s"
                        .formatted(
                                at.getLineNr(),
                                at.getColumnNr(),
                                excerpt(text, at.getLineNr(), at.getColumnNr()));
        return e.getOriginalMessage().startsWith("Duplicate")
                ? "%s: %s: a name stands there twice.".formatted(source, place)
                : "%s is no JSON: %s; check the commas, quotes and brackets there."
                        .formatted(source, place);
    }

    private static String excerpt(String text, int line, int column) {
        String whole = text.lines().skip(line - 1L).findFirst().orElse("");
        int start = Math.clamp(column - 1L - EXCERPT / 2, 0, whole.length());
        int end = Math.min(whole.length(), start + EXCERPT);
        String near = whole.substring(start, end).strip();
        return near.isEmpty() ? ", at its end" : ", near ‘" + near + "’";
    }

    /// {@return an object without fields}
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// {@return an array without elements}
    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /// {@return the text of a tree: fields, and elements that hold fields, one per line down to the
    /// second level}
    ///
    /// @param tree what to write
    static String print(JsonNode tree) {
        return print(tree, 2, "") + "\n";
    }

    private static String print(JsonNode node, int levels, String indent) {
        boolean spread = levels > 0 && node.valueStream().anyMatch(JsonNode::isContainer);
        String deeper = indent + "  ";
        String between = spread ? ",\n" + deeper : ", ";
        String open = spread ? "\n" + deeper : "";
        String close = spread ? "\n" + indent : "";
        if (node.isObject()) {
            return node.propertyStream()
                    .map(field ->
                            quoted(field.getKey())
                                    + ": "
                                    + print(field.getValue(), levels - 1, deeper))
                    .collect(Collectors.joining(between, "{" + open, close + "}"));
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(element -> print(element, levels - 1, deeper))
                    .collect(Collectors.joining(between, "[" + open, close + "]"));
        }
        return node.toString();
    }

    private static String quoted(String name) {
        return JsonNodeFactory.instance.stringNode(name).toString();
    }
}
