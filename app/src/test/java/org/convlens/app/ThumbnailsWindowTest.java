package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The small pictures on the nodes, while the network learns.
class ThumbnailsWindowTest extends LabInAWindow {

    private static final int CELLS = 24;

    @Test
    void theNodesShowTheMapsOfTheRunningTraining() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=6000");
        Look before = onFx(this::look);

        robot.clickOn("#run-play");
        until(() -> iteration() > 20);
        Look during = onFx(this::look);
        robot.clickOn("#run-stop");

        assertThat(during.status()).isEqualTo(TrainingStatus.RUNNING);
        assertThat(during.thumbnails())
                .hasSize(4)
                .isEqualTo(during.maps())
                .isNotEqualTo(before.thumbnails());
    }

    @Test
    void aNodeOfAVectorHasNoPictures() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");

        assertThat(onFx(() -> thumbnails("conv1"))).hasSize(4);
        assertThat(onFx(() -> thumbnails("dense1"))).isEmpty();
    }

    /// One moment on the canvas.
    ///
    /// @param status of the training
    /// @param thumbnails pixels of each small picture on `conv1`
    /// @param maps the same layer's maps as pictures
    private record Look(
            TrainingStatus status, List<List<Integer>> thumbnails, List<List<Integer>> maps) {}

    private Look look() {
        return new Look(status(), thumbnails("conv1"), rasters(SmallNetworks.CONV));
    }

    private long iteration() {
        return state().snapshot().get().orElseThrow().iteration();
    }

    private List<List<Integer>> thumbnails(String node) {
        return robot
                .from(Set.of(robot.lookup("#node-" + node).<Node>query()))
                .lookup((Node part) -> part instanceof ImageView)
                .queryAllAs(ImageView.class)
                .stream()
                .map(ImageView::getImage)
                .map(ThumbnailsWindowTest::pixels)
                .toList();
    }

    /// One pixel of each cell of a map of 24 by 24.
    private static List<Integer> pixels(Image image) {
        int cell = (int) image.getWidth() / CELLS;
        return IntStream.range(0, CELLS * CELLS)
                .mapToObj(i -> image.getPixelReader().getArgb(i % CELLS * cell, i / CELLS * cell))
                .toList();
    }

    /// What the maps of the newest look are as pictures, on their common scale.
    private List<List<Integer>> rasters(LayerId layer) {
        Tensor maps =
                Objects.requireNonNull(state().snapshot().get().orElseThrow().maps().get(layer));
        return IntStream.range(0, 4)
                .mapToObj(map -> new MapPicture(maps, map, ColorMap.VIRIDIS, ValueRange.of(maps)))
                .map(MapPicture::raster)
                .map(ArgbImage::pixels)
                .map(pixels -> IntStream.of(pixels).boxed().toList())
                .toList();
    }
}
