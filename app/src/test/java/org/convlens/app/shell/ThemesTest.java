package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;

import org.convlens.app.shell.Settings.Appearance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/// What the compiled style sheets hold.
class ThemesTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everySheetIsPrimerThenTheBridgeThenOurRulesAndColours(Appearance appearance)
            throws IOException {
        List<String> properties =
                Stylesheet.loadBinary(URI.create(Themes.sheet(appearance)).toURL())
                        .getRules()
                        .stream()
                        .flatMap((Rule rule) -> rule.getDeclarations().stream())
                        .map(Declaration::getProperty)
                        .toList();
        List<Integer> places =
                List.of(
                        properties.indexOf("-color-bg-default"),
                        properties.indexOf("-fx-pressed-base"),
                        properties.lastIndexOf("-fx-font-size"),
                        properties.indexOf("-lens-bench"));
        assertThat(places).isSorted().doesNotHaveDuplicates().doesNotContain(-1);
    }
}
