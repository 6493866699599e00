package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.Frozen;
import org.convlens.engine.Gradients;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.StepResult;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// A network at work in Deeplearning4j's graph.
final class Dl4jSession implements NetworkSession {

    private final Confinement confinement = new Confinement();
    private final NativeMemory memory = new NativeMemory();
    private final NetworkPlan plan;
    private final Graph graph;
    private final Weights weights;
    private final Restraining restraining;
    private final OptimizerMemory optimizer;
    private final Requests requests;
    private final Explaining explaining;
    private Holding holding = Holding.NOTHING;
    private boolean open = true;

    Dl4jSession(NetworkPlan plan, SessionSettings settings) {
        this.plan = plan;
        this.graph = memory.guard(() -> new Graph(plan, settings));
        this.weights = new Weights(plan, graph);
        this.restraining = Restraining.of(plan, graph);
        this.optimizer = new OptimizerMemory(graph);
        this.requests = new Requests(plan);
        this.explaining = new Explaining(plan, graph);
        memory.guard(() -> {
            weights.draw(graph.noise());
            return this;
        });
    }

    @Override
    public NetworkPlan plan() {
        return plan;
    }

    @Override
    public StepResult fit(Batch batch) {
        requests.check(batch);
        return guarded(() -> training().step(batch, memory));
    }

    @Override
    public Tensor predict(Tensor pictures) {
        LayerId output = plan.network().output();
        return activations(pictures, Set.of(output)).values().iterator().next();
    }

    @Override
    public StepResult score(Batch batch) {
        requests.check(batch);
        return guarded(() -> restraining.judging(new Asking(graph, plan).score(batch)));
    }

    @Override
    public Gradients gradients(Batch batch) {
        requests.check(batch);
        return guarded(() -> new Trial(training(), weights).of(batch));
    }

    @Override
    public Map<LayerId, Tensor> activations(Tensor pictures, Set<LayerId> layers) {
        requests.check(pictures);
        requests.check(layers);
        return guarded(() -> new Asking(graph, plan).activations(pictures, layers));
    }

    @Override
    public Map<LayerId, Tensor> activations(
            Tensor pictures, Map<LayerId, Tensor> replaced, Set<LayerId> layers) {
        requests.check(pictures);
        requests.check(layers);
        requests.check(pictures, replaced);
        return guarded(() -> explaining.activations(pictures, replaced, layers));
    }

    @Override
    public Map<LayerId, Tensor> backward(BackwardQuestion question) {
        requests.check(question);
        return guarded(() -> explaining.backward(question));
    }

    @Override
    public Parameters parameters() {
        return guarded(weights::all);
    }

    @Override
    public Parameters parameters(LayerId layer) {
        return guarded(() -> weights.of(layer));
    }

    @Override
    public void restore(Parameters parameters) {
        guarded(() -> {
            weights.restore(parameters);
            return this;
        });
    }

    @Override
    public void replace(Parameters some) {
        guarded(() -> {
            weights.replace(some);
            return this;
        });
    }

    @Override
    public void freeze(Frozen frozen) {
        holding = guarded(() -> new Holding(weights.gradientsOf(frozen)));
    }

    private Training training() {
        return new Training(graph, optimizer, holding, restraining);
    }

    @Override
    public OptimizerState optimizerState() {
        return guarded(optimizer::state);
    }

    @Override
    public void restoreOptimizer(OptimizerState state) {
        guarded(() -> {
            optimizer.restore(state);
            return this;
        });
    }

    @Override
    public void changeRate(double rate) {
        requests.checkRate(rate);
        guarded(() -> {
            graph.changeRate(rate);
            return this;
        });
    }

    @Override
    public void close() {
        confinement.check();
        if (open) {
            open = false;
            graph.close();
        }
    }

    private <T> T guarded(Supplier<T> work) {
        confinement.check();
        if (!open) {
            throw new IllegalStateException("This session is closed; open another one.");
        }
        return memory.guard(work);
    }
}
