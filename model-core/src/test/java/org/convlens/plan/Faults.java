package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;

/// Networks with one fault, and what must be said of it.
final class Faults {

    private Faults() {}

    /// One layer under a head, on three channels.
    static Network flat(int height, int width, LayerSpec spec) {
        return new NetworkBuilder("flat", Shape.of(3, height, width))
                .then("layer", spec)
                .then("head", new GlobalMaxPooling())
                .build();
    }

    static Network joined(LayerSpec branch, LayerSpec join) {
        NetworkBuilder builder =
                new NetworkBuilder("joined", Shape.of(3, 8, 8))
                        .then("branch", branch)
                        .layer("joined", join, "branch", "input");
        return builder.then("head", new GlobalMaxPooling()).build();
    }

    static void assertProblem(Network network, String message, String... fixes) {
        assertProblems(NetworkPlanner.plan(network), message, fixes);
    }

    static void assertProblems(NetworkPlan plan, String message, String... fixes) {
        assertThat(plan.problems()).extracting(Problem::message).containsExactly(message);
        assertThat(plan.problems().getFirst().fixes())
                .extracting(Fix::title)
                .containsExactly(fixes);
    }
}
