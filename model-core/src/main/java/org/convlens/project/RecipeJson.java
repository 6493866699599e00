package org.convlens.project;

import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;
import org.convlens.network.Network;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// recipe.json: what every picture goes through before the network sees it.
///
/// `{"formatVersion": 1, "input": [c, h, w], "fit": "stretch", "mean": […], "deviation": […],
/// "classNames": […]}`; all but `input` may be left out.
public final class RecipeJson {

    private static final int FORMAT_VERSION = 1;
    private static final int MOST_CLASSES = 100_000;

    private RecipeJson() {}

    /// {@return the recipe of a text}
    ///
    /// @param text recipe.json
    /// @param source the file's name, for sentences
    /// @throws ProjectException if it is no JSON, or a field is unknown, missing or wrong
    public static PictureRecipe read(String text, String source) {
        Fields fields = Fields.of(Json.parse(text, source), source);
        FormatVersion.check(fields, FORMAT_VERSION);
        PictureRecipe recipe = read(fields);
        fields.nothingElse("field");
        return recipe;
    }

    /// {@return the recipe of an object}
    static PictureRecipe read(Fields fields) {
        List<String> classNames = fields.list("classNames", Fields::text);
        checkClasses(classNames, fields.place());
        try {
            return new PictureRecipe(
                    Sizes.picture(fields.require("input"), fields.place() + ", \"input\""),
                    fields.word("fit", PictureRecipe.Fit.STRETCH, Fields::wordOf),
                    fields.list("mean", Fields::number),
                    fields.list("deviation", Fields::number),
                    classNames);
        } catch (DataException e) {
            throw new ProjectException(fields.place() + ": " + e.getMessage(), e);
        }
    }

    /// {@return the recipe that only makes pictures fit a network}
    ///
    /// @throws ProjectException if no picture can fit it
    static PictureRecipe plain(Network network) {
        try {
            return PictureRecipe.plain(network.input());
        } catch (DataException e) {
            throw new ProjectException(
                    "%s has no recipe for pictures: %s".formatted(network.name(), e.getMessage()),
                    e);
        }
    }

    private static void checkClasses(List<String> names, String place) {
        if (names.size() > MOST_CLASSES) {
            throw new ProjectException(
                    "%s has too many class names; at most %,d are read; received: %,d"
                            .formatted(place, MOST_CLASSES, names.size()));
        }
    }

    /// {@return recipe.json}
    ///
    /// @param recipe what to write
    public static String write(PictureRecipe recipe) {
        ObjectNode root = Json.object();
        root.put("formatVersion", FORMAT_VERSION);
        write(recipe, root);
        return Json.print(root);
    }

    /// Adds a recipe's fields to an object.
    static void write(PictureRecipe recipe, ObjectNode target) {
        target.set("input", Sizes.json(recipe.input()));
        target.put("fit", Fields.wordOf(recipe.fit()));
        target.set("mean", numbers(recipe.mean()));
        target.set("deviation", numbers(recipe.deviation()));
        ArrayNode names = target.putArray("classNames");
        recipe.classNames().forEach(names::add);
    }

    private static JsonNode numbers(List<Double> values) {
        ArrayNode list = Json.array();
        values.forEach(list::add);
        return list;
    }
}
