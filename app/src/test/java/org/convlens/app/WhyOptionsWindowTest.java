package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Slider;

import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.Setting;
import org.convlens.attribution.Target;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Overlay;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What can be chosen about a method in the tab "Why".
class WhyOptionsWindowTest extends WhyInAWindow {

    private List<Overlay> overlays() {
        return onFx(
                () -> sheet().picturesProperty().get().stream().map(Overlay.class::cast).toList());
    }

    private static double strongest(Tensor map) {
        return IntStream.range(0, map.values().length)
                .mapToDouble(i -> Math.abs(map.values()[i]))
                .max()
                .orElseThrow();
    }

    @Test
    void mapsShareOneScaleOrHaveTheirOwn() throws Exception {
        openWhy();
        assertThat(overlays().stream().map(now -> now.range().high()).distinct().count())
                .isGreaterThan(1);
        robot.clickOn("shared");
        double most =
                overlays().stream().mapToDouble(now -> strongest(now.map())).max().orElseThrow();
        assertThat(overlays())
                .allSatisfy(now -> assertThat(now.range().high()).isEqualTo(most))
                .allSatisfy(now -> assertThat(now.range().low()).isEqualTo(-most));
        assertThat(onFx(() -> find("#why .legend-bar", LegendBar.class).rangeProperty().get()))
                .isEqualTo(overlays().getFirst().range());
        robot.clickOn("per map");
        assertThat(overlays())
                .allSatisfy(now -> assertThat(now.range().high()).isEqualTo(strongest(now.map())));
    }

    @Test
    void absoluteMapsForgetTheirSigns() throws Exception {
        openWhy();
        Tensor signed = bigMap();
        assertThat(ValueRange.of(signed).low()).isNegative();
        robot.clickOn("absolute");
        float[] magnitudes = signed.values().clone();
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(magnitudes[i]);
        }
        assertThat(bigMap().values()).isEqualTo(magnitudes);
        robot.clickOn("signed");
        assertThat(bigMap()).isEqualTo(signed);
    }

    @Test
    void atNoOpacityThePictureIsBare() throws Exception {
        openWhy();
        Overlay covered = overlay();
        robot.interact(() -> find("#why-opacity", Slider.class).setValue(0));
        Overlay bare = overlay();
        assertThat(bare.opacity()).isZero();
        assertThat(bare.raster()).isNotEqualTo(covered.raster());
        Tensor picture = picture();
        ValueRange all = ValueRange.of(picture);
        for (Cell cell : List.of(new Cell(0, 0), new Cell(14, 14), new Cell(20, 9))) {
            int grey = bare.raster().at(cell.row(), cell.column()) & 0xFF;
            double shade =
                    (picture.at(0, cell.row(), cell.column()) - all.low())
                            / (all.high() - all.low());
            assertThat(grey / 255.0).isCloseTo(shade, within(0.01));
        }
    }

    @Test
    void aMethodIsAskedWithTheOptionsChosenInTheWindow() throws Exception {
        openWhy();
        choose("occlusion");
        until(() -> captions().contains("Occlusion · not asked"));
        enlarge("Occlusion · not asked");
        robot.clickOn("options");
        write("#option-window", "4");
        write("#option-stride", "2");
        choose("#option-fill", 1);

        robot.clickOn("#ask-slow");
        until(() -> captions().contains("Occlusion"));

        Map<String, String> chosen = Map.of("window", "4", "stride", "2", "fill", "mean");
        assertThat(bigMap()).isEqualTo(answered("occlusion", chosen));
        assertThat(bigMap()).isNotEqualTo(answered("occlusion", answer()));
    }

    @Test
    void anImpossibleOptionIsASentence() throws Exception {
        openWhy();
        choose("lrp-alpha-beta");
        until(() -> captions().contains("LRP-αβ"));
        enlarge("LRP-αβ");
        robot.clickOn("options");

        write("#option-alpha", "0.5");

        until(() -> captions().contains("LRP-αβ · no map"));
        assertThat(words("#why-instead"))
                .isEqualTo("lrp-alpha-beta needs for alpha a number of at least 1; received: 0.5");
        robot.clickOn("#options-back");
        until(() -> captions().contains("LRP-αβ"));
    }

    private Tensor answered(String name, Map<String, String> chosen) throws Exception {
        Method method = Methods.named(name);
        Tensor picture = picture();
        Target target = answer();
        return asked(session ->
                method.explain(
                                new Question(
                                        session,
                                        picture,
                                        target,
                                        Options.of(method.description(), chosen),
                                        Setting.PLAIN.withBlack(List.of(0f))))
                        .plane());
    }
}
