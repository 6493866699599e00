package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.List;
import java.util.concurrent.TimeoutException;

/// Remembered widths against measured ones.
@Tag("ui")
class TextWidthsTest {

    private final TextWidths widths = new TextWidths();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static double measured(Font font, String text) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    @Test
    void aTextIsAsWideInItsFontAsItsNode() {
        for (Font font : List.of(new Font(11), new Font(20), new Font(11))) {
            assertThat(widths.of(font, "-0.0578")).isEqualTo(measured(font, "-0.0578"));
            assertThat(widths.of(font, "1.31")).isEqualTo(measured(font, "1.31"));
        }
    }

    @Test
    void moreTextsThanAreRememberedAreMeasuredAgain() {
        Font font = new Font(13);
        for (int i = 0; i < 5000; i++) {
            widths.of(font, Integer.toString(i));
        }
        assertThat(widths.of(font, "17")).isEqualTo(measured(font, "17"));
    }
}
