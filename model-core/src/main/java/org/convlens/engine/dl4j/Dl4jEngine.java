package org.convlens.engine.dl4j;

import org.bytedeco.javacpp.Pointer;
import org.convlens.engine.Backend;
import org.convlens.engine.Engine;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.EngineException;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.SessionSettings;
import org.convlens.plan.NetworkPlan;

/// Deeplearning4j's graph and optimizers with our own layers on ND4J's native operations.
///
/// Making an engine costs nothing; the first question to it loads the native code. May be used from
/// any thread; each session belongs to the thread that opened it.
public final class Dl4jEngine implements Engine {

    /// Makes an engine; loads nothing yet.
    public Dl4jEngine() {}

    /// {@inheritDoc}
    ///
    /// @throws EngineException if the native code cannot be loaded on this machine
    @Override
    public EngineDescription description() {
        return NativeCode.loaded().description();
    }

    @Override
    public void prefer(Backend wish) {
        NativeCode.prefer(wish);
    }

    /// {@inheritDoc}
    ///
    /// What the process may take in all is set at its start, as a share of the machine's memory.
    @Override
    public long freeBytes() {
        NativeCode.loaded();
        long most = Pointer.maxPhysicalBytes();
        return most == 0 ? Long.MAX_VALUE : most - Pointer.physicalBytes();
    }

    @Override
    public NetworkSession open(NetworkPlan plan, SessionSettings settings) {
        if (!plan.isPossible()) {
            throw new IllegalArgumentException(
                    "Only a network without errors can be built; received: "
                            + plan.problems().getFirst().message());
        }
        NativeCode.loaded();
        return new Dl4jSession(plan, settings);
    }
}
