package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BlockKind;
import org.convlens.network.DenseSpec;
import org.convlens.network.LayerSpec;
import org.convlens.network.Palette;
import org.convlens.zoo.ReadyBlock;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Everything the palette can offer, in its order.
final class Catalogue {

    private final List<PaletteItem> items;

    /// @param kept blocks to use again
    Catalogue(Texts texts, List<BlockKind> kept) {
        LayerWords words = new LayerWords(texts);
        OfferWords offers = new OfferWords(texts);
        Stream<PaletteItem> blocks =
                Stream.concat(
                        Arrays.stream(ReadyBlock.values()).map(offers::item),
                        kept.stream().map(offers::item));
        Stream<PaletteItem> fresh =
                Palette.fresh().stream()
                        .map(spec ->
                                new PaletteItem(
                                        new Offer.OfLayer(spec),
                                        words.nameOf(spec),
                                        words.synonymsOf(spec),
                                        true));
        items = Stream.of(fresh, otherActivations(words), blocks).flatMap(all -> all).toList();
    }

    private static Stream<PaletteItem> otherActivations(LayerWords words) {
        return Arrays.stream(ActivationFunction.values())
                .filter(function -> function != ActivationFunction.IDENTITY)
                .map(Activation::new)
                .filter(spec -> !Palette.fresh().contains(spec))
                .map(spec ->
                        new PaletteItem(
                                new Offer.OfLayer(spec),
                                words.nameOf(spec),
                                words.synonymsOf(spec),
                                false));
    }

    /// Dense layers come before what shares their group.
    private static boolean isJoined(PaletteItem item) {
        return item.offer() instanceof Offer.OfLayer(LayerSpec spec)
                && item.group() == LayerGroup.DENSE
                && !(spec instanceof DenseSpec);
    }

    /// What answers a search, group by group; what is offered at first for an empty one.
    List<PaletteItem> matching(String query) {
        return items.stream()
                .filter(item -> item.matches(query))
                .sorted(Comparator.comparing(PaletteItem::group).thenComparing(Catalogue::isJoined))
                .toList();
    }
}
