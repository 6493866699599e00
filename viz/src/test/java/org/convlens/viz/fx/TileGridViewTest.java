package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.tensor.Size2;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.PlainPicture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Sheets of blue tiles; three of them lie in one row.
class TileGridViewTest extends Gestures {

    private static final int BLUE = 0xFF0000FF;
    private static final ArgbImage TILE = ArgbImage.filled(Size2.square(4), BLUE);

    private final ContactSheetView view = new ContactSheetView();

    /// The scroll bar needs it before there is a window.
    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showTiles() {
        show(60);
    }

    private void show(int count) {
        List<Picture> tiles = Collections.nCopies(count, new PlainPicture(TILE));
        change(() -> {
            view.picturesProperty().set(tiles);
            view.captionTextsProperty().set(index -> "map " + index);
        });
    }

    @Test
    void tilesAreDrawnWithGapsBetween() {
        assertThat(colorAt(10, 10)).isEqualTo(BLUE);
        assertThat(colorAt(399, 299)).isNotEqualTo(BLUE);
    }

    /// A row is as high as its tiles, half an em of gap, and one and a half or two and a half em.
    @Test
    void captionsThatAreTooLongTakeTwoLines() {
        change(() -> view.captionsProperty().set(true));
        double oneLine = rowPitch();
        List<Picture> tiles = Collections.nCopies(60, new PlainPicture(TILE));
        change(() -> {
            view.captionTextsProperty().set(index -> "Integrated gradients");
            view.picturesProperty().set(tiles);
        });
        assertThat(rowPitch()).isEqualTo(oneLine + 13);
    }

    private double rowPitch() {
        IntPredicate isTile = y -> colorAt(10, y) == BLUE;
        int gap = IntStream.iterate(10, isTile, y -> y + 1).map(y -> y + 1).max().orElseThrow();
        return IntStream.range(gap, 300).filter(isTile).findFirst().orElseThrow();
    }

    @Test
    void theFrameOfASelectedTileAtTheEdgeIsWhole() {
        assertThat(colorAt(10, 1)).isEqualTo(BLUE);
        change(() -> view.selectedIndexProperty().set(0));
        assertThat(colorAt(10, 0)).isEqualTo(colorAt(10, 1)).isNotEqualTo(BLUE);
        assertThat(colorAt(10, 5)).isEqualTo(BLUE);
    }

    @Test
    void hoveringPreviewsATileAndNamesIt() {
        hoverAt(5, 5);
        assertThat(view.hoveredIndexProperty().get()).isZero();
        assertThat(view.getAccessibleText()).isEqualTo("1 of 60: map 0");
        assertThat(view.selectedIndexProperty().get()).isEqualTo(TileGridView.NONE);
    }

    @Test
    void clickingSelectsATileAndEscapeLetsItGo() {
        clickAt(5, 5);
        assertThat(view.selectedIndexProperty().get()).isZero();
        keys(KeyCode.ESCAPE);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(TileGridView.NONE);
    }

    @Test
    void theKeysWalkTheSheet() {
        keys(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(1);
        keys(KeyCode.DOWN);
        int below = view.selectedIndexProperty().get();
        assertThat(below).isGreaterThan(2);
        keys(KeyCode.UP, KeyCode.UP);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(1);
        keys(KeyCode.END, KeyCode.RIGHT);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(59);
    }

    @Test
    void selectingATileOutOfSightScrollsToIt() {
        show(2048);
        keys(KeyCode.END);
        hoverAt(5, 280);
        assertThat(view.hoveredIndexProperty().get()).isGreaterThan(1900);
    }

    @Test
    void aSelectionThatIsGoneIsLetGo() {
        change(() -> view.selectedIndexProperty().set(40));
        show(10);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(TileGridView.NONE);
    }

    @Test
    void anEmptySheetSaysSo() {
        show(0);
        assertThat(view.getAccessibleText()).isEqualTo("Nothing to show yet");
        keys(KeyCode.RIGHT, KeyCode.END);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(TileGridView.NONE);
    }

    @Test
    void aGalleryAsksOnlyForPicturesInSight() {
        Set<Integer> asked = new TreeSet<>();
        GalleryView gallery = new GalleryView();
        change(() -> {
            view.getScene().setRoot(gallery);
            gallery.itemsProperty()
                    .set(index -> {
                        asked.add(index);
                        return new GalleryItem(TILE, "seven", GalleryItem.Mark.WRONG);
                    });
            gallery.countProperty().set(60_000);
        });
        change(() -> gallery.snapshot(null, null));
        assertThat(asked).contains(0, 1).hasSizeLessThan(200);
        change(() -> gallery.selectedIndexProperty().set(3));
        assertThat(gallery.getAccessibleText()).isEqualTo("4 of 60,000: seven (answered wrongly)");
    }
}
