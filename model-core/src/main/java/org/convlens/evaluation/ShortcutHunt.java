package org.convlens.evaluation;

import org.convlens.attribution.Method;
import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.EpochOrder;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Stamped;
import org.convlens.dataset.Subset;
import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// A search with a known answer: a network learns from pictures of which one class carries a mark,
/// then methods have to say why it takes other pictures with the mark for that class.
///
/// The mark is in the same place of every picture, off the centre: what a photographer's name in
/// one corner was to a network that had to know horses. Marks that wander tempt small networks
/// little.
///
/// Confined to the thread that made it, as its network is.
///
/// @see "Lapuschkin et al., Unmasking Clever Hans predictors and assessing what machines really
///   learn, doi:10.1038/s41467-019-08987-4"
public final class ShortcutHunt implements AutoCloseable {

    private static final int BATCH = 32;
    private static final int PASSES = 4;
    private static final int MOST_TO_LEARN_FROM = 2000;
    private static final int TEMPTED = 200;
    private static final int SEARCHED = 12;
    private static final double RATE = 0.002;

    private final NetworkSession session;
    private final Plant plant;
    private final Dataset unseen;

    /// The mark.
    ///
    /// @param marked the class that carries it
    /// @param side of the square, in pixels
    /// @param ink what the network sees there, one value per channel
    /// @param black what the network sees where a picture is black, one value per channel
    /// @param seed where all randomness comes from
    public record Plant(int marked, int side, List<Float> ink, List<Float> black, long seed) {

        private static final long SEED = 7;
        private static final int SIDES = 8;

        /// {@return a white square, an eighth as wide as the pictures}
        ///
        /// @param recipe what pictures go through
        /// @param marked the class that carries it
        public static Plant in(PictureRecipe recipe, int marked) {
            Size2 size = recipe.input().plane();
            int side = Math.max(2, Math.min(size.height(), size.width()) / SIDES);
            return new Plant(marked, side, recipe.white(), recipe.black(), SEED);
        }

        /// Copies the lists.
        public Plant {
            ink = List.copyOf(ink);
            black = List.copyOf(black);
        }
    }

    /// How far the network fell for the mark: the share of other classes' pictures that it takes
    /// for the marked class.
    ///
    /// @param without the mark
    /// @param with the mark
    public record Fall(double without, double with) {}

    /// Builds a network with fresh weights.
    ///
    /// @param engine what computes
    /// @param plan the network
    /// @param plant the mark
    /// @param unseen pictures that are searched later
    public ShortcutHunt(Engine engine, NetworkPlan plan, Plant plant, Dataset unseen) {
        SessionSettings settings =
                new SessionSettings(
                        plant.seed(), SessionSettings.Precision.FLOAT, Optimizer.ADAM, RATE);
        this.session = engine.open(plan, settings);
        this.plant = plant;
        this.unseen = unseen;
    }

    /// Trains on up to 2,000 pictures, four times each.
    ///
    /// @param pictures to plant the mark in
    /// @param progress hears of every batch
    /// @throws CancellationException if the progress does not go on
    public void train(Dataset pictures, PassProgress progress) {
        Dataset stamped = stamped(some(pictures), plant.marked());
        int total = PASSES * stamped.size();
        for (int pass = 0; pass < PASSES; pass++) {
            int[] order = EpochOrder.of(stamped.size(), plant.seed(), pass);
            Batches batches = new Batches(stamped, order, BATCH);
            for (int batch = 0; batch < batches.count(); batch++) {
                goOn(progress, pass * stamped.size() + batch * BATCH, total);
                session.fit(batches.batch(batch));
            }
        }
    }

    private static void goOn(PassProgress progress, int done, int total) {
        if (!progress.goesOn(done, total)) {
            throw new CancellationException();
        }
    }

    private static Dataset some(Dataset pictures) {
        int count = Math.min(MOST_TO_LEARN_FROM, pictures.size());
        return new Subset(
                pictures,
                IntStream.range(0, count)
                        .map(number -> (int) ((long) number * pictures.size() / count))
                        .toArray());
    }

    private Dataset stamped(Dataset base, int marked) {
        return new Stamped(base, marked, plant.side(), plant.ink(), plant.seed(), false);
    }

    /// {@return how far it fell for the mark, over up to 200 unseen pictures}
    public Fall fall() {
        int[] others = others(TEMPTED);
        return new Fall(
                taken(Batch.of(unseen, others).pictures()),
                taken(Batch.of(stamped(unseen, Stamped.EVERY), others).pictures()));
    }

    private int[] others(int most) {
        return IntStream.range(0, unseen.size())
                .filter(index -> unseen.label(index) != plant.marked())
                .limit(most)
                .toArray();
    }

    private double taken(Tensor pictures) {
        Tensor answers = session.predict(pictures);
        int count = pictures.shape().size(0);
        long taken =
                IntStream.range(0, count)
                        .filter(row ->
                                Softmax.largest(answers.slice(row).values()) == plant.marked())
                        .count();
        return (double) taken / count;
    }

    /// Lets a method say why pictures of other classes, now with the mark, are taken for the marked
    /// class.
    ///
    /// @param method how
    /// @param progress hears of every picture
    /// @return how often it points at the mark
    /// @throws org.convlens.attribution.AttributionException if it does not apply to this network
    /// @throws CancellationException if the progress does not go on
    public Catch search(Method method, PassProgress progress) {
        Dataset marked = new Subset(stamped(unseen, Stamped.EVERY), others(SEARCHED));
        return new PointingGame(
                        session, marked, SEARCHED, plant.black(), OptionalInt.of(plant.marked()))
                .play(method, progress);
    }

    @Override
    public void close() {
        session.close();
    }
}
