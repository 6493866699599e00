package org.convlens.app.backward;

import org.convlens.network.BatchNormalisation;
import org.convlens.network.DropConnect;
import org.convlens.network.LayerSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.plan.NetworkPlan;
import org.convlens.workings.WeightName;
import org.convlens.workings.WeightSlope;

import java.util.Optional;

/// The weight that is looked at.
///
/// @param plan the network
/// @param weight which weight
/// @param slope the sum that the slope by it is; nothing where it is none
record Chosen(NetworkPlan plan, WeightName weight, Optional<WeightSlope> slope) {

    /// {@return whether the network computes the same in training and at rest}
    boolean trainsAsAtRest() {
        return plan.layers().stream().map(row -> row.layer().spec()).noneMatch(Chosen::isRestless);
    }

    private static boolean isRestless(LayerSpec spec) {
        return spec instanceof BatchNormalisation
                || spec instanceof RegularisationSpec
                || spec instanceof DropConnect;
    }
}
