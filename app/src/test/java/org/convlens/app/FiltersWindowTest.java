package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Operation;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.inspection.Filters;
import org.convlens.inspection.KernelSpectrum;
import org.convlens.inspection.Surgery;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.ColorPicture;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Picture;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The filters in the lens: each number is one of the engine's weights.
class FiltersWindowTest extends LabInAWindow {

    private static final LayerId CONV = SmallNetworks.CONV;
    private static final int AT_THE_START = 1;
    private static final int CHANGE = 2;
    private static final int SPECTRUM = 3;
    private static final int BY_NORM = 1;
    private static final int BY_LIKENESS = 2;
    private static final int BY_ACTIVITY = 3;

    @Test
    void theFirstFiltersOfAColourNetworkAreShownInTheirColours() throws Exception {
        openFilters("shapes");

        assertThat(bigFilter()).isInstanceOf(ColorPicture.class);
        assertThat(
                        onFx(() ->
                                find("#filter-sheet", ContactSheetView.class)
                                        .picturesProperty()
                                        .get()))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isInstanceOf(ColorPicture.class));
        Tensor weights = weights();
        assertThat(valuesOf(bigFilter())).isEqualTo(triplesOf(weights.slice(0)));
    }

    @Test
    void oneColourOfAFilterIsShownBySignInTheEnginesNumbers() throws Exception {
        openFilters("shapes");

        chooseInput(4);
        robot.clickOn("#filter-sheet").type(KeyCode.HOME, KeyCode.RIGHT);
        until(() -> shownChannel() == 1);

        MapPicture filter = (MapPicture) bigFilter();
        assertThat(valuesOf(filter)).isEqualTo(singlesOf(weights().slice(1).slice(1)));
        assertThat(filter.range().low()).isEqualTo(-filter.range().high());
    }

    @Test
    void theFiltersOfAGreyNetworkFollowEveryTrainedBatch() throws Exception {
        openFilters("digits");
        List<List<Double>> before = valuesOf(bigFilter());

        robot.clickOn("#run-step");
        until(() -> state().snapshot().get().filter(seen -> seen.iteration() == 1).isPresent());

        assertThat(bigFilter()).isInstanceOf(MapPicture.class);
        assertThat(valuesOf(bigFilter()))
                .isEqualTo(singlesOf(weights().slice(0).slice(0)))
                .isNotEqualTo(before);
    }

    @Test
    void aLayerWithoutWeightsSaysSoInTheLens() throws Exception {
        openFilters("digits");

        robot.clickOn("#node-pool1");
        until(() -> isShown("#no-weights") && !words("#no-weights").isEmpty());

        assertThat(words("#no-weights"))
                .isEqualTo(
                        "pool1 has no weights: it does the same to every picture, and training does"
                                + " not change it.");
        assertThat(onFx(() -> isShown("#big-filter"))).isFalse();
    }

    @Test
    void aSmallKernelCarriesItsNumbers() throws Exception {
        openFilters("digits");
        HeatMapView big = find("#big-filter", HeatMapView.class);
        CellGrid grid = onFx(() -> big.grid().orElseThrow());
        Image shown = onFx(() -> big.snapshot(null, null));

        int fill = bigFilter().raster().at(2, 2);
        long others =
                IntStream.range((int) grid.x(2) + 4, (int) grid.x(3) - 4)
                        .map(x -> shown.getPixelReader().getArgb(x, (int) grid.y(2.5)))
                        .filter(color -> color != fill)
                        .count();
        assertThat(others).as("pixels of digits across the middle cell").isPositive();
    }

    private Surgery surgery() {
        return new Surgery(state().plan().get().network().layer(CONV).orElseThrow());
    }

    private void openFilters(String data) throws TimeoutException {
        begin(
                data.equals("shapes") ? SmallNetworks.colours() : SmallNetworks.digits(),
                data + "?limit=60");
        robot.clickOn("#node-conv1").clickOn("Filters");
        until(() -> find("#big-filter", HeatMapView.class).contentProperty().get() != null);
    }

    @Test
    void theStartAndTheChangeAreShownBesideWhatIsLearned() throws Exception {
        openFilters("digits");
        Tensor start = weights().slice(0).slice(0);
        robot.clickOn("#run-step");
        until(() -> state().snapshot().get().filter(seen -> seen.iteration() == 1).isPresent());
        Tensor now = weights().slice(0).slice(0);

        choose("#aspect", AT_THE_START);
        until(() -> valuesOf(bigFilter()).equals(singlesOf(start)));
        choose("#aspect", CHANGE);
        until(() -> valuesOf(bigFilter()).equals(singlesOf(less(now, start))));
        assertThat(onFx(() -> find("#surgery", MenuButton.class).isDisabled())).isTrue();
        choose("#aspect", SPECTRUM);
        until(() -> ((MapPicture) bigFilter()).colors() == ColorMap.VIRIDIS);
        assertThat(valuesOf(bigFilter()))
                .isEqualTo(singlesOf(KernelSpectrum.of(weights()).slice(0).slice(0)));
    }

    private static Tensor less(Tensor one, Tensor other) {
        float[] difference = one.values().clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.values()[i];
        }
        return new Tensor(one.shape(), difference);
    }

    @Test
    void filtersAreSortedByTheirNorms() throws Exception {
        openFilters("digits");
        choose("#order", BY_NORM);
        List<Double> norms = new Filters(weights(), false).norms();
        List<Integer> longestFirst =
                IntStream.range(0, norms.size())
                        .boxed()
                        .sorted(Comparator.comparing(norms::get, Comparator.reverseOrder()))
                        .toList();
        until(() -> captions().equals(longestFirst.stream().map(String::valueOf).toList()));
        assertThat(valuesOf(sheet().picturesProperty().get().getFirst()))
                .isEqualTo(singlesOf(weights().slice(longestFirst.getFirst()).slice(0)));
    }

    @Test
    void filtersAreSortedByTheirLikenessToTheKeptOneAndByActivity() throws Exception {
        openFilters("digits");
        operate(weights -> surgery().copy(weights, 3, 1));
        robot.clickOn("#filter-sheet").type(KeyCode.END);
        until(() -> shownChannel() == 3);
        choose("#order", BY_LIKENESS);
        until(() ->
                captions().subList(0, 2).equals(List.of("1", "3 = 1"))
                        || captions().subList(0, 2).equals(List.of("3 = 1", "1")));

        operate(weights -> surgery().mute(weights, 0));
        choose("#order", BY_ACTIVITY);
        until(() -> captions().getLast().equals("0 ∅"));
    }

    @Test
    void twinsAndSilentFiltersAreMarked() throws Exception {
        openFilters("digits");
        operate(weights -> surgery().copy(weights, 0, 2));
        operate(weights -> surgery().mute(weights, 3));
        until(() -> captions().equals(List.of("0", "1", "2 = 0", "3 ∅")));
        assertThat(onFx(() -> sheet().marksProperty().get().apply(2))).isEqualTo("= 0");
    }

    private void operate(UnaryOperator<Parameters> change) {
        onFx(() -> {
            lab().lab().operate(new Operation("by hand", CONV, change));
            return true;
        });
    }

    private ContactSheetView sheet() {
        return find("#filter-sheet", ContactSheetView.class);
    }

    private List<String> captions() {
        ContactSheetView sheet = sheet();
        return IntStream.range(0, sheet.picturesProperty().get().size())
                .mapToObj(sheet.captionTextsProperty().get())
                .toList();
    }

    private void chooseInput(int entry) throws TimeoutException {
        choose("#input-slice", entry);
    }

    private void choose(String box, int entry) throws TimeoutException {
        int now = onFx(() -> find(box, ComboBox.class).getSelectionModel().getSelectedIndex());
        robot.clickOn(box);
        for (int i = now; i < entry; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        until(() -> find(box, ComboBox.class).getSelectionModel().getSelectedIndex() == entry);
    }

    private int shownChannel() {
        return state().selection().get().channel().orElse(-1);
    }

    private Picture bigFilter() {
        return onFx(() ->
                Optional.ofNullable(find("#big-filter", HeatMapView.class).contentProperty().get())
                        .orElseThrow());
    }

    private Tensor weights() throws Exception {
        return Objects.requireNonNull(
                asked((NetworkSession session) -> session.parameters(CONV))
                        .byName()
                        .get(CONV + "/weights"));
    }

    /// The numbers behind each cell, row by row.
    private static List<List<Double>> valuesOf(Picture picture) {
        int width = picture.size().width();
        return IntStream.range(0, picture.size().height() * width)
                .mapToObj(i -> picture.valuesAt(new Cell(i / width, i % width)))
                .toList();
    }

    private static List<List<Double>> singlesOf(Tensor plane) {
        return IntStream.range(0, plane.values().length)
                .mapToObj(i -> List.of((double) plane.values()[i]))
                .toList();
    }

    private static List<List<Double>> triplesOf(Tensor colours) {
        int area = colours.values().length / 3;
        return IntStream.range(0, area)
                .mapToObj(i ->
                        IntStream.range(0, 3)
                                .mapToObj(colour -> (double) colours.values()[colour * area + i])
                                .toList())
                .toList();
    }
}
