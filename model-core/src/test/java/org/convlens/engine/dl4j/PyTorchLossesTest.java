package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.Gradients;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Loss;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Losses beside PyTorch 2.7.1: their values, and their slopes by every answer.
///
/// Hinge is PyTorch's `hinge_embedding_loss` of `t·z`, its `multi_margin_loss` compares with the
/// right class's answer instead of with 1; focal and margin are written in PyTorch's operations.
class PyTorchLossesTest {

    private static final double TOLERANCE = 2e-5;
    private static final String ANSWERS = "answers/";

    /// The weights of a dense layer that reads one picture for each of its inputs, a 1 among zeros,
    /// are the answers: their gradient is the slope.
    @ParameterizedTest
    @EnumSource(
            value = Loss.class,
            names = "PIXEL_SOFTMAX_CROSS_ENTROPY",
            mode = EnumSource.Mode.EXCLUDE)
    void aLossAndItsSlopesArePyTorchs(Loss loss) {
        Tensor answers = PeerFile.tensor("loss-" + loss.id(), "input");
        int pictures = answers.shape().size(0);
        int classes = answers.shape().size(1);
        Dense dense = new Dense(classes, false, ActivationFunction.IDENTITY);
        NetworkPlan plan =
                Networks.over(loss, pictures, 1, 1)
                        .then("flat", new Flatten())
                        .then("answers", dense)
                        .plan();
        Batch batch = new Batch(oneHot(pictures), List.of(0, 1, 2, 3));
        Tensor weights = turned(answers, Shape.of(classes, pictures));
        Gradients gradients = gradients(plan, Map.of(ANSWERS + "weights", weights), batch);
        assertLoss(loss, gradients);
        PeerFile.assertClose(
                "slope",
                turned(slope(gradients, "weights"), answers.shape()).values(),
                PeerFile.tensor("loss-" + loss.id(), "slope").values());
    }

    /// Likewise the biases of a layer with one for each pixel, which gives no weight to what it
    /// reads.
    @Test
    void theLossOfPixelsAndItsSlopesArePyTorchs() {
        Loss loss = Loss.PIXEL_SOFTMAX_CROSS_ENTROPY;
        Tensor answers = PeerFile.tensor("loss-" + loss.id(), "input");
        LocallyConnected pixels = LocallyConnected.of(3, Window.of(1, 1));
        NetworkPlan plan = Networks.over(loss, 1, 4, 5).then("answers", pixels).plan();
        Map<String, Tensor> weights =
                Map.of(
                        ANSWERS + "weights",
                        Tensor.zeros(Shape.of(4, 5, 3, 1, 1, 1)),
                        ANSWERS + "bias",
                        turned(answers.reshape(Shape.of(3, 20)), Shape.of(4, 5, 3)));
        Gradients gradients = gradients(plan, weights, masked());
        assertLoss(loss, gradients);
        Tensor slope = slope(gradients, "bias").reshape(Shape.of(20, 3));
        PeerFile.assertClose(
                "slope",
                turned(slope, Shape.of(3, 20)).values(),
                PeerFile.tensor("loss-" + loss.id(), "slope").values());
    }

    private static Batch masked() {
        Tensor right = PeerFile.tensor("loss-pixel-softmax-cross-entropy", "right");
        Tensor mask = Tensor.zeros(Shape.of(1, 4, 5));
        System.arraycopy(right.values(), 2 * 20, mask.values(), 0, 20);
        return new Batch(Tensor.zeros(Shape.of(1, 1, 4, 5)), List.of(1), Optional.of(mask));
    }

    private static Gradients gradients(NetworkPlan plan, Map<String, Tensor> weights, Batch batch) {
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 0.1);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            session.restore(new Parameters(new TreeMap<>(weights)));
            return session.gradients(batch);
        }
    }

    private static void assertLoss(Loss loss, Gradients gradients) {
        double expected = PeerFile.tensor("loss-" + loss.id(), "output").values()[0];
        assertThat(Math.abs(gradients.result().loss() - expected))
                .as("%s, PyTorch: %s", gradients.result().loss(), expected)
                .isLessThanOrEqualTo(TOLERANCE * Math.abs(expected));
    }

    private static Tensor slope(Gradients gradients, String name) {
        return Objects.requireNonNull(gradients.slopes().byName().get(ANSWERS + name));
    }

    private static Tensor oneHot(int count) {
        Tensor pictures = Tensor.zeros(Shape.of(count, count, 1, 1));
        for (int picture = 0; picture < count; picture++) {
            pictures.values()[picture * count + picture] = 1;
        }
        return pictures;
    }

    /// {@return columns as rows}
    ///
    /// @param table of two axes
    /// @param shape of the result
    private static Tensor turned(Tensor table, Shape shape) {
        Tensor turned = Tensor.zeros(shape);
        int columns = table.shape().size(1);
        int rows = table.shape().size(0);
        for (int i = 0; i < turned.values().length; i++) {
            turned.values()[i] = table.values()[i % rows * columns + i / rows];
        }
        return turned;
    }
}
