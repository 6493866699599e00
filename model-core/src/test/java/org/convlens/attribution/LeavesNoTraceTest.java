package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// Asking changes nothing, bit for bit: not weights, not running statistics, not the random stream.
class LeavesNoTraceTest {

    private record End(Parameters parameters, OptimizerState optimizer) {}

    static Stream<String> names() {
        return Methods.all().stream().map(method -> method.description().name());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTrainingGoesOnAsIfNobodyHadAsked(String name) {
        assertThat(endAfter(session -> ask(session, name, Setting.PLAIN))).isEqualTo(undisturbed());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTrainingGoesOnAfterAMethodWasStopped(String name) {
        Progress stop =
                (_, _, soFar) -> {
                    assertThat(soFar.get().values()).isNotEmpty();
                    throw new CancellationException();
                };
        Setting stopping =
                new Setting(
                        Setting.PLAIN.layer(),
                        Setting.PLAIN.black(),
                        Setting.PLAIN.references(),
                        1,
                        stop);
        assertThat(
                        endAfter(session -> {
                            try {
                                ask(session, name, stopping);
                            } catch (CancellationException e) {
                                assertThat(e).hasMessage(null);
                            }
                        }))
                .isEqualTo(undisturbed());
    }

    /// The dense layer meets a picture that is too small when half of the way is gone.
    @ParameterizedTest
    @MethodSource("names")
    void aTrainingGoesOnAfterAMethodFailedHalfway(String name) {
        Tensor small = Ask.random(1, 1, 6, 6);
        Ask.About about = new Ask.About(small, 2);
        assertThat(
                        endAfter(session ->
                                assertThatExceptionOfType(RuntimeException.class)
                                        .isThrownBy(() ->
                                                Ask.few(name, session, about, Setting.PLAIN))))
                .isEqualTo(undisturbed());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNetworkThatEndsInItsMeansAnswersAfterwardsAsBefore(String name) {
        try (NetworkSession session = TrainedBars.open()) {
            Parameters before = session.parameters();
            Tensor answer = session.predict(Ask.random(2, 4, 1, 8, 8));
            Ask.few(name, session, TrainedBars.picture(3));
            assertThat(session.parameters()).isEqualTo(before);
            assertThat(session.predict(Ask.random(2, 4, 1, 8, 8))).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void unknownOptionsAreRefusedByName(String name) {
        assertThatExceptionOfType(AttributionException.class)
                .isThrownBy(() ->
                        Options.of(Methods.named(name).description(), Map.of("colour", "red")))
                .withMessageStartingWith(name + " has no option colour; ");
    }

    private interface Disturbance {
        void of(NetworkSession session);
    }

    /// CAM does not apply here, which is one more exception to get over.
    private static void ask(NetworkSession session, String name, Setting setting) {
        Ask.About about = new Ask.About(TrainedBlobs.picture(9), 2);
        try {
            Ask.of(name, session, about, Map.of(), setting);
        } catch (AttributionException e) {
            assertThat(name).isEqualTo("cam");
        }
    }

    private static End undisturbed() {
        return endAfter(_ -> {});
    }

    private static End endAfter(Disturbance disturbance) {
        try (NetworkSession session = TrainedBlobs.fresh()) {
            session.fit(TrainedBlobs.batch(0, 20));
            session.fit(TrainedBlobs.batch(20, 8));
            disturbance.of(session);
            session.fit(TrainedBlobs.batch(40, 20));
            session.fit(TrainedBlobs.batch(60, 20));
            return new End(session.parameters(), session.optimizerState());
        }
    }
}
