package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Every architecture learns in its classroom size.
class ClassroomTest {

    static List<String> classroomSizes() {
        return Presets.museum().stream().map(Exhibit::classroom).map(Preset::name).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neocognitron-small",
                "tdnn-small",
                "lenet-5-small",
                "tiny-vgg-small",
                "vgg-11-small",
                "conv-autoencoder-small"
            })
    void smallOnesLearnAtOnce(String name) {
        assertLearns(name);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("classroomSizes")
    void everyArchitectureLearnsInItsClassroomSize(String name) {
        assertLearns(name);
    }

    /// The loss falls below half of its start, and unseen pictures are answered far better than by
    /// chance, which answers at most a fifth of them right.
    private static void assertLearns(String name) {
        Lesson lesson = Lesson.of(Presets.named(name).orElseThrow());
        System.out.printf(
                "%s: %d steps in %.1f s, loss %.3f to %.3f, unseen %.3f%n",
                name,
                lesson.steps(),
                lesson.time().toMillis() / 1000.0,
                lesson.start(),
                lesson.end(),
                lesson.measure());
        assertThat(lesson.end()).isLessThan(lesson.start() / 2);
        assertThat(lesson.measure()).isGreaterThan(0.6);
    }
}
