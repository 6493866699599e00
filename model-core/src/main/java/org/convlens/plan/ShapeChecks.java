package org.convlens.plan;

import java.util.Optional;

/// The checks of a layer with what comes in, one after the other: each may rely on those before.
final class ShapeChecks {

    private ShapeChecks() {}

    static Optional<Problem> of(Site site) {
        if (site.inputs().isEmpty()) {
            return Optional.empty();
        }
        Optional<Problem> first = InputCheck.of(site).or(() -> WindowCheck.of(site));
        return first.filter(Problem::isError).or(() -> SizeCheck.of(site)).or(() -> first);
    }
}
