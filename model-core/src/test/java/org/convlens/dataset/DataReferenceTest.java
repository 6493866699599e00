package org.convlens.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.DataReference.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class DataReferenceTest {

    @Test
    void aBuiltInSetIsItsName() {
        assertThat(DataReference.parse("digits"))
                .isEqualTo(new DataReference("digits", "", Map.of()));
    }

    @Test
    void filesAreAKindAndAPlaceWithOptions() {
        assertThat(DataReference.parse("folder:C:\\pets\\all.zip?split=test&limit=20"))
                .isEqualTo(
                        new DataReference(
                                "folder",
                                "C:\\pets\\all.zip",
                                Map.of("split", "test", "limit", "20")));
    }

    @Test
    void onlyTheLastQuestionMarkBeginsTheOptions() {
        assertThat(DataReference.parse("idx:what?/mnist?seed=3").path()).isEqualTo("what?/mnist");
    }

    @Test
    void optionsLeftOutHaveTheirDefaults() {
        DataReference plain = DataReference.parse("shapes");
        assertThat(plain.split()).isEmpty();
        assertThat(plain.limit()).isEmpty();
        assertThat(plain.seed()).isEqualTo(1);
        assertThat(plain.difficulty()).isEqualTo(0.3);
    }

    @Test
    void optionsAreRead() {
        DataReference full =
                DataReference.parse("shapes?split=train&limit=7&seed=-4&difficulty=0.25");
        assertThat(full.split()).isEqualTo(Optional.of(Part.TRAIN));
        assertThat(full.limit()).isEqualTo(OptionalInt.of(7));
        assertThat(full.seed()).isEqualTo(-4);
        assertThat(full.difficulty()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digits",
                "digits?difficulty=1&seed=9",
                "idx:mnist?limit=100",
                "cifar10:/data/cifar?split=test"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(DataReference.parse(text)).hasToString(text);
    }

    @Test
    void anOptionIsChangedInACopy() {
        DataReference before = DataReference.parse("digits?seed=1");
        assertThat(before.with("seed", "2")).hasToString("digits?seed=2");
        assertThat(before).hasToString("digits?seed=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ""                   | No data set is named
                    idx:                   | write idx:DIR
                    mnist:here             | 'mnist' is no kind of data on disk
                    digits?seed            | written name=value; received: 'seed'
                    digits?seed=1&seed=2   | given once; received: 'seed' twice
                    digits?size=3          | the options split, limit, seed and difficulty; received: 'size'
                    digits?split=both      | split is train or test; received: split=both
                    digits?limit=0         | limit is a number of pictures
                    digits?limit=1e3       | limit is a number of pictures
                    digits?limit=99999999999 | limit is a number of pictures
                    digits?seed=x          | seed is a whole number
                    digits?difficulty=1.1  | difficulty is a number from 0 to 1
                    digits?difficulty=NaN  | difficulty is a number from 0 to 1
                    idx:here?difficulty=1  | Only generated sets have a difficulty
                    """)
    void whatCannotBeUsedIsSaidInASentence(String text, String sentence) {
        assertThatThrownBy(() -> DataReference.parse(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }
}
