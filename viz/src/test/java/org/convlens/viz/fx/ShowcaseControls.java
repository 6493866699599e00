package org.convlens.viz.fx;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.chart.Series;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Brush;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Confusion;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.Sheets;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Every control with numbers in it.
final class ShowcaseControls {

    private static final Tensor MAPS = gratings(20, 24);
    private final Tone tone;

    ShowcaseControls(boolean dark) {
        tone = dark ? Tone.DARK : Tone.LIGHT;
    }

    static Tensor gratings(int count, int side) {
        Tensor maps = Tensor.zeros(Shape.of(count, side, side));
        for (int i = 0; i < maps.values().length; i++) {
            int map = i / (side * side);
            double x = i % side - side / 2.0;
            double y = i / side % side - side / 2.0;
            double along = x * Math.cos(map * 0.35) + y * Math.sin(map * 0.35);
            double envelope = Math.exp(-(x * x + y * y) / (side * 2.5));
            maps.values()[i] = (float) Math.max(0, 2.4 * envelope * Math.cos(along * 0.7));
        }
        return maps;
    }

    Node map() {
        HeatMapView view = new HeatMapView();
        view.contentProperty().set(pictures().get(3));
        view.pinnedCellProperty().set(new Cell(9, 14));
        view.boxes().add(new Box(7, 12, 11, 16));
        return view;
    }

    Node legend() {
        LegendBar legend = new LegendBar();
        legend.rangeProperty().set(ValueRange.of(MAPS));
        legend.scopeProperty().set(RangeScope.LAYER);
        legend.pointedValueProperty().set(1.2);
        return legend;
    }

    private static List<Picture> pictures() {
        return Sheets.maps(MAPS, ColorMap.VIRIDIS, RangeScope.LAYER, ValueRange.UNIT);
    }

    Node sheet() {
        ContactSheetView view = new ContactSheetView();
        view.picturesProperty().set(pictures());
        view.selectedIndexProperty().set(3);
        return view;
    }

    Node kernels() {
        Tensor weights = Tensor.zeros(Shape.of(4, 3, 3, 3));
        RandomGenerator random = new SplittableRandom(1);
        for (int i = 0; i < weights.values().length; i++) {
            weights.values()[i] = (float) random.nextGaussian();
        }
        HeatMapView view = new HeatMapView();
        view.contentProperty().set(Sheets.kernels(weights, ColorMap.signed(tone)).get(2));
        ContactSheetView filters = new ContactSheetView();
        filters.picturesProperty().set(Sheets.colorFilters(weights));
        filters.captionsProperty().set(true);
        filters.captionTextsProperty().set(i -> "filter " + i);
        return new VBox(8, view, filters);
    }

    Node answer() {
        ClassBarsView view = new ClassBarsView();
        view.probabilitiesProperty()
                .set(
                        new Tensor(
                                Shape.of(10),
                                new float[] {
                                    .004f, .02f, .03f, .011f, .002f, .001f, 0f, .91f, .006f, .016f
                                }));
        view.truthProperty().set(2);
        view.selectedClassProperty().set(4);
        return view;
    }

    Node loss() {
        LineChartView view = new LineChartView();
        view.xNameProperty().set("iteration");
        view.yNameProperty().set("loss");
        RandomGenerator random = new SplittableRandom(2);
        view.lines()
                .addAll(
                        new ChartLine(
                                decay("training", 20000, 0.1, random),
                                SeriesColor.BLUE,
                                ChartLine.Dash.SOLID),
                        new ChartLine(
                                decay("validation", 40, 0, random),
                                SeriesColor.AMBER,
                                ChartLine.Dash.DASHED));
        view.readingXProperty().set(8000);
        return view;
    }

    private static Series decay(String name, int points, double noise, RandomGenerator random) {
        Series series = new Series(name);
        for (int i = 0; i <= points; i++) {
            double x = i * 20000.0 / points;
            series.append(x, 0.2 + 2 * Math.exp(-x / 2500) + noise * random.nextDouble());
        }
        return series;
    }

    Node confusion() {
        Tensor counts = Tensor.zeros(Shape.of(10, 10));
        RandomGenerator random = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            counts.values()[i] = i % 11 == 0 ? 950 + random.nextInt(60) : random.nextInt(14);
        }
        ConfusionMatrixView view = new ConfusionMatrixView();
        view.confusionProperty().set(new Confusion(counts));
        view.selectedCellProperty().set(new Cell(4, 9));
        return view;
    }

    Node gallery() {
        GalleryView view = new GalleryView();
        view.countProperty().set(500);
        view.itemsProperty().set(i -> new GalleryItem(pixels(i), "class " + i % 10, mark(i)));
        view.selectedIndexProperty().set(4);
        return view;
    }

    private static GalleryItem.Mark mark(int index) {
        return switch (index % 3) {
            case 0 -> GalleryItem.Mark.NONE;
            case 1 -> GalleryItem.Mark.RIGHT;
            default -> GalleryItem.Mark.WRONG;
        };
    }

    private static ArgbImage pixels(int index) {
        int[] pixels = new int[28 * 28];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Argb.of(i % 28 * 9, i / 28 * 9, index * 37 % 256);
        }
        return new ArgbImage(new Size2(28, 28), pixels);
    }

    Node pad() {
        DrawPad pad = new DrawPad(Size2.square(28));
        Brush brush = new Brush(1, Argb.WHITE);
        ArgbImage seven = brush.draw(pad.pixelsProperty().get(), new Brush.Stroke(7, 7, 20, 7));
        pad.pixelsProperty().set(brush.draw(seven, new Brush.Stroke(20, 7, 12, 22)));
        return pad;
    }

    Node empty() {
        return new VBox(
                8,
                new HeatMapView(),
                new ContactSheetView(),
                new ClassBarsView(),
                new LineChartView());
    }
}
