package org.convlens.bench;

import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.Setting;
import org.convlens.attribution.Target;
import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How fast methods of attribution answer beside training: quick ones against one step with one
/// picture, those that put many pictures to the network against training in batches.
public final class AttributionSpeed {

    private static final List<String> QUICK =
            List.of("gradient", "input-x-gradient", "guided-backprop", "grad-cam");
    private static final Map<String, Map<String, String>> BATCHED =
            Map.of(
                    "integrated-gradients", Map.of("steps", "256"),
                    "smooth-grad", Map.of("samples", "256"),
                    "rise", Map.of("samples", "256"),
                    "occlusion", Map.of("window", "4", "stride", "2"));
    private static final int BATCH = 32;
    private static final int RUNS = 15;
    private static final int MEASURES = 3;

    private final Subject subject;
    private final NetworkSession session;

    private AttributionSpeed(Subject subject, NetworkSession session) {
        this.subject = subject;
        this.session = session;
    }

    /// Measures and prints a table.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        System.out.println(table());
    }

    /// {@return a table as people read it}
    static String table() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "attribution: times of one step with one picture; share of training's pictures/s");
        for (Subject subject : Subject.values()) {
            SessionSettings settings =
                    new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3);
            try (NetworkSession session = new Dl4jEngine().open(subject.plan(), settings)) {
                lines.addAll(new AttributionSpeed(subject, session).lines());
            }
        }
        return String.join("\n", lines);
    }

    private List<String> lines() {
        Batch one = subject.batch(1, 1);
        Batch many = subject.batch(BATCH, 1);
        List<String> lines = new ArrayList<>();
        for (String method : QUICK) {
            double times = ratio(() -> explain(method, Map.of()), () -> session.fit(one));
            lines.add("%-14s %-22s %5.2f×".formatted(subject.preset(), method, times));
        }
        BATCHED.forEach((method, options) -> {
            double longer = ratio(() -> explain(method, options), () -> session.fit(many));
            double share = pictures(method) / (longer * BATCH);
            lines.add("%-14s %-22s %5.2f".formatted(subject.preset(), method, share));
        });
        return lines;
    }

    /// {@return how many pictures the method puts to the network, with the options above}
    private int pictures(String method) {
        int side = subject.plan().network().input().plane().height();
        int windows = Math.ceilDiv(side - 4, 2) + 1;
        return method.equals("occlusion") ? windows * windows : 256;
    }

    private void explain(String name, Map<String, String> options) {
        Method method = Methods.named(name);
        method.explain(
                new Question(
                        session,
                        subject.batch(1, 2).pictures().slice(0),
                        Target.logit(session.plan(), 3),
                        Options.of(method.description(), options),
                        Setting.PLAIN));
    }

    /// {@return how many times as long the work takes as a measure, each at its fastest; in turn,
    /// so that whatever else the machine does slows both}
    private static double ratio(Runnable work, Runnable measure) {
        double ofWork = Double.POSITIVE_INFINITY;
        double ofMeasure = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            ofWork = Math.min(ofWork, seconds(work));
            for (int again = 0; again < MEASURES; again++) {
                ofMeasure = Math.min(ofMeasure, seconds(measure));
            }
        }
        return ofWork / ofMeasure;
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
