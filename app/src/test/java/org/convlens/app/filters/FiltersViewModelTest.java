package org.convlens.app.filters;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

class FiltersViewModelTest {

    private final FakeLab lab = SampleLab.looking();
    private final FiltersViewModel model = new FiltersViewModel(lab.state(), lab);

    @BeforeEach
    void inFront() {
        model.show(true);
    }

    @Test
    void behindAnotherTabNothingIsWorkedOut() {
        lab.select(Selection.of(SampleLab.CONV));
        model.show(false);
        lab.show(SampleLab.snapshot(1841));
        assertThat(sheet().iteration()).isEqualTo(1840);

        model.show(true);

        assertThat(sheet().iteration()).isEqualTo(1841);
    }

    @Test
    void everyFilterOfAConvolutionIsAPicture() {
        lab.select(Selection.of(SampleLab.CONV));
        assertThat(sheet().pictures()).hasSize(20);
        assertThat(new FilterFacts(Texts.of(FiltersView.class)).title(sheet()))
                .isEqualTo("20 filters · 5×5 · iteration 1,840");
    }

    @Test
    void aPictureShowsTheWeightsThemselves() {
        lab.select(Selection.of(SampleLab.CONV));
        Tensor weights = weights(SampleLab.CONV);
        MapPicture picture = (MapPicture) sheet().pictures().get(4);
        assertThat((float) picture.value(new Cell(1, 3))).isEqualTo(weights.at(4, 0, 1, 3));
        assertThat(picture.range().low()).isEqualTo(-picture.range().high());
    }

    @Test
    void aDenseLayersWeightsLieOverTheMapsItReads() {
        lab.select(Selection.of(SampleLab.DENSE));
        model.slice().set(new InputSlice.Channel(2));
        Tensor weights = weights(SampleLab.DENSE);
        MapPicture picture = (MapPicture) sheet().pictures().get(3);
        assertThat(sheet().pictures()).hasSize(10);
        assertThat((float) picture.value(new Cell(5, 7)))
                .isEqualTo(weights.at(3, 2 * 144 + 5 * 12 + 7));
    }

    @Test
    void aLayerWithoutWeightsSaysSo() {
        lab.select(Selection.of(SampleLab.POOL));
        assertThat(sheet().weights()).isEqualTo(new LayerWeights.None());
    }

    @Test
    void filtersOnColoursOfferColoursFirst() {
        assertThat(InputSlice.of(3, true))
                .startsWith(new InputSlice.Colours(), new InputSlice.Mean());
        assertThat(InputSlice.of(1, false)).isEqualTo(List.of(new InputSlice.Channel(0)));
    }

    @Test
    void theSumOfTwoChannelsIsTwiceTheMeanThatLiesBetweenThem() {
        Tensor weights = new Tensor(Shape.of(1, 2, 1, 2), new float[] {1, 2, 3, 6});
        assertThat(InputSlice.sum(weights))
                .isEqualTo(new Tensor(Shape.of(1, 1, 2), new float[] {4, 8}));
        assertThat(InputSlice.mean(weights))
                .isEqualTo(new Tensor(Shape.of(1, 1, 2), new float[] {2, 4}));
        assertThat(InputSlice.plane(weights, 1))
                .isEqualTo(new Tensor(Shape.of(1, 1, 2), new float[] {3, 6}));
    }

    @Test
    void pinningAFilterPinsItsMap() {
        lab.select(Selection.of(SampleLab.CONV));
        model.pin(Optional.of(6));
        assertThat(lab.state().selection().get().channel()).contains(6);
        assertThat(model.filter().get()).isEqualTo(6);
    }

    private static Tensor weights(LayerId id) {
        Parameters layer = Objects.requireNonNull(SampleLab.snapshot(1840).weights().get(id));
        return Objects.requireNonNull(layer.byName().get(id + "/weights"));
    }

    private FilterSheet sheet() {
        return model.sheet().get().orElseThrow();
    }
}
