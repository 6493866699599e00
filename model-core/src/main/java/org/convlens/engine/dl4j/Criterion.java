package org.convlens.engine.dl4j;

import org.convlens.network.Loss;
import org.convlens.network.Target;
import org.convlens.plan.NetworkPlan;

/// How answers are judged.
///
/// @param loss what training makes small
/// @param target what answers are compared with
record Criterion(Loss loss, Target target) {

    static Criterion of(NetworkPlan plan) {
        return new Criterion(plan.network().loss(), plan.target());
    }
}
