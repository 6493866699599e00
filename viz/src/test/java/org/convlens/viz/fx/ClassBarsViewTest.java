package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Four classes in rows of 28.6 pixels.
class ClassBarsViewTest extends Gestures {

    private static final int PRIMER_ACCENT = 0xFF0969DA;

    private final ClassBarsView view = new ClassBarsView();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showAnswer() {
        change(() -> {
            view.classNamesProperty().set(List.of("cat", "dog", "owl"));
            view.probabilitiesProperty()
                    .set(new Tensor(Shape.of(4), new float[] {0.05f, 0.9f, 0.01f, 0.04f}));
        });
    }

    @Test
    void theAnswerIsTheMostProbableClass() {
        assertThat(view.getAccessibleText()).isEqualTo("Answer dog, 90.0%");
    }

    @Test
    void hoveringReadsAClass() {
        hoverAt(200, 70);
        assertThat(view.hoveredClassProperty().get()).isEqualTo(2);
        assertThat(view.getAccessibleText()).isEqualTo("owl: 1.0%");
    }

    @Test
    void clickingSelectsAndEscapeLetsGo() {
        clickAt(100, 10);
        assertThat(view.selectedClassProperty().get()).isZero();
        keys(KeyCode.ESCAPE);
        assertThat(view.selectedClassProperty().get()).isEqualTo(ClassBarsView.NONE);
    }

    @Test
    void theKeysStartAtTheAnswerAndWalkTheRows() {
        keys(KeyCode.DOWN);
        assertThat(view.selectedClassProperty().get()).isEqualTo(1);
        keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(view.selectedClassProperty().get()).isEqualTo(3);
        assertThat(view.getAccessibleText()).isEqualTo("3: 4.0%");
        keys(KeyCode.UP);
        assertThat(view.selectedClassProperty().get()).isEqualTo(2);
    }

    @Test
    void ofManyClassesTheMostProbableAreShown() {
        float[] values = new float[1000];
        values[70] = 0.6f;
        values[999] = 0.3f;
        change(() -> view.probabilitiesProperty().set(new Tensor(Shape.of(1000), values)));
        assertThat(view.shownClasses()).startsWith(70, 999, 0, 1).hasSize(16);
    }

    @Test
    void theBarIsAsLongAsTheProbability() {
        long nineTenths = count(PRIMER_ACCENT, 1);
        change(() ->
                view.probabilitiesProperty()
                        .set(new Tensor(Shape.of(4), new float[] {0.1f, 0.45f, 0.2f, 0.25f})));
        assertThat(count(PRIMER_ACCENT, 1)).isCloseTo(nineTenths / 2, within(nineTenths / 20));
    }

    @Test
    void withoutAnAnswerItSaysSo() {
        change(() -> view.probabilitiesProperty().set(null));
        assertThat(view.getAccessibleText()).isEqualTo("No answer yet");
        assertThat(view.shownClasses()).isEmpty();
    }
}
