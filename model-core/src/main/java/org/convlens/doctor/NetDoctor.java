package org.convlens.doctor;

import org.convlens.network.ActivationFunction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at a training and says what is wrong, why, and what may help; pure.
///
/// A healthy training gives no findings: all limits lie well outside of what the presets show.
///
/// @see "Karpathy, CS231n, Babysitting the learning process"
/// @see "Glorot & Bengio, Understanding the difficulty of training deep feedforward neural
///   networks, AISTATS 2010: saturated units and vanishing gradients"
public final class NetDoctor {

    private static final double LOWER = 0.1;
    private static final double HIGHER = 10;

    private NetDoctor() {}

    /// {@return what is wrong, the most urgent first; nothing in a healthy training}
    ///
    /// @param file what to look at
    public static List<Finding> examine(CaseFile file) {
        LossSigns loss = new LossSigns(file);
        List<Complaint> complaints = new ArrayList<>(loss.complaints());
        file.statistics()
                .map(statistics -> new LayerSigns(file, statistics, loss).complaints())
                .ifPresent(complaints::addAll);
        return complaints.stream()
                .map(complaint -> new Finding(complaint, remedies(complaint, file)))
                .toList();
    }

    private static List<Remedy> remedies(Complaint complaint, CaseFile file) {
        Pharmacy pharmacy = new Pharmacy(file.network());
        return switch (complaint) {
            case Complaint.LossIsNoNumber _,
                    Complaint.StepsTooLarge _,
                    Complaint.LossOscillates _ ->
                    List.of(rate(file, LOWER));
            case Complaint.StepsTooSmall _ -> List.of(rate(file, HIGHER));
            case Complaint.LossIsFlat _ ->
                    given(
                            Stream.of(
                                    pharmacy.withoutFlatEnds(ActivationFunction.RELU),
                                    Optional.of(rate(file, HIGHER)),
                                    Optional.of(rate(file, LOWER))));
            case Complaint.Overfitting(int bestEpoch, double _, double _) ->
                    given(
                            Stream.of(
                                    pharmacy.dropout(),
                                    Optional.of(new Remedy.StopAfter(bestEpoch))));
            case Complaint.DeadUnits(var layer, double _) ->
                    given(
                            Stream.of(
                                    pharmacy.function(layer, ActivationFunction.LEAKY_RELU),
                                    Optional.of(rate(file, LOWER))));
            case Complaint.SaturatedUnits(var layer, double _) ->
                    given(
                            Stream.of(
                                    pharmacy.function(layer, ActivationFunction.RELU),
                                    pharmacy.normalisation()));
            case Complaint.VanishingGradients _ ->
                    given(
                            Stream.of(
                                    pharmacy.withoutFlatEnds(ActivationFunction.RELU),
                                    pharmacy.normalisation()));
            case Complaint.ExplodingGradients _ ->
                    given(Stream.of(Optional.of(rate(file, LOWER)), pharmacy.normalisation()));
        };
    }

    private static List<Remedy> given(Stream<Optional<Remedy>> remedies) {
        return remedies.flatMap(Optional::stream).toList();
    }

    private static Remedy rate(CaseFile file, double factor) {
        return new Remedy.ChangeRate(file.config().rate().initial() * factor);
    }
}
