package org.convlens.engine;

import org.convlens.dataset.Batch;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// `logits = W·x`, trained by gradient descent with a momentum of 0.9 on the softmax cross-entropy;
/// weights `scores/weights` `[units, inputs]`.
///
/// Each batch is trained with a little noise that depends on seed and iteration, as dropout would.
final class ToySession implements NetworkSession {

    private static final String WEIGHTS = "scores/weights";
    private static final double MOMENTUM = 0.9;
    private static final double NOISE = 0.01;

    private final Thread owner = Thread.currentThread();
    private final NetworkPlan plan;
    private final SessionSettings settings;
    private final LongConsumer beforeFit;
    private final Runnable whenAsked;
    private final int units;
    private final int inputs;
    private float[] weights;
    private float[] velocity;
    private double rate;
    private long iteration;
    private boolean closed;

    ToySession(
            NetworkPlan plan,
            SessionSettings settings,
            LongConsumer beforeFit,
            Runnable whenAsked) {
        this.plan = plan;
        this.settings = settings;
        this.beforeFit = beforeFit;
        this.whenAsked = whenAsked;
        this.units = plan.output().orElseThrow().output().orElseThrow().channels();
        this.inputs = Math.toIntExact(plan.network().input().volume());
        this.rate = settings.rate();
        this.weights = freshWeights();
        this.velocity = new float[units * inputs];
    }

    private float[] freshWeights() {
        SplittableRandom random = new SplittableRandom(settings.seed());
        float[] fresh = new float[units * inputs];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = (float) random.nextDouble(-0.01, 0.01);
        }
        return fresh;
    }

    private void check() {
        if (closed || !owner.equals(Thread.currentThread())) {
            throw new IllegalStateException("Used after close or on another thread");
        }
    }

    @Override
    public NetworkPlan plan() {
        return plan;
    }

    @Override
    public StepResult fit(Batch batch) {
        check();
        beforeFit.accept(iteration);
        SplittableRandom random = new SplittableRandom(settings.seed() + 31 * iteration);
        float[] noisy = batch.pictures().values().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (NOISE * random.nextDouble());
        }
        Batch seen = new Batch(new Tensor(batch.pictures().shape(), noisy), batch.labels());
        StepResult result = score(seen);
        update(seen);
        iteration++;
        return result;
    }

    @Override
    public Gradients gradients(Batch batch) {
        check();
        whenAsked.run();
        float[] slopes = new float[weights.length];
        float[] updates = new float[weights.length];
        double[] gradient = gradient(batch);
        for (int place = 0; place < gradient.length; place++) {
            slopes[place] = (float) gradient[place];
            updates[place] = (float) (rate * gradient[place] - MOMENTUM * velocity[place]);
        }
        return new Gradients(
                score(batch),
                new Parameters(named(WEIGHTS, slopes)),
                new Parameters(named(WEIGHTS, updates)));
    }

    private double[] gradient(Batch batch) {
        double[] gradient = new double[weights.length];
        Tensor logits = logits(batch.pictures());
        for (int n = 0; n < batch.size(); n++) {
            double[] shares = softmax(logits.slice(n).values());
            shares[batch.labels().get(n)] -= 1;
            for (int place = 0; place < gradient.length; place++) {
                gradient[place] +=
                        shares[place / inputs]
                                * batch.pictures().values()[n * inputs + place % inputs]
                                / batch.size();
            }
        }
        return gradient;
    }

    private void update(Batch batch) {
        double[] gradient = gradient(batch);
        for (int place = 0; place < gradient.length; place++) {
            velocity[place] = (float) (MOMENTUM * velocity[place] - rate * gradient[place]);
            weights[place] += velocity[place];
        }
    }

    private static double[] softmax(float[] logits) {
        double sum = 0;
        double[] shares = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp(logits[i]);
            sum += shares[i];
        }
        for (int i = 0; i < logits.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private Tensor logits(Tensor pictures) {
        int count = pictures.shape().size(0);
        float[] logits = new float[count * units];
        for (int i = 0; i < logits.length; i++) {
            double sum = 0;
            for (int input = 0; input < inputs; input++) {
                sum +=
                        weights[i % units * inputs + input]
                                * pictures.values()[i / units * inputs + input];
            }
            logits[i] = (float) sum;
        }
        return new Tensor(Shape.of(count, units), logits);
    }

    @Override
    public Tensor predict(Tensor pictures) {
        check();
        whenAsked.run();
        return logits(pictures);
    }

    @Override
    public StepResult score(Batch batch) {
        check();
        Tensor logits = logits(batch.pictures());
        double loss = 0;
        int correct = 0;
        for (int n = 0; n < batch.size(); n++) {
            float[] row = logits.slice(n).values();
            loss -= Math.log(softmax(row)[batch.labels().get(n)]);
            correct += largest(row) == batch.labels().get(n) ? 1 : 0;
        }
        return new StepResult(loss / batch.size(), correct, batch.size());
    }

    private static int largest(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }

    @Override
    public Map<LayerId, Tensor> activations(Tensor pictures, Set<LayerId> layers) {
        check();
        whenAsked.run();
        Map<LayerId, Tensor> found = new HashMap<>();
        for (LayerId layer : layers) {
            found.put(layer, layer.isInput() ? pictures : logits(pictures));
        }
        return found;
    }

    @Override
    public Map<LayerId, Tensor> activations(
            Tensor pictures, Map<LayerId, Tensor> replaced, Set<LayerId> layers) {
        throw new UnsupportedOperationException("a toy replaces nothing");
    }

    @Override
    public Map<LayerId, Tensor> backward(BackwardQuestion question) {
        throw new UnsupportedOperationException("a toy goes one way");
    }

    @Override
    public Parameters parameters() {
        check();
        return new Parameters(named(WEIGHTS, weights));
    }

    private SortedMap<String, Tensor> named(String name, float[] values) {
        return new TreeMap<>(Map.of(name, new Tensor(Shape.of(units, inputs), values.clone())));
    }

    @Override
    public Parameters parameters(LayerId layer) {
        return parameters();
    }

    @Override
    public void restore(Parameters parameters) {
        check();
        weights = valuesOf(parameters.byName(), WEIGHTS);
    }

    @Override
    public void replace(Parameters some) {
        restore(some);
    }

    @Override
    public void freeze(Frozen frozen) {
        if (!frozen.equals(Frozen.NOTHING)) {
            throw new UnsupportedOperationException("a toy learns all");
        }
    }

    private float[] valuesOf(SortedMap<String, Tensor> byName, String name) {
        Tensor found = byName.get(name);
        if (found == null || found.values().length != units * inputs) {
            throw new EngineException("There is no fitting " + name + ".");
        }
        return found.values().clone();
    }

    @Override
    public OptimizerState optimizerState() {
        check();
        return new OptimizerState(iteration, named("velocity", velocity));
    }

    @Override
    public void restoreOptimizer(OptimizerState state) {
        check();
        velocity = valuesOf(state.byName(), "velocity");
        iteration = state.iteration();
    }

    @Override
    public void changeRate(double newRate) {
        check();
        rate = newRate;
    }

    @Override
    public void close() {
        check();
        closed = true;
    }
}
