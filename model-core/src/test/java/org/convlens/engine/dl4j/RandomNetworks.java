package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.GeneratedNetworks;
import org.convlens.plan.GrownNetworks;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.plan.Problem;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A program that plans, builds and runs random networks and says what became of each, a line for
/// each seed: `7 ran convolution,dense`, `8 refused`, `9 large`, `10 failed IllegalState: ...`.
///
/// Half of the networks grow sanely, a quarter has the mistakes people make, a quarter is absurd.
final class RandomNetworks {

    /// What is run here at most; larger ones are accepted and counted as large.
    private static final long VALUES = 1L << 21;

    private static final long MACS = 1L << 27;
    private static final int PICTURES = 2;

    private final long seed;
    private final int classes;

    private RandomNetworks(long seed) {
        this.seed = seed;
        this.classes = new SplittableRandom(seed).nextInt(2, 7);
    }

    /// Runs the networks of seeds in a row.
    ///
    /// @param arguments the first seed and how many
    public static void main(String... arguments) {
        long first = Long.parseLong(arguments[0]);
        LongStream.range(first, first + Long.parseLong(arguments[1]))
                .mapToObj(RandomNetworks::new)
                .forEach(network -> System.out.println(network.seed + " " + network.outcome()));
    }

    private Network network() {
        return switch ((int) (seed % 4)) {
            case 1 -> new GeneratedNetworks(seed).usual();
            case 3 -> new GeneratedNetworks(seed).absurd();
            default -> new GrownNetworks(seed).with(classes);
        };
    }

    private String outcome() {
        NetworkPlan plan = NetworkPlanner.plan(network(), classes);
        if (!plan.isPossible()) {
            return refusal(plan);
        }
        return isLarge(plan) ? "large" : run(plan);
    }

    /// Every sentence must name its layer; the picture is called the picture or the input.
    private static String refusal(NetworkPlan plan) {
        return plan.problems().stream()
                .filter(Problem::isError)
                .filter(problem -> !namesItsLayer(problem))
                .findFirst()
                .map(problem -> "failed nameless: " + problem.message())
                .orElse("refused");
    }

    private static boolean namesItsLayer(Problem problem) {
        return problem.layer().isInput() || problem.message().contains(problem.layer().name());
    }

    private static boolean isLarge(NetworkPlan plan) {
        return plan.activationBytes() > Float.BYTES * VALUES
                || plan.network().input().volume() > VALUES
                || plan.parameters() > VALUES
                || plan.macs() > MACS;
    }

    private String run(NetworkPlan plan) {
        SessionSettings settings = new SessionSettings(seed, Precision.FLOAT, Optimizer.ADAM, 1e-3);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            Batch batch = Batches.of(PICTURES, classes, seed, plan.network().input());
            session.fit(batch);
            checkCounts(plan, session);
            checkShapes(plan, session, batch.pictures());
            return "ran " + kinds(plan);
        } catch (RuntimeException | Error reason) {
            reason.printStackTrace();
            return "failed " + oneLine(reason + " in " + plan.network());
        }
    }

    private static void checkCounts(NetworkPlan plan, NetworkSession session) {
        for (LayerPlan row : plan.layers()) {
            long stored =
                    session.parameters(row.id()).byName().values().stream()
                            .mapToLong(tensor -> tensor.shape().volume())
                            .sum();
            check(stored == row.parameters(), row.id(), row.parameters(), stored);
        }
    }

    private static void checkShapes(NetworkPlan plan, NetworkSession session, Tensor pictures) {
        Map<LayerId, Tensor> found =
                session.activations(
                        pictures,
                        plan.layers().stream().map(LayerPlan::id).collect(Collectors.toSet()));
        for (LayerPlan row : plan.layers()) {
            Shape planned = row.output().orElseThrow().batchOf(PICTURES);
            Shape shape = Objects.requireNonNull(found.get(row.id())).shape();
            check(shape.equals(planned), row.id(), planned, shape);
        }
    }

    private static void check(boolean holds, LayerId layer, Object planned, Object found) {
        if (!holds) {
            throw new IllegalStateException(
                    "%s was planned as %s and is %s".formatted(layer, planned, found));
        }
    }

    private static String kinds(NetworkPlan plan) {
        List<String> kinds =
                plan.layers().stream().map(row -> row.layer().spec().kind()).distinct().toList();
        return String.join(",", kinds);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
