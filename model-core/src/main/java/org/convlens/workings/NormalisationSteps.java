package org.convlens.workings;

import org.convlens.network.BatchNormalisation;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.NormalisationSpec;
import org.convlens.workings.Step.Normalised.Statistics;

import java.util.List;
import java.util.stream.IntStream;

/// Bringing values to scale.
final class NormalisationSteps {

    private static final String GAMMA = "gamma";
    private static final String BETA = "beta";

    private NormalisationSteps() {}

    static List<Step> of(NormalisationSpec spec, Site site) {
        return switch (spec) {
            case BatchNormalisation norm ->
                    site.knows(BETA, "mean", "variance") && (!norm.scale() || site.knows(GAMMA))
                            ? List.of(running(norm, site))
                            : List.of();
            case LayerNormalisation norm -> inGroups(1, norm.epsilon(), site);
            case GroupNormalisation norm -> inGroups(norm.groups(), norm.epsilon(), site);
            case LocalResponseNormalisation norm -> List.of(damped(norm, site));
        };
    }

    private static Step running(BatchNormalisation norm, Site site) {
        return normalised(
                new Statistics(of("mean", site), of("variance", site), norm.epsilon()), site);
    }

    private static List<Step> inGroups(int groups, double epsilon, Site site) {
        if (!site.knows(GAMMA, BETA)) {
            return List.of();
        }
        int size = site.inputs().values().length / groups;
        int group = site.at().channel() / (site.inputs().shape().channels() / groups);
        return List.of(
                normalised(spread(site.inputs().values(), group * size, size, epsilon), site));
    }

    private static Statistics spread(float[] values, int from, int count, double epsilon) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
            squares += (double) values[i] * values[i];
        }
        double mean = sum / count;
        return new Statistics(mean, Math.max(0, squares / count - mean * mean), epsilon);
    }

    private static Step normalised(Statistics statistics, Site site) {
        return new Step.Normalised(site.same(), statistics, gamma(site), of(BETA, site));
    }

    /// A layer without a scale has a gamma of 1.
    private static double gamma(Site site) {
        return site.knows(GAMMA) ? of(GAMMA, site) : 1;
    }

    private static Step damped(LocalResponseNormalisation norm, Site site) {
        int first = site.at().channel() - norm.n() / 2;
        int channels = site.inputs().shape().channels();
        List<Reading> near =
                IntStream.range(Math.max(0, first), Math.min(channels, first + norm.n()))
                        .mapToObj(channel -> site.read(site.input(), channel))
                        .toList();
        return new Step.Damped(site.same(), near, norm);
    }

    private static double of(String name, Site site) {
        return site.weights(name).at(site.at().channel());
    }
}
