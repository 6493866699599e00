package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Drawing;
import org.convlens.network.Network;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Whatever is drawn, the planner answers, and every fix it offers clears the problem.
class FixLawsTest {

    private static final int NETWORKS = 2000;

    @Test
    void everyFixOfAUsualNetworkClearsItsProblem() {
        assertFixesClear(GeneratedNetworks::usual, NetworkPlanner::plan);
    }

    @Test
    void everyFixOfAnAbsurdNetworkClearsItsProblem() {
        assertFixesClear(GeneratedNetworks::absurd, NetworkPlanner::plan);
    }

    @Test
    void everyFixClearsItsProblemWhereClassesAreKnown() {
        assertFixesClear(GeneratedNetworks::usual, network -> NetworkPlanner.plan(network, 7));
    }

    @Test
    void generatedNetworksMakeEveryMistakeOftenEnough() {
        Set<ProblemKind> seen = EnumSet.noneOf(ProblemKind.class);
        IntStream.range(0, NETWORKS)
                .mapToObj(GeneratedNetworks::new)
                .forEach(generated -> {
                    kinds(NetworkPlanner.plan(generated.usual())).forEach(seen::add);
                    kinds(NetworkPlanner.plan(generated.absurd())).forEach(seen::add);
                    kinds(NetworkPlanner.plan(generated.usual(), 7)).forEach(seen::add);
                });

        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
                .isSubsetOf(ProblemKind.TOO_FEW_CLASSES, ProblemKind.TOO_LARGE);
    }

    private static List<ProblemKind> kinds(NetworkPlan plan) {
        return plan.problems().stream().map(Problem::kind).toList();
    }

    private static void assertFixesClear(
            Function<GeneratedNetworks, Network> kind, Function<Network, NetworkPlan> planner) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            Network network = kind.apply(new GeneratedNetworks(seed));
            for (Problem problem : planner.apply(network).problems()) {
                problem.fixes().forEach(fix -> assertClears(network, problem, fix, planner));
            }
        }
    }

    private static void assertClears(
            Network network, Problem problem, Fix fix, Function<Network, NetworkPlan> planner) {
        Network after = new Drawing(network, Map.of()).apply(fix.edit()).network();

        assertThat(planner.apply(after).problems())
                .as(() -> "%s%n%s%n%s".formatted(network, problem.message(), fix))
                .noneMatch(left ->
                        left.layer().equals(problem.layer()) && left.kind() == problem.kind());
    }
}
