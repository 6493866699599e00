package org.convlens.training;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes the next batch on another core while the network learns from this one.
///
/// Which batch comes when is the caller's choice; a batch that was not foreseen is made on the
/// spot.
final class Prefetch implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("convlens-batches").factory());
    private @Nullable Ahead ahead;

    private record Ahead(Batches batches, int number, CompletableFuture<Batch> batch) {

        boolean isOf(Batches others, int other) {
            return batches == others && number == other;
        }
    }

    /// {@return one batch; the one after it is begun}
    ///
    /// @param batches where it comes from
    /// @param number which one, from 0
    Batch take(Batches batches, int number) {
        Ahead foreseen = ahead;
        ahead = number + 1 < batches.count() ? begin(batches, number + 1) : null;
        return foreseen != null && foreseen.isOf(batches, number)
                ? await(foreseen.batch())
                : batches.batch(number);
    }

    private Ahead begin(Batches batches, int number) {
        return new Ahead(
                batches,
                number,
                CompletableFuture.supplyAsync(() -> batches.batch(number), thread));
    }

    private static Batch await(CompletableFuture<Batch> batch) {
        try {
            return batch.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
