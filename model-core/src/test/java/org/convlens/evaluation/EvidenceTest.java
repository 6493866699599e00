package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.Setting;
import org.convlens.attribution.Target;
import org.convlens.attribution.TrainedBlobs;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Whether to believe a map.
class EvidenceTest {

    private static final Shape PICTURE = Shape.of(1, 8, 8);

    @Test
    void similarityComparesTheOrderOfMagnitudes() {
        assertThat(Similarity.of(new float[] {1, -2, 9}, new float[] {-10, 20, 30})).isEqualTo(1);
        assertThat(Similarity.of(new float[] {1, 2, 3}, new float[] {3, 2, 1})).isEqualTo(-1);
        assertThat(Similarity.of(new float[] {1, 2, 3}, new float[] {5, 5, 5})).isZero();
    }

    /// Ranks 0, 1.5, 1.5, 3 and 0, 1, 2, 3: covariance 4.5, variances 4.5 and 5.
    @Test
    void equalMagnitudesShareTheirPlace() {
        assertThat(Similarity.of(new float[] {0, 4, 4, 7}, new float[] {0, 1, 2, 3}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    }

    @Test
    void theAreaOfAConstantIsTheConstantAndOfALineAHalf() {
        assertThat(new DeletionCurve(Collections.nCopies(11, 0.3)).area())
                .isCloseTo(0.3, within(1e-12));
        assertThat(new DeletionCurve(List.of(1.0, 0.75, 0.5, 0.25, 0.0)).area()).isEqualTo(0.5);
    }

    @Test
    void deletionFallsAndInsertionRisesFromOneToTheOther() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Question question = question(session, "occlusion");
            Tensor map = Methods.named("occlusion").explain(question).plane();
            Tensor empty = Tensor.zeros(PICTURE);
            DeletionCurve deletion = DeletionCurve.deletion(question, map, empty);
            DeletionCurve insertion = DeletionCurve.insertion(question, map, empty);
            assertThat(deletion.shares().getFirst()).isEqualTo(1);
            assertThat(deletion.shares().getLast()).isEqualTo(0);
            assertThat(insertion.shares().getFirst()).isEqualTo(0);
            assertThat(insertion.shares().getLast()).isEqualTo(1);
            assertThat(deletion.area()).isLessThan(DeletionCurve.random(question, empty).area());
            assertThat(insertion.area()).isGreaterThan(deletion.area());
        }
    }

    @Test
    void randomisationGoesFromTheAnswerDownAndLeavesTheNetworkAlone() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Parameters before = session.parameters();
            Randomisation found =
                    Randomisation.of(
                            new Dl4jEngine(),
                            Methods.named("gradient"),
                            question(session, "gradient"));
            assertThat(found.steps())
                    .extracting(Randomisation.Step::layer)
                    .containsExactly(
                            new LayerId("scores"), new LayerId("norm1"), new LayerId("conv1"));
            assertThat(found.steps().getLast().similarity())
                    .isLessThan(found.steps().getFirst().similarity());
            assertThat(session.parameters()).isEqualTo(before);
        }
    }

    /// As published: gradient and Grad-CAM lose their picture, guided backpropagation keeps it, and
    /// what is multiplied by it keeps more than Grad-CAM.
    @Test
    void guidedMapsKeepTheirPictureLongerThanTheGradientAndGradCam() {
        Convolution conv = Convolution.of(8, Window.of(3, 1)).with(ActivationFunction.RELU);
        NetworkPlan deep =
                NetworkPlanner.plan(
                        new NetworkBuilder("deep", PICTURE)
                                .then("conv1", conv)
                                .then("conv2", conv)
                                .then("pool", new MaxPooling(Window.of(2, 2)))
                                .then("flat", new Flatten())
                                .then("dense1", new Dense(16, true, ActivationFunction.RELU))
                                .then("scores", new Dense(4, true, ActivationFunction.IDENTITY))
                                .build());
        SessionSettings settings =
                new SessionSettings(1, SessionSettings.Precision.FLOAT, Optimizer.ADAM, 0.01);
        try (NetworkSession session = new Dl4jEngine().open(deep, settings)) {
            for (int first = 0; first < 1280; first += 32) {
                session.fit(TrainedBlobs.batch(first % 640, 32));
            }
            double guided = kept(session, "guided-backprop");
            double gradCam = kept(session, "grad-cam");
            assertThat(guided).isGreaterThan(kept(session, "gradient") + 0.1);
            assertThat(guided).isGreaterThan(gradCam + 0.1);
            assertThat(kept(session, "guided-grad-cam")).isGreaterThan(gradCam + 0.05);
        }
    }

    private static double kept(NetworkSession session, String name) {
        double sum = 0;
        for (int picture = 0; picture < 5; picture++) {
            Question question = question(session, name).about(TrainedBlobs.picture(picture));
            sum += Randomisation.of(new Dl4jEngine(), Methods.named(name), question).kept();
        }
        return sum / 5;
    }

    /// The mean over ten pictures, beside deleting at random.
    @ParameterizedTest
    @MethodSource("org.convlens.attribution.TestTable#area")
    void deletingWhatAMapMarksHurtsMoreThanDeletingAtRandom(String name) {
        try (NetworkSession session = TrainedBlobs.open()) {
            Method method = Methods.named(name);
            Tensor black = Tensor.zeros(PICTURE);
            double marked = 0;
            double random = 0;
            for (int index = 0; index < 10; index++) {
                Question question =
                        new Question(
                                session,
                                TrainedBlobs.picture(index),
                                Target.logit(session.plan(), TrainedBlobs.label(index)),
                                Options.of(method.description(), Map.of()),
                                Setting.PLAIN);
                Tensor plane = method.explain(question).plane();
                DeletionCurve curve = DeletionCurve.deletion(question, plane, black);
                assertThat(curve.shares().getFirst()).isCloseTo(1, within(1e-6));
                assertThat(curve.shares().getLast()).isCloseTo(0, within(1e-6));
                marked += curve.area() / 10;
                random += DeletionCurve.random(question, black).area() / 10;
            }
            assertThat(marked).isLessThan(random);
        }
    }

    @ParameterizedTest
    @CsvSource({"gradient, 0.999, 1", "guided-backprop, 0.999, 1", "input-x-gradient, -1, 0.95"})
    void shiftsChangeOnlyWhatMultipliesByThePicture(String method, double least, double most) {
        try (NetworkSession session = TrainedBlobs.open()) {
            OptionalDouble found =
                    Steadiness.underShift(
                            new Dl4jEngine(), Methods.named(method), question(session, method));
            assertThat(found.orElseThrow()).isBetween(least, most + 1e-9);
        }
    }

    @Test
    void allEvidenceComesTogether() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Question question = question(session, "integrated-gradients");
            Target other = Target.logit(session.plan(), 3);
            Evidence evidence =
                    Evidence.of(
                            new Dl4jEngine(),
                            Methods.named("integrated-gradients"),
                            question,
                            new Evidence.Other(other, Tensor.zeros(PICTURE)));
            assertThat(evidence.residual().orElseThrow()).isLessThan(0.01);
            assertThat(evidence.underNoise()).isGreaterThan(0.5);
            assertThat(evidence.underShift().orElseThrow()).isLessThan(0.999);
            assertThat(evidence.curves().deletion().area())
                    .isLessThan(evidence.curves().insertion().area());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 0.2, 0.5, 0.00, 0.1, RED, forgets what it learned (mean similarity 0.80)",
        "0.1, 0.6, 0.5, 0.00, 0.1, RED, no more than deleting at random (area 0.60 against 0.50)",
        "0.1, 0.2, 0.5, 0.20, 0.1, YELLOW, 20 % of the answer",
        "0.1, 0.2, 0.5, 0.01, 0.97, YELLOW, similarity 0.97",
        "0.1, 0.2, 0.5, 0.01, 0.1, GREEN, 'area 0.20, at random 0.50'"
    })
    void theGravestFindingDecides(
            double kept,
            double deletion,
            double random,
            double residual,
            double other,
            Verdict.Light light,
            String words) {
        Evidence evidence =
                new Evidence(
                        OptionalDouble.of(residual),
                        new Evidence.Curves(flat(deletion), flat(0.5), flat(random)),
                        new Randomisation(
                                List.of(
                                        new Randomisation.Step(
                                                new LayerId("conv"), kept, plane(0, 0, 0, 1)))),
                        new Evidence.Rival(other, plane(0, 0, 0, 1)),
                        0.9,
                        OptionalDouble.empty());
        assertThat(evidence.verdict().light()).isEqualTo(light);
        assertThat(evidence.verdict().sentence()).contains(words);
    }

    @Test
    void aShakyMapIsToBeTakenWithCare() {
        Evidence evidence =
                new Evidence(
                        OptionalDouble.empty(),
                        new Evidence.Curves(flat(0.1), flat(0.9), flat(0.5)),
                        new Randomisation(
                                List.of(
                                        new Randomisation.Step(
                                                new LayerId("conv"), 0, plane(0, 0, 0, 1)))),
                        new Evidence.Rival(0, plane(0, 0, 0, 1)),
                        0.3,
                        OptionalDouble.empty());
        assertThat(evidence.verdict().light()).isEqualTo(Verdict.Light.YELLOW);
    }

    @Test
    void aTargetThatDoesNotSeeThePictureCannotBeJudgedByDeleting() {
        Evidence evidence =
                new Evidence(
                        OptionalDouble.empty(),
                        new Evidence.Curves(flat(Double.NaN), flat(Double.NaN), flat(Double.NaN)),
                        new Randomisation(
                                List.of(
                                        new Randomisation.Step(
                                                new LayerId("conv"), 0, plane(0, 0, 0, 1)))),
                        new Evidence.Rival(0, plane(0, 0, 0, 1)),
                        0.9,
                        OptionalDouble.empty());
        assertThat(evidence.verdict().light()).isEqualTo(Verdict.Light.YELLOW);
    }

    /// The first map peaks on its mask, the second beside it; the centre is cell (1, 1).
    @Test
    void pointingCountsPeaksOnMasksAndTheCentre() {
        Tensor corner = plane(1, 0, 0, 0);
        Tensor centre = plane(0, 0, 0, 1);
        Pointing found =
                Pointing.NONE.and(plane(3, 1, -5, 0), corner).and(plane(4, 0, 0, 1), centre);
        assertThat(found).isEqualTo(new Pointing(2, 1, 1, (0.75 + 0.2) / 2, 0.25));
        assertThat(found.accuracy()).isEqualTo(0.5);
    }

    private static Tensor plane(float... values) {
        return new Tensor(Shape.of(2, 2), values);
    }

    private static DeletionCurve flat(double share) {
        return new DeletionCurve(Collections.nCopies(3, share));
    }

    private static Question question(NetworkSession session, String name) {
        Method method = Methods.named(name);
        return new Question(
                session,
                TrainedBlobs.picture(4),
                Target.logit(session.plan(), TrainedBlobs.label(4)),
                Options.of(method.description(), Map.of()),
                Setting.PLAIN);
    }
}
