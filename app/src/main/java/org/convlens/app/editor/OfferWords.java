package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.BlockKind;
import org.convlens.network.BlockParameter;
import org.convlens.network.Layer;
import org.convlens.zoo.ReadyBlock;

import java.util.List;
import java.util.stream.Collectors;

/// What the palette offers, in words.
///
/// @param texts the words
record OfferWords(Texts texts) {

    /// Something that is always offered.
    PaletteItem item(ReadyBlock block) {
        String key = "block." + block.id();
        return new PaletteItem(
                new Offer.Ready(block), texts.get(key), texts.get(key + ".synonyms"), true);
    }

    /// Something that was kept.
    PaletteItem item(BlockKind kind) {
        return new PaletteItem(
                new Offer.Kept(kind), kind.name(), texts.get("block.kept.synonyms"), true);
    }

    /// What it does, its formula, and how it is added.
    String explain(Offer offer) {
        LayerWords words = new LayerWords(texts);
        return switch (offer) {
            case Offer.OfLayer(var spec) ->
                    texts.get("palette.tooltip", words.sentenceOf(spec), words.formulaOf(spec));
            case Offer.Ready(ReadyBlock block) ->
                    texts.get(
                            "palette.tooltip",
                            texts.get("block." + block.id() + ".sentence"),
                            texts.get("block." + block.id() + ".formula"));
            case Offer.Kept(BlockKind kind) ->
                    texts.get(
                            "palette.kept.tooltip",
                            kind.body().layers().size(),
                            kind.parameters().all().stream()
                                    .map(parameter -> valueOf(parameter, kind.body().layers()))
                                    .collect(Collectors.joining(", ")));
        };
    }

    private static String valueOf(BlockParameter parameter, List<Layer> layers) {
        return parameter.name() + " " + BlockSettings.values(parameter, layers);
    }
}
