package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.chart.Bins;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// Controls as drawings, read back by the JDK's XML parser.
class SvgPictureTest extends Gestures {

    private static final Tensor MAP =
            new Tensor(Shape.of(1, 2, 3), new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1});

    private final HeatMapView map = new HeatMapView();

    @Override
    CanvasView control() {
        return map;
    }

    private Document drawn(Node node) throws Exception {
        String text = WaitForAsyncUtils.asyncFx(() -> SvgPicture.of(node, Color.WHITE)).get();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void aMapIsItsPixelsAndItsNumbersAreLetters() throws Exception {
        change(() ->
                map.contentProperty()
                        .set(new MapPicture(MAP, 0, ColorMap.VIRIDIS, ValueRange.UNIT)));
        Document document = drawn(map);

        assertThat(pixels(all(document, "image").getFirst()))
                .isEqualTo(map.pixels().orElseThrow().pixels());
        assertThat(all(document, "text"))
                .extracting(Element::getTextContent)
                .contains("0.200", "1");
        Element svg = document.getDocumentElement();
        assertThat(svg.getAttribute("width")).isEqualTo("%.0f".formatted(map.getWidth()));
    }

    private static int[] pixels(Element image) throws IOException {
        String link = image.getAttribute("xlink:href");
        byte[] png = Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }

    @Test
    void chartsAreLinesAndRectangles() throws Exception {
        HistogramView histogram = new HistogramView();
        change(() -> {
            histogram.binsProperty().set(new Bins(0, 1, List.of(3L, 9L, 1L)));
            map.getScene().setRoot(new VBox(histogram));
        });
        Document document = drawn(histogram);
        assertThat(all(document, "image")).isEmpty();
        assertThat(all(document, "rect").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void textsAndWiresAroundControlsAreDrawnWhereTheyStand() throws Exception {
        CubicCurve wire = new CubicCurve(0, 0, 10, 0, 10, 20, 20, 20);
        wire.setStroke(Color.RED);
        wire.setFill(null);
        Label label = new Label("a < b & c");
        VBox box = new VBox(label, wire);
        change(() -> map.getScene().setRoot(box));
        Document document = drawn(box);

        assertThat(all(document, "text")).extracting(Element::getTextContent).contains("a < b & c");
        Element path = all(document, "path").getLast();
        assertThat(path.getAttribute("d")).isEqualTo("M 0 0 C 10 0 10 20 20 20");
        assertThat(path.getAttribute("stroke")).isEqualTo("#ff0000");
    }
}
