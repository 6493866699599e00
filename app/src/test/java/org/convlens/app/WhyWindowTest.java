package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.convlens.app.state.Selection;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.Setting;
import org.convlens.attribution.Target;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.evaluation.Evidence;
import org.convlens.project.Npy;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LineChartView;
import org.convlens.viz.raster.Contour;
import org.convlens.viz.raster.Overlay;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The tab "Why" in the window: each map is the engine's answer.
class WhyWindowTest extends WhyInAWindow {

    private static final int GUIDED = 2;

    @Test
    void quickMethodsExplainTheAnswerByThemselves() throws Exception {
        openWhy();

        assertThat(captions())
                .containsExactly(
                        "Gradient",
                        "Input × gradient",
                        "Guided backpropagation",
                        "LRP composite",
                        "Grad-CAM",
                        "Layer-CAM");
        assertThat(bigMap()).isEqualTo(answered("gradient", answer()));
    }

    @Test
    void theArrowKeysEnlargeAnotherMethod() throws Exception {
        openWhy();

        robot.interact(() -> sheet().requestFocus());
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(sheet().selectedIndexProperty().get()).isEqualTo(GUIDED);
        assertThat(bigMap()).isEqualTo(answered("guided-backprop", answer()));
    }

    @Test
    void aClassAndNotAnotherIsTheirContrast() throws Exception {
        openWhy();

        choose("#why-target", 3 + 4);
        choose("#why-not", 2 + 1);
        Target contrast = new Target.Contrast(new Target.Unit(DENSE, 4), new Target.Unit(DENSE, 1));
        Tensor expected = answered("gradient", contrast);

        until(() -> bigMap().equals(expected));
    }

    @Test
    void theSelectedCellIsExplained() throws Exception {
        openWhy();

        choose("#why-target", 2);
        onFx(() -> {
            lab().lab()
                    .select(
                            new Selection(
                                    Set.of(SmallNetworks.CONV),
                                    Optional.of(3),
                                    Optional.of(new Selection.Cell(9, 14))));
            return true;
        });
        Tensor expected = answered("gradient", new Target.Cell(SmallNetworks.CONV, 3, 9, 14));

        until(() -> bigMap().equals(expected));
        long touched =
                IntStream.range(0, expected.values().length)
                        .filter(place -> expected.values()[place] != 0)
                        .count();
        assertThat(touched).as("pixels that a 5×5 kernel sees").isBetween(1L, 25L);
    }

    @Test
    void withNothingSelectedItAsksForASelection() throws Exception {
        openWhy();
        onFx(() -> {
            lab().lab().select(Selection.NONE);
            return true;
        });

        choose("#why-target", 2);

        until(() -> words("#why-instead").startsWith("Nothing is selected."));
        assertThat(captions()).isEmpty();
        choose("#why-target", 0);
        until(() -> captions().equals(CAPTIONS));
        assertThat(isShown("#why-instead")).isFalse();
    }

    @Test
    void aClassAgainstItselfIsThatClass() throws Exception {
        openWhy();

        choose("#why-target", 3 + 4);
        choose("#why-not", 2 + 4);
        Tensor expected = answered("gradient", new Target.Unit(DENSE, 4));

        until(() -> bigMap().equals(expected));
    }

    @Test
    void mapsFollowTheTraining() throws Exception {
        openWhy();
        Tensor before = bigMap();

        robot.clickOn("#run-step");
        until(() -> seen().iteration() == 1 && captions().equals(CAPTIONS));
        Tensor expected = answered("gradient", answer());

        until(() -> bigMap().equals(expected));
        assertThat(bigMap()).isNotEqualTo(before);
    }

    @Test
    void aSlowMethodAnswersFromTheBackground() throws Exception {
        openWhy();
        choose("occlusion");
        until(() -> captions().contains("Occlusion · not asked"));
        assertThat(words("#ask-slow")).isEqualTo("Ask 1 slow");

        robot.clickOn("#ask-slow");
        until(() -> captions().contains("Occlusion"));
        enlarge("Occlusion");

        assertThat(bigMap()).isEqualTo(answered("occlusion", answer()));
        until(() -> !isShown("#ask-slow"));
    }

    /// In the frame that saw it, before the method is done.
    private void escape() {
        sheet().fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.ESCAPE,
                                false,
                                false,
                                false,
                                false));
    }

    @Test
    void aSlowMethodShowsWhatItHasSoFarAndIsStopped() throws Exception {
        openWhy();
        choose("meaningful-perturbation");
        choose("rise");
        until(() -> captions().contains("RISE · not asked"));
        enlarge("RISE · not asked");
        robot.clickOn("options");
        write("#option-samples", "1000000");
        robot.clickOn("maps");
        robot.interact(() -> sheet().requestFocus());
        robot.type(KeyCode.A);

        until(() -> {
            boolean some =
                    captions().stream()
                            .anyMatch(words -> words.matches("RISE · \\d+ % \\d+ (s|min) left"));
            if (some) {
                escape();
            }
            return some;
        });

        until(() -> words("#ask-slow").startsWith("Ask"));
        String stopped =
                captions().stream()
                        .filter(words -> words.startsWith("RISE"))
                        .findFirst()
                        .orElseThrow();
        enlarge(stopped);
        assertThat(onFx(() -> isShown("#why-instead"))).isFalse();
        assertThat(captions()).contains(stopped, "Meaningful perturbation · not asked");
    }

    @Test
    void aMethodThatDoesNotApplySaysWhy() throws Exception {
        openWhy();
        choose("cam");
        until(() -> captions().contains("CAM · no map"));

        enlarge("CAM · no map");

        assertThat(words("#why-instead"))
                .isEqualTo(
                        "CAM needs a network that ends in global average pooling and one dense"
                                + " layer; Grad-CAM works with any.");
    }

    @Test
    void theThresholdHasALineAroundIt() throws Exception {
        openWhy();
        robot.clickOn("#contour");
        robot.interact(() -> find("#why-threshold", Slider.class).setValue(0.4));

        Overlay overlay = overlay();
        Contour expected = Contour.around(overlay.size(), cell -> overlay.strength(cell) >= 0.4);
        assertThat(overlay.threshold()).isEqualTo(0.4);
        assertThat(onFx(() -> find("#big-why", HeatMapView.class).contourProperty().get()))
                .isEqualTo(expected)
                .isNotEqualTo(Contour.NONE);
    }

    @Test
    void aMapIsJudgedOnDemand() throws Exception {
        openWhy();

        robot.clickOn("believe it?").clickOn("#trial-begin");
        until(() -> robot.lookup("#light").tryQuery().isPresent());

        Evidence expected = judged();
        assertThat(words("#verdict")).isEqualTo(expected.verdict().sentence());
        assertThat(onFx(() -> find("#deletion-curves", LineChartView.class).lines().size()))
                .isEqualTo(3);
        assertThat(mapOf("#rival-map")).isEqualTo(expected.rival().plane());
        robot.interact(() -> find("#cascade", Slider.class).setValue(2));
        assertThat(mapOf("#cascade-map"))
                .isEqualTo(expected.randomisation().steps().get(1).plane());
        assertThat(words("#cascade-caption")).startsWith("conv1 and all after it forgot");
    }

    private Evidence judged() throws Exception {
        Tensor picture = picture();
        Target target = answer();
        Target rival = new Target.Unit(DENSE, second());
        Method method = Methods.named("gradient");
        return asked(session ->
                Evidence.of(
                        new Dl4jEngine(),
                        method,
                        new Question(
                                session,
                                picture,
                                target,
                                Options.of(method.description(), Map.of()),
                                Setting.PLAIN.withBlack(List.of(0f))),
                        new Evidence.Other(rival, Tensor.zeros(picture.shape()))));
    }

    private int second() {
        float[] answer = seen().answer().values().clone();
        answer[Softmax.largest(answer)] = Float.NEGATIVE_INFINITY;
        return Softmax.largest(answer);
    }

    private Tensor mapOf(String view) {
        return onFx(() ->
                ((Overlay)
                                Optional.ofNullable(
                                                find(view, HeatMapView.class)
                                                        .contentProperty()
                                                        .get())
                                        .orElseThrow())
                        .map());
    }

    @Test
    void theRawNumbersAreSaved() throws Exception {
        openWhy();
        Path file = folder.resolve("map.npy");
        dialogs.choose(file);

        robot.interact(() -> sheet().requestFocus());
        robot.type(KeyCode.N);

        Tensor saved = Npy.read(Files.readAllBytes(file), file.toString());
        assertThat(saved)
                .isEqualTo(
                        asked(session ->
                                Methods.explain("gradient", session, picture(), answer()).map()));
    }

    @Test
    void withoutANetworkItSaysWhatToDoFirst() {
        robot.interact(() -> lab().content().enter());
        robot.clickOn("Why");

        assertThat(robot.lookup("#why .empty .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(words -> words.startsWith("The network cannot run yet."));
    }
}
