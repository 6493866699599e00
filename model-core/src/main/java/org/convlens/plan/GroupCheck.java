package org.convlens.plan;

import org.convlens.network.GroupNormalisation;
import org.convlens.network.NormalisationSpec;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Whether the channels can be parted into as many equal groups as a normalisation wants.
final class GroupCheck {

    private GroupCheck() {}

    static Optional<Problem> of(NormalisationSpec spec, Site site) {
        int channels = site.input().channels();
        return spec instanceof GroupNormalisation(int groups, double epsilon)
                        && channels % groups != 0
                ? Optional.of(
                        site.problem(
                                ProblemKind.UNEVEN_GROUPS,
                                List.of(fewer(site, common(groups, channels), epsilon)),
                                groups,
                                channels))
                : Optional.empty();
    }

    private static Fix fewer(Site site, int groups, double epsilon) {
        return Fixes.change(
                site.layer(),
                new GroupNormalisation(groups, epsilon),
                Sentences.fix("groups", groups));
    }

    private static int common(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }
}
