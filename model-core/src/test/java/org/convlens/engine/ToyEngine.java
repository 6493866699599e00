package org.convlens.engine;

import org.convlens.plan.NetworkPlan;

import java.util.function.LongConsumer;

/// Softmax regression in plain Java, so that training can be tested without native code.
public final class ToyEngine implements Engine {

    private final LongConsumer beforeFit;
    private final Runnable whenAsked;

    /// An engine with hooks for tests.
    ///
    /// @param beforeFit called with the number of batches trained so far; may throw or wait
    /// @param whenAsked called when activations or predictions are asked for
    public ToyEngine(LongConsumer beforeFit, Runnable whenAsked) {
        this.beforeFit = beforeFit;
        this.whenAsked = whenAsked;
    }

    /// An engine that does nothing unusual.
    public ToyEngine() {
        this(iteration -> {}, () -> {});
    }

    @Override
    public EngineDescription description() {
        return new EngineDescription("Toy", "Java", 1, "", ConvolutionPath.DIRECT);
    }

    @Override
    public NetworkSession open(NetworkPlan plan, SessionSettings settings) {
        return new ToySession(plan, settings, beforeFit, whenAsked);
    }
}
