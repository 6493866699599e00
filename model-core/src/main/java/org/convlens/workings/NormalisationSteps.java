package org.convlens.workings;

import org.convlens.network.BatchNormalisation;
import org.convlens.network.NormalisationSpec;

import java.util.List;

/// Bringing values to scale.
final class NormalisationSteps {

    private NormalisationSteps() {}

    static List<Step> of(NormalisationSpec spec, Site site) {
        return switch (spec) {
            case BatchNormalisation norm ->
                    site.knows("gamma", "beta", "mean", "variance")
                            ? List.of(running(norm, site))
                            : List.of();
        };
    }

    private static Step running(BatchNormalisation norm, Site site) {
        return new Step.Normalised(
                site.same(),
                new Step.Normalised.Statistics(
                        of("mean", site), of("variance", site), norm.epsilon()),
                of("gamma", site),
                of("beta", site));
    }

    private static double of(String name, Site site) {
        return site.weights(name).at(site.at().channel());
    }
}
