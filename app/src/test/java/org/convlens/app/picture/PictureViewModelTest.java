package org.convlens.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleData;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PictureViewModelTest {

    private final FakeLab lab = SampleLab.looking();
    private final PictureViewModel model = new PictureViewModel(lab.state(), lab);

    @Test
    void theTitleTellsTruthAndSample() {
        assertThat(model.title().get()).isEqualTo("truth 7 · sample 1,204");
    }

    @Test
    void thePinnedCellsFieldIsBoxed() {
        lab.select(cell(4, 7));
        assertThat(model.field().get()).contains(new Box(8, 14, 13, 19));
    }

    @Test
    void theHoveredCellWinsOverThePinnedOneUntilTheMouseLeaves() {
        lab.select(cell(4, 7));
        lab.hover(cell(0, 0));
        assertThat(model.field().get()).contains(new Box(0, 0, 5, 5));
        lab.hover(Selection.NONE);
        assertThat(model.field().get()).contains(new Box(8, 14, 13, 19));
    }

    @Test
    void stepsGoRoundTheUnseenSamples() {
        lab.show(SampleData.loaded(500));
        model.walk(1);
        model.walk(-1);
        assertThat(lab.told()).containsExactly("showSample 5", "showSample 3");
    }

    @Test
    void withoutDataThereIsNothingToStepThrough() {
        model.walk(1);
        assertThat(lab.told()).isEmpty();
        assertThat(model.hasSamples().get()).isFalse();
    }

    @Test
    void theFirstOfSeveralFilesIsShown() {
        assertThat(model.open(List.of(Path.of("a.png"), Path.of("b.png")))).isTrue();
        assertThat(model.open(List.of())).isFalse();
        assertThat(lab.told()).containsExactly("showFile a.png");
    }

    @Test
    void everyStrokeGoesToTheNetwork() {
        model.drawing().set(true);
        model.drawn(new int[4], Size2.square(2));
        assertThat(lab.told()).containsExactly("showPixels 2×2 drawn");
        assertThat(model.drawing().get()).isTrue();
    }

    @Test
    void anotherPictureEndsTheDrawing() {
        model.drawing().set(true);
        model.paste(new int[4], Size2.square(2));
        assertThat(model.drawing().get()).isFalse();
        assertThat(lab.told()).containsExactly("showPixels 2×2 pasted");
    }

    private static Selection cell(int row, int column) {
        return new Selection(
                Selection.of(SampleLab.POOL).layers(),
                Optional.of(0),
                Optional.of(new Selection.Cell(row, column)));
    }
}
