package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// The arithmetic of a cell in the lens, on the real engine's numbers.
class MicroscopeWindowTest extends LabInAWindow {

    private static final LayerId DENSE = new LayerId("dense1");

    private void open(LayerId layer, int channel, int row, int column) throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
        robot.clickOn("Cell");
        onFx(() -> {
            lab().lab().select(selection(layer, channel, row, column));
            return true;
        });
        until(() -> lines().stream().anyMatch(line -> line.startsWith("✓")));
    }

    private static Selection selection(LayerId layer, int channel, int row, int column) {
        return new Selection(
                Set.of(layer), Optional.of(channel), Optional.of(new Selection.Cell(row, column)));
    }

    private List<String> lines() {
        return robot.lookup("#cell-lines .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private Tensor maps(LayerId layer) {
        return Objects.requireNonNull(seen().maps().get(layer));
    }

    private MapPicture picture(String id) {
        return onFx(() ->
                (MapPicture)
                        Objects.requireNonNull(
                                find(id, HeatMapView.class).contentProperty().get()));
    }

    private Cell hovered(String id) {
        HeatMapView map = find(id, HeatMapView.class);
        robot.moveTo(map);
        return onFx(() -> Objects.requireNonNull(map.hoveredCellProperty().get()));
    }

    @Test
    void patchTimesKernelIsTheProductsInTheEnginesNumbers() throws Exception {
        open(SmallNetworks.CONV, 2, 9, 14);
        Tensor kernel =
                Objects.requireNonNull(
                                asked(session -> session.parameters(SmallNetworks.CONV))
                                        .byName()
                                        .get("conv1/weights"))
                        .slice(2)
                        .slice(0);
        Tensor pixels = onFx(() -> state().picture().get().orElseThrow().values());
        double sum = 0;
        for (int i = 0; i < 25; i++) {
            Cell cell = new Cell(i / 5, i % 5);
            double pixel = pixels.at(0, 9 + i / 5, 14 + i % 5);
            assertThat(picture("#cell-patch").value(cell)).isEqualTo(pixel);
            assertThat(picture("#cell-kernel").value(cell)).isEqualTo(kernel.values()[i]);
            assertThat(picture("#cell-products").value(cell))
                    .isEqualTo((float) (pixel * kernel.values()[i]));
            sum += pixel * kernel.values()[i];
        }
        assertThat(lines().getFirst()).startsWith("Σ of 25 products = ");
        assertThat(Math.max(0, sum)).isCloseTo(maps(SmallNetworks.CONV).at(2, 9, 14), within(1e-5));
    }

    /// Values are written into cells from 28 pixels on.
    @Test
    void theNumbersOfAFiveByFiveKernelAreReadWithoutPointing() throws Exception {
        open(SmallNetworks.CONV, 2, 9, 14);
        for (String part : List.of("#cell-patch", "#cell-kernel", "#cell-products")) {
            double cell = onFx(() -> find(part, HeatMapView.class).grid().orElseThrow().pitch());
            assertThat(cell).as(part).isGreaterThanOrEqualTo(28);
        }
        assertThat(onFx(() -> isShown("#cell-lines"))).isTrue();
    }

    @Test
    void pointingAtThePatchMarksKernelProductAndInput() throws Exception {
        open(SmallNetworks.CONV, 2, 9, 14);
        Cell over = hovered("#cell-patch");
        Box there = Box.of(over.row(), over.column());
        assertThat(find("#cell-kernel", HeatMapView.class).boxes()).containsExactly(there);
        assertThat(find("#cell-products", HeatMapView.class).boxes()).containsExactly(there);
        assertThat(find("#cell-input", HeatMapView.class).boxes())
                .containsExactly(Box.of(9 + over.row(), 14 + over.column()));
        assertThat(words("#cell-pointed")).contains(" × ").endsWith("input, map 0 [11, 16]");
    }

    @Test
    void hoveringTheMapThatComesOutPreviewsItsArithmetic() throws Exception {
        open(SmallNetworks.CONV, 2, 9, 14);
        Cell over = hovered("#cell-output");
        assertThat(find("#cell-input", HeatMapView.class).formerBoxes())
                .containsExactly(
                        new Box(over.row(), over.column(), over.row() + 4, over.column() + 4));
        assertThat(cell()).contains(new Selection.Cell(9, 14));
        robot.moveTo("#run-play");
        assertThat(find("#cell-input", HeatMapView.class).formerBoxes())
                .containsExactly(new Box(9, 14, 13, 18));
    }

    @Test
    void choosingAnInputMapShowsItsPatchAndKernel() throws Exception {
        begin(SmallNetworks.colours(), "shapes?limit=60");
        robot.clickOn("Cell");
        onFx(() -> {
            lab().lab().select(selection(SmallNetworks.CONV, 1, 3, 4));
            return true;
        });
        until(() -> lines().stream().anyMatch(line -> line.startsWith("✓")));
        onFx(() -> {
            find("#cell-slices", UnitBarsView.class).selectedIndexProperty().set(2);
            return true;
        });
        Tensor kernel =
                Objects.requireNonNull(
                                asked(session -> session.parameters(SmallNetworks.CONV))
                                        .byName()
                                        .get("conv1/weights"))
                        .slice(1)
                        .slice(2);
        assertThat(picture("#cell-kernel").maps().values()).isEqualTo(kernel.values());
        Tensor pixels = onFx(() -> state().picture().get().orElseThrow().values());
        assertThat(picture("#cell-patch").value(new Cell(1, 2))).isEqualTo(pixels.at(2, 4, 6));
    }

    @Test
    void theWindowSlidesByStepScrubAndPlay() throws Exception {
        open(SmallNetworks.CONV, 0, 0, 22);
        robot.clickOn("#slide-on");
        assertThat(cell()).contains(new Selection.Cell(0, 23));
        robot.clickOn("#slide-on").clickOn("#slide-back").clickOn("#slide-on");
        assertThat(cell()).contains(new Selection.Cell(1, 0));
        onFx(() -> {
            find("#slide-scrub", Slider.class).setValue(575);
            find("#slide-speed", Slider.class).setValue(30);
            return true;
        });
        assertThat(cell()).contains(new Selection.Cell(23, 23));
        robot.clickOn("#slide-play");
        until(() -> cell().equals(Optional.of(new Selection.Cell(0, 3))));
        robot.clickOn("#cell-output").type(KeyCode.P);
    }

    private Optional<Selection.Cell> cell() {
        return onFx(() -> state().selection().get().cell());
    }

    @Test
    void clickingTheMapThatComesOutChoosesTheCellAndEscapeLetsGo() throws Exception {
        open(SmallNetworks.CONV, 0, 0, 0);
        robot.clickOn("#cell-output");
        assertThat(cell()).isPresent().isNotEqualTo(Optional.of(new Selection.Cell(0, 0)));
        robot.type(KeyCode.ESCAPE);
        assertThat(cell()).isEmpty();
    }

    @Test
    void theLargestOfAPoolingWindowIsNamed() throws Exception {
        open(SmallNetworks.POOL, 1, 4, 5);
        float value = maps(SmallNetworks.POOL).at(1, 4, 5);
        assertThat(lines().getFirst()).startsWith("largest of 4 = ");
        assertThat(picture("#cell-patch").range().high()).isEqualTo(value);
        assertThat(onFx(() -> isShown("#cell-kernel"))).isFalse();
    }

    @Test
    void aLogitIsListedTermByTermWithItsShare() throws Exception {
        open(DENSE, 3, 0, 0);
        assertThat(find("#cell-terms", ListView.class).getItems().size())
                .isEqualTo(10 + 4 * 12 * 12);
        assertThat(lines()).anyMatch(line -> line.startsWith("softmax: "));
        onFx(() -> {
            find("#cell-units", UnitBarsView.class).selectedIndexProperty().set(7);
            return true;
        });
        assertThat(onFx(() -> state().selection().get().channel())).contains(7);
    }
}
