package org.convlens.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.Optimizer;
import org.convlens.inspection.Activity;
import org.convlens.inspection.Histogram;
import org.convlens.inspection.LayerStatistics;
import org.convlens.inspection.Learning;
import org.convlens.inspection.NetworkStatistics;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingEvent.Iteration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

class NetDoctorTest {

    private static final double RATE = 0.002;
    private static final TrainingConfig CONFIG =
            new TrainingConfig(Optimizer.ADAM, LearningRate.constant(RATE), 32, 10, 1, 0.1);
    private static final LayerId CONV1 = new LayerId("conv1");
    private static final LayerId CONV2 = new LayerId("conv2");
    private static final LayerId DENSE = new LayerId("dense");

    private static Network network(ActivationFunction function) {
        Convolution filters = Convolution.of(4, Window.of(3, 1)).with(function);
        return new NetworkBuilder("test", Shape.of(1, 12, 12))
                .then("conv1", filters)
                .then("conv2", filters)
                .then("flat", new Flatten())
                .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }

    /// A history whose losses follow a formula, a hundred batches to the epoch.
    private static History history(int batches, IntToDoubleFunction loss) {
        List<Iteration> iterations =
                IntStream.rangeClosed(1, batches)
                        .mapToObj(i ->
                                new Iteration(
                                        i, 1 + (i - 1) / 100, loss.applyAsDouble(i), 0.5, 100, 1))
                        .toList();
        return new History(iterations, List.of());
    }

    private static double learning(int iteration) {
        return 2.3 * Math.exp(-iteration / 150.0) + 0.05;
    }

    private static double jumping(int iteration) {
        return iteration < 20 ? 2.25 : iteration % 2 == 0 ? 0.5 : 2;
    }

    private static List<Finding> examined(History history) {
        return examined(history, false, Optional.empty());
    }

    private static List<Finding> examined(
            History history, boolean diverged, Optional<NetworkStatistics> statistics) {
        return NetDoctor.examine(
                new CaseFile(
                        network(ActivationFunction.RELU), CONFIG, history, diverged, statistics));
    }

    private static List<Finding> examined(NetworkStatistics statistics) {
        return examined(history(300, NetDoctorTest::learning), false, Optional.of(statistics));
    }

    private static LayerStatistics layer(LayerId id, double dead, double norm, double ratio) {
        Activity activity = new Activity(0.1, 1, dead, Double.NaN, new Histogram(0, 1, List.of()));
        return new LayerStatistics(id, activity, Optional.of(new Learning(norm, ratio)));
    }

    private static NetworkStatistics figures(LayerStatistics... layers) {
        return new NetworkStatistics(List.of(layers), 64);
    }

    private static NetworkStatistics healthy() {
        return figures(
                layer(CONV1, 0.1, 0.4, 2e-3),
                layer(CONV2, 0, 0.6, 1e-3),
                layer(DENSE, 0, 1.1, 5e-4));
    }

    @Test
    void aLossThatFallsWithTheNoiseOfBatchesIsHealthy() {
        SplittableRandom noise = new SplittableRandom(4);
        History falling =
                history(600, i -> Math.max(0.001, learning(i) * (1 + 0.25 * noise.nextGaussian())));
        assertThat(examined(falling, false, Optional.of(healthy()))).isEmpty();
    }

    @Test
    void aNetworkThatLearnedAllThereIsIsHealthy() {
        assertThat(examined(history(900, i -> i < 300 ? learning(i) : 1e-4))).isEmpty();
    }

    @Test
    void nothingIsSaidBeforeTheFirstBatch() {
        assertThat(examined(History.EMPTY, false, Optional.of(healthy()))).isEmpty();
    }

    @Test
    void aLossThatIsNoNumberAsksForALowerRate() {
        assertThat(examined(history(20, NetDoctorTest::learning), true, Optional.empty()))
                .containsExactly(
                        new Finding(
                                new Complaint.LossIsNoNumber(),
                                List.of(new Remedy.ChangeRate(RATE * 0.1))));
    }

    @Test
    void aLossThatStaysWhereItBeganIsFlat() {
        List<Finding> found = examined(history(250, i -> 2.3 + 0.01 * Math.sin(i)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().complaint()).isInstanceOf(Complaint.LossIsFlat.class);
        assertThat(found.getFirst().remedies())
                .containsExactly(
                        new Remedy.ChangeRate(RATE * 10), new Remedy.ChangeRate(RATE * 0.1));
    }

    @Test
    void aLossThatJumpsByHalfItsStartOscillates() {
        List<Finding> found = examined(history(250, NetDoctorTest::jumping));
        assertThat(found)
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.LossOscillates(0.75));
    }

    @Test
    void aLossOfSingleTinyBatchesMayJump() {
        TrainingConfig single =
                new TrainingConfig(Optimizer.SGD, LearningRate.constant(0.01), 1, 5, 1, 0.1);
        CaseFile file =
                new CaseFile(
                        network(ActivationFunction.RELU),
                        single,
                        history(250, NetDoctorTest::jumping),
                        false,
                        Optional.empty());
        assertThat(NetDoctor.examine(file)).isEmpty();
    }

    private static History judged(double[] training, double[] validation) {
        List<EpochResult> epochs = new ArrayList<>();
        for (int i = 0; i < training.length; i++) {
            epochs.add(new EpochResult(i + 1, training[i], 0.9, validation[i], 0.9));
        }
        return new History(history(300, NetDoctorTest::learning).iterations(), epochs);
    }

    @Test
    void validationThatRisesWhileTrainingFallsIsOverfitting() {
        List<Finding> found =
                examined(
                        judged(
                                new double[] {1.0, 0.5, 0.2, 0.1},
                                new double[] {1.1, 0.7, 0.8, 1.0}));
        assertThat(found)
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.Overfitting(2, 0.7, 1.0));
        assertThat(found.getFirst().remedies())
                .containsExactly(
                        new Remedy.DropOut(
                                new NetworkEdit.InsertOnWire(
                                        new Layer(
                                                new LayerId("dropout1"),
                                                new Dropout(0.5),
                                                List.of(new LayerId("flat"))),
                                        DENSE)),
                        new Remedy.StopAfter(2));
    }

    @Test
    void validationThatWaversOrIsMissingIsHealthy() {
        assertThat(
                        examined(
                                judged(
                                        new double[] {1.0, 0.5, 0.4, 0.35},
                                        new double[] {1.1, 0.6, 0.62, 0.58})))
                .isEmpty();
        assertThat(
                        examined(
                                judged(
                                        new double[] {1.0, 0.5, 0.4},
                                        new double[] {Double.NaN, Double.NaN, Double.NaN})))
                .isEmpty();
    }

    @Test
    void aLayerOfDeadReluUnitsIsNamedAndMayLeak() {
        List<Finding> found =
                examined(figures(layer(CONV1, 0.2, 1, 1e-3), layer(CONV2, 0.8, 1, 1e-3)));
        assertThat(found)
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.DeadUnits(CONV2, 0.8));
        Network treated = after(found.getFirst().remedies().getFirst());
        assertThat(treated.layer(CONV2).orElseThrow().spec())
                .isEqualTo(Convolution.of(4, Window.of(3, 1)).with(ActivationFunction.LEAKY_RELU));
    }

    private static Network after(Remedy remedy) {
        return after(remedy, network(ActivationFunction.RELU));
    }

    private static Network after(Remedy remedy, Network network) {
        NetworkEdit edit =
                switch (remedy) {
                    case Remedy.ChangeFunction(var _, NetworkEdit change) -> change;
                    case Remedy.Normalise(NetworkEdit change) -> change;
                    case Remedy.DropOut(NetworkEdit change) -> change;
                    case Remedy.ChangeRate _, Remedy.StopAfter _ ->
                            throw new IllegalArgumentException("no edit: " + remedy);
                };
        Network changed = new Drawing(network, Map.of()).apply(edit).network();
        assertThat(NetworkPlanner.plan(changed).isPossible()).isTrue();
        return changed;
    }

    @Test
    void zerosThatAreNoRelusAreNobodysFault() {
        assertThat(examined(figures(layer(DENSE, 0.9, 1, 1e-3)))).isEmpty();
    }

    @Test
    void saturatedUnitsAreFoundButNotInTheAnswer() {
        Activity flat = new Activity(0.5, 0.5, 0, 0.9, new Histogram(0, 1, List.of()));
        Network sigmoid = network(ActivationFunction.SIGMOID);
        NetworkStatistics statistics =
                figures(
                        new LayerStatistics(CONV1, flat, Optional.of(new Learning(1, 1e-3))),
                        new LayerStatistics(DENSE, flat, Optional.of(new Learning(1, 1e-3))));
        List<Finding> found =
                NetDoctor.examine(
                        new CaseFile(
                                sigmoid,
                                CONFIG,
                                history(300, NetDoctorTest::learning),
                                false,
                                Optional.of(statistics)));
        assertThat(found)
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.SaturatedUnits(CONV1, 0.9));
        assertThat(found.getFirst().remedies())
                .hasAtLeastOneElementOfType(Remedy.ChangeFunction.class)
                .hasAtLeastOneElementOfType(Remedy.Normalise.class);
    }

    @Test
    void vanishedGradientsOfASigmoidNetworkAskForRelu() {
        Network sigmoid = network(ActivationFunction.SIGMOID);
        NetworkStatistics statistics =
                figures(
                        layer(CONV1, 0, 1e-6, 1e-3),
                        layer(CONV2, 0, 1e-3, 1e-3),
                        layer(DENSE, 0, 1, 1e-3));
        List<Finding> found =
                NetDoctor.examine(
                        new CaseFile(
                                sigmoid,
                                CONFIG,
                                history(300, NetDoctorTest::learning),
                                false,
                                Optional.of(statistics)));
        assertThat(found)
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.VanishingGradients(CONV1, 1e-6));
        Network treated = after(found.getFirst().remedies().getFirst(), sigmoid);
        assertThat(treated).isEqualTo(network(ActivationFunction.RELU));
    }

    @Test
    void vanishedGradientsOfReluNetworksAskForBatchNormalisation() {
        List<Finding> found =
                examined(
                        figures(
                                layer(CONV1, 0, 1e-6, 1e-3),
                                layer(CONV2, 0, 1e-3, 1e-3),
                                layer(DENSE, 0, 1, 1e-3)));
        Network treated = after(found.getFirst().remedies().getFirst());
        assertThat(treated.layers())
                .filteredOn(layer -> layer.spec() instanceof BatchNormalisation)
                .extracting(layer -> layer.inputs().getFirst())
                .containsExactly(CONV1, CONV2);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, ExplodingGradients",
        "NaN, ExplodingGradients",
        "Infinity, ExplodingGradients"
    })
    void enormousGradientsExplode(double norm, String complaint) {
        assertThat(examined(figures(layer(CONV1, 0, 1, 1e-3), layer(CONV2, 0, norm, 1e-3))))
                .extracting(finding -> finding.complaint().getClass().getSimpleName())
                .containsExactly(complaint);
    }

    @Test
    void stepsAreTooLargeOnlyOnceTheOptimizerHasSettled() {
        NetworkStatistics large = figures(layer(CONV1, 0, 1, 0.3), layer(DENSE, 0, 1, 1e-3));
        assertThat(examined(large))
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.StepsTooLarge(CONV1, 0.3));
        assertThat(examined(history(9, NetDoctorTest::learning), false, Optional.of(large)))
                .isEmpty();
    }

    @Test
    void stepsAreTooSmallOnlyWhileMuchIsLeftToLearn() {
        NetworkStatistics small = figures(layer(CONV1, 0, 1, 1e-7), layer(DENSE, 0, 1, 2e-7));
        History stuck = history(150, i -> 2.3 - i * 1e-3);
        assertThat(examined(stuck, false, Optional.of(small)))
                .extracting(Finding::complaint)
                .containsExactly(new Complaint.StepsTooSmall(DENSE, 2e-7));
        assertThat(examined(small)).isEmpty();
    }

    @Test
    void aSeparateActivationLayerIsTreatedToo() {
        Network network =
                new NetworkBuilder("test", Shape.of(1, 12, 12))
                        .then("conv1", Convolution.of(4, Window.of(3, 1)))
                        .then("relu", new Activation(ActivationFunction.RELU))
                        .then("flat", new Flatten())
                        .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                        .build();
        Activity dead = new Activity(0, 0, 1, Double.NaN, new Histogram(0, 1, List.of()));
        NetworkStatistics statistics =
                figures(new LayerStatistics(new LayerId("relu"), dead, Optional.empty()));
        List<Finding> found =
                NetDoctor.examine(
                        new CaseFile(
                                network, CONFIG, History.EMPTY, false, Optional.of(statistics)));
        assertThat(
                        after(found.getFirst().remedies().getFirst(), network)
                                .layer(new LayerId("relu"))
                                .orElseThrow()
                                .spec())
                .isEqualTo(new Activation(ActivationFunction.LEAKY_RELU));
    }
}
