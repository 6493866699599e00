package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

/// Large counts in few characters.
class CountsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,           0,      0 B
                    999,         999,    999 B
                    1000,        1 k,    1 kB
                    1250,        1.2 k,  1.2 kB
                    9960,        10 k,   10 kB
                    416520,      417 k,  417 kB
                    999700,      1 M,    1 MB
                    15346630656, 15 G,   15 GB
                    """)
    void aCountKeepsItsFirstFigures(long count, String rounded, String bytes) {
        assertThat(Counts.rounded(count)).isEqualTo(rounded);
        assertThat(Counts.bytes(count)).isEqualTo(bytes);
    }
}
