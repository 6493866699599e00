package org.convlens.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Fact;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class FeatureMapsViewModelTest {

    private final FakeLab lab = SampleLab.looking();
    private final FeatureMapsViewModel model = new FeatureMapsViewModel(lab.state(), lab);
    private final MapFacts words = new MapFacts(Texts.of(FeatureMapsView.class));

    @BeforeEach
    void inFront() {
        model.show(true);
    }

    @Test
    void behindAnotherTabNothingIsWorkedOut() {
        lab.select(Selection.of(SampleLab.CONV));
        model.show(false);
        lab.show(SampleLab.snapshot(1841));
        assertThat(sheet().maps().iteration()).contains(1840L);

        model.show(true);

        assertThat(sheet().maps().iteration()).contains(1841L);
    }

    @Test
    void aLabWithoutDataAsksForData() {
        FakeLab empty = SampleLab.drawn();
        FeatureMapsViewModel nothing = new FeatureMapsViewModel(empty.state(), empty);
        nothing.show(true);
        assertThat(nothing.missing().get()).contains(new Missing.Data());
    }

    @Test
    void withoutASelectedLayerTheFirstOneIsSuggested() {
        assertThat(model.missing().get()).contains(new Missing.Layer(Optional.of(SampleLab.CONV)));
    }

    @Test
    void selectingALayerShowsAllItsMaps() {
        lab.select(Selection.of(SampleLab.CONV));
        MapSheet sheet = sheet();
        assertThat(sheet.pictures()).hasSize(20);
        assertThat(sheet.maps().values())
                .isEqualTo(SampleLab.snapshot(1840).maps().get(SampleLab.CONV));
        assertThat(words.title(sheet.maps())).isEqualTo("20 maps · 24×24 · iteration 1,840");
        assertThat(model.missing().get()).isEmpty();
    }

    @Test
    void everySnapshotReplacesTheMaps() {
        lab.select(Selection.of(SampleLab.CONV));
        lab.show(SampleLab.snapshot(1841));
        lab.show(SampleLab.snapshot(1842));
        assertThat(sheet().maps().iteration()).contains(1842L);
    }

    @Test
    void oneRangeForTheLayerSpansAllItsValues() {
        lab.select(Selection.of(SampleLab.CONV));
        ValueRange range = picture(0).range();
        assertThat(picture(19).range()).isEqualTo(range);
        assertThat(range.high()).isEqualTo(largest(sheet().maps().values()));
    }

    @Test
    void aRangePerMapSpansThatMapAlone() {
        lab.select(Selection.of(SampleLab.CONV));
        model.scope().set(RangeScope.MAP);
        assertThat(picture(3).range().high()).isEqualTo(largest(sheet().maps().values().slice(3)));
    }

    @Test
    void theGlobalRangeSpansAllLayers() {
        lab.select(Selection.of(SampleLab.CONV));
        model.scope().set(RangeScope.GLOBAL);
        double lowest =
                SampleLab.snapshot(1840).maps().values().stream()
                        .mapToDouble(values -> ValueRange.of(values).low())
                        .min()
                        .orElseThrow();
        assertThat(picture(0).range().low()).isEqualTo(lowest);
    }

    @Test
    void signedValuesGetADivergingScaleAroundZero() {
        lab.select(Selection.of(SampleLab.DENSE));
        assertThat(picture(0).colors().isDiverging()).isTrue();
        assertThat(picture(0).range().low()).isEqualTo(-picture(0).range().high());
    }

    @Test
    void valuesFromAReluGetViridis() {
        lab.select(Selection.of(SampleLab.CONV));
        assertThat(picture(0).colors()).isEqualTo(ColorMap.VIRIDIS);
    }

    @Test
    void hoveringPreviewsAndLeavingGoesBackToThePinnedMap() {
        lab.select(Selection.of(SampleLab.CONV));
        model.pinChannel(Optional.of(3));
        model.hoverChannel(Optional.of(7));
        assertThat(model.focus().get().channel()).isEqualTo(7);
        model.hoverChannel(Optional.empty());
        assertThat(model.focus().get().channel()).isEqualTo(3);
    }

    @Test
    void aPinnedCellIsSeenEverywhere() {
        lab.select(Selection.of(SampleLab.CONV));
        model.pinCell(Optional.of(new Cell(9, 14)));
        assertThat(lab.state().selection().get().cell()).contains(new Selection.Cell(9, 14));
        assertThat(lab.state().selection().get().channel()).contains(0);
    }

    @Test
    void escapeLetsGoOfTheCellFirstAndThenOfTheMap() {
        lab.select(Selection.of(SampleLab.CONV));
        model.pinChannel(Optional.of(3));
        model.pinCell(Optional.of(new Cell(9, 14)));
        model.letGo();
        assertThat(lab.state().selection().get().channel()).contains(3);
        model.letGo();
        assertThat(lab.state().selection().get()).isEqualTo(Selection.of(SampleLab.CONV));
    }

    @Test
    void aCellOutsideASmallerMapIsNotSpokenOf() {
        lab.select(Selection.of(SampleLab.CONV));
        model.pinCell(Optional.of(new Cell(20, 20)));
        Selection pinned = lab.state().selection().get();
        lab.select(
                new Selection(
                        Selection.of(SampleLab.POOL).layers(), pinned.channel(), pinned.cell()));
        assertThat(model.focus().get().cell()).isEmpty();
    }

    @Test
    void theColumnTellsTheValueOfTheCellAndItsField() {
        lab.select(Selection.of(SampleLab.POOL));
        model.pinCell(Optional.of(new Cell(3, 9)));
        assertThat(words.column(sheet(), model.focus().get()))
                .extracting(Fact::name, Fact::value)
                .contains(
                        tuple("cell", "[3, 9]"),
                        tuple("dead", "10.0 %"),
                        tuple("field", "6×6"),
                        tuple("stride", "2"));
    }

    @Test
    void thePictureItselfIsItsOwnMap() {
        lab.select(Selection.of(LayerId.INPUT));
        assertThat(sheet().maps().values()).isEqualTo(SampleLab.picture().values());
        assertThat(words.title(sheet().maps())).isEqualTo("1 map · 28×28");
    }

    private MapSheet sheet() {
        return model.sheet().get().orElseThrow();
    }

    private MapPicture picture(int channel) {
        return (MapPicture) sheet().pictures().get(channel);
    }

    private static double largest(Tensor values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float value : values.values()) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
