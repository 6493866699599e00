package org.convlens.app;

import org.convlens.app.welcome.Starter;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.samples.SampleDataSource;
import org.convlens.training.LiveRuns;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingData;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingObserver;
import org.convlens.training.TrainingRun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Trains a starter's network without a window: reads numbers of milliseconds, trains for so long
/// each time and prints the batches a second.
final class Unwatched implements TrainingObserver {

    /// Until the network is back in the caches.
    static final int LEAD_MILLIS = 500;

    private static final int MANY = 1_000_000;

    private final AtomicLong batches = new AtomicLong();

    private Unwatched() {}

    static void main(String[] preset) throws IOException {
        Unwatched unwatched = new Unwatched();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (TrainingRun run =
                new LiveRuns(new Dl4jEngine(), new Clock())
                        .open(request(Starters.named(preset[0])), unwatched)) {
            run.trainUntil(MANY);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(unwatched.speed(run, Long.parseLong(line)));
            }
        }
    }

    private double speed(TrainingRun run, long millis) {
        run.start();
        rest(LEAD_MILLIS);
        long began = System.nanoTime();
        long first = batches.get();
        rest(millis);
        double perSecond = (batches.get() - first) * 1e9 / (System.nanoTime() - began);
        run.pause();
        return perSecond;
    }

    /// Does nothing for so long.
    static void rest(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static RunRequest request(Starter starter) {
        NetworkPlan plan = NetworkPlanner.plan(starter.drawing().network());
        Dataset data =
                new SampleDataSource()
                        .open(
                                starter.data().orElseThrow(),
                                PictureRecipe.plain(plan.network().input()))
                        .training();
        TrainingConfig config = starter.config();
        return new RunRequest(plan, TrainingData.split(data, config), config);
    }

    @Override
    public void happened(TrainingEvent event) {
        if (event instanceof TrainingEvent.Iteration) {
            batches.incrementAndGet();
        }
    }

    @Override
    public void saw(NetworkSnapshot snapshot) {
        throw new IllegalStateException("Nobody looks here");
    }
}
