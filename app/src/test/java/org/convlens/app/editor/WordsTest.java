package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Padding;
import org.convlens.network.Palette;
import org.convlens.plan.Problem;
import org.convlens.plan.ProblemKind;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.zoo.ReadyBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Words on nodes and in the palette, and numbers as people type them.
class WordsTest {

    private static final Texts TEXTS = Texts.of(Editor.class);

    private final LayerWords words = new LayerWords(TEXTS);

    static Stream<LayerSpec> kinds() {
        return Palette.fresh().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasNameSentenceFormulaAndSettingsInWords(LayerSpec spec) {
        assertThat(
                        List.of(
                                words.nameOf(spec),
                                words.sentenceOf(spec),
                                words.formulaOf(spec),
                                words.settingsOf(spec)))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "conv, Convolution",
        "senet, Squeeze & excite",
        "attention block, CBAM",
        "roi, RoI",
        "depthwise separable, Depthwise separable",
        "1x1, Convolution",
        "local, Locally connected",
        "unpool, Unpooling",
        "stochastic, Stochastic",
        "bn, Batch norm",
        "skip, Add",
        "tanh, Tanh",
        "fully con, Dense",
        "GAP, Global average"
    })
    void theSearchFindsNamesAndSynonyms(String query, String found) {
        assertThat(new Catalogue(TEXTS, List.of()).matching(query))
                .extracting(PaletteItem::name)
                .contains(found);
    }

    @Test
    void nothingSearchedOffersEveryKindOnce() {
        assertThat(new Catalogue(TEXTS, List.of()).matching(""))
                .extracting(PaletteItem::offer)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Palette.fresh().stream().map(Offer.OfLayer::new),
                                        Arrays.stream(ReadyBlock.values()).map(Offer.Ready::new))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 3", "3×5, 3, 5", "3x5, 3, 5", "'3, 5', 3, 5", "' 4 2 ', 4, 2"})
    void sizesAreOneNumberOrHeightAndWidth(String text, int height, int width) {
        assertThat(Numbers.size(text, 1)).contains(new Size2(height, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "3×", "a", "1 2 3", "1.5", "99999999"})
    void whatIsNoSizeIsNoSize(String text) {
        assertThat(Numbers.size(text, 1)).isEmpty();
    }

    @Test
    void picturesHaveThreeSizes() {
        assertThat(Numbers.picture("3×32×32")).contains(Shape.of(3, 32, 32));
        assertThat(Numbers.picture("32×32")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "1 3", "0 1 2 3"})
    void paddingReadsWhatItWrites(String text) {
        assertThat(PaddingText.parse(text).map(PaddingText::of)).contains(text);
    }

    @Test
    void twoPaddingsAreRowsAndColumns() {
        assertThat(PaddingText.parse("1 2")).contains(new Padding.Explicit(1, 2, 1, 2));
    }

    @Test
    void aProblemIsSplitIntoRuleAndWhatWasReceived() {
        Problem problem =
                new Problem(
                        new LayerId("conv3"),
                        ProblemKind.OPEN_END,
                        "conv3 needs a smaller kernel; received: kernel 7×7",
                        List.of());

        assertThat(ProblemWords.of(problem))
                .isEqualTo(new ProblemWords("needs a smaller kernel", "received: kernel 7×7"));
    }

    @Test
    void decimalsMayHaveAComma() {
        assertThat(List.of(Numbers.decimal("0,25"), Numbers.decimal("1e-5"), Numbers.decimal("x")))
                .containsExactly(Optional.of(0.25), Optional.of(1e-5), Optional.empty());
    }
}
