package org.convlens.doctor;

import org.convlens.doctor.Complaint.DeadUnits;
import org.convlens.doctor.Complaint.ExplodingGradients;
import org.convlens.doctor.Complaint.SaturatedUnits;
import org.convlens.doctor.Complaint.StepsTooLarge;
import org.convlens.doctor.Complaint.StepsTooSmall;
import org.convlens.doctor.Complaint.VanishingGradients;
import org.convlens.inspection.LayerStatistics;
import org.convlens.inspection.Learning;
import org.convlens.inspection.NetworkStatistics;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AppliedFunction;
import org.convlens.network.LayerId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What the figures of the layers tell.
///
/// @param file what is looked at
/// @param statistics its layers' figures
/// @param loss what the loss tells
record LayerSigns(CaseFile file, NetworkStatistics statistics, LossSigns loss) {

    private static final double MOSTLY_DEAD = 0.75;
    private static final double MOSTLY_SATURATED = 0.8;
    private static final double VANISHED = 1e-4;
    private static final int DEEP = 3;
    private static final double EXPLODED = 1e3;
    private static final double LARGE_STEP = 0.1;
    private static final double SMALL_STEP = 1e-5;
    private static final double UNLEARNED = 0.8;

    /// An optimizer's first steps are larger than those it settles to.
    private static final int SETTLED = 20;

    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        Stream.of(exploding(), largeSteps()).flatMap(Optional::stream).forEach(complaints::add);
        statistics.layers().forEach(layer -> ofActivity(layer).ifPresent(complaints::add));
        Stream.of(vanishing(), smallSteps()).flatMap(Optional::stream).forEach(complaints::add);
        return complaints;
    }

    private Optional<Complaint> ofActivity(LayerStatistics layer) {
        double dead = layer.activity().deadShare();
        double saturated = layer.activity().saturatedShare();
        if (dead > MOSTLY_DEAD && function(layer.layer()) == ActivationFunction.RELU) {
            return Optional.of(new DeadUnits(layer.layer(), dead));
        }
        return saturated > MOSTLY_SATURATED && !isAnswer(layer.layer())
                ? Optional.of(new SaturatedUnits(layer.layer(), saturated))
                : Optional.empty();
    }

    private ActivationFunction function(LayerId id) {
        return file.network()
                .layer(id)
                .flatMap(layer -> AppliedFunction.of(layer.spec()))
                .orElse(ActivationFunction.IDENTITY);
    }

    private boolean isAnswer(LayerId id) {
        return file.network().output().equals(id);
    }

    private Optional<Complaint> exploding() {
        return longest(Learning::gradientNorm)
                .filter(layer -> !(norm(layer) <= EXPLODED))
                .map(layer -> new ExplodingGradients(layer.layer(), norm(layer)));
    }

    private Optional<Complaint> vanishing() {
        List<LayerStatistics> weighted =
                statistics.layers().stream().filter(layer -> layer.learning().isPresent()).toList();
        if (weighted.size() < DEEP) {
            return Optional.empty();
        }
        LayerStatistics first = weighted.getFirst();
        double share = norm(first) / longest(Learning::gradientNorm).map(this::norm).orElse(1.0);
        return share < VANISHED
                ? Optional.of(new VanishingGradients(first.layer(), share))
                : Optional.empty();
    }

    private Optional<Complaint> largeSteps() {
        return longest(Learning::updateRatio)
                .filter(_ -> file.history().iterations().size() >= SETTLED)
                .filter(layer -> ratio(layer) > LARGE_STEP)
                .map(layer -> new StepsTooLarge(layer.layer(), ratio(layer)));
    }

    private Optional<Complaint> smallSteps() {
        return longest(Learning::updateRatio)
                .filter(layer -> ratio(layer) < SMALL_STEP && loss.hasMuchLeft(UNLEARNED))
                .map(layer -> new StepsTooSmall(layer.layer(), ratio(layer)));
    }

    /// A gradient that is not-a-number counts as longest; a ratio that is, where weights are 0,
    /// tells nothing.
    private Optional<LayerStatistics> longest(ToDoubleFunction<Learning> figure) {
        return statistics.layers().stream()
                .filter(layer -> layer.learning().isPresent())
                .filter(layer -> !Double.isNaN(ratio(layer)))
                .max(
                        Comparator.comparingDouble(
                                layer -> figure.applyAsDouble(layer.learning().orElseThrow())));
    }

    private double norm(LayerStatistics layer) {
        return layer.learning().map(Learning::gradientNorm).orElse(0.0);
    }

    private double ratio(LayerStatistics layer) {
        return layer.learning().map(Learning::updateRatio).orElse(0.0);
    }
}
