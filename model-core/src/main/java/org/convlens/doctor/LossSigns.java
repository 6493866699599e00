package org.convlens.doctor;

import org.convlens.doctor.Complaint.LossIsFlat;
import org.convlens.doctor.Complaint.LossIsNoNumber;
import org.convlens.doctor.Complaint.LossOscillates;
import org.convlens.doctor.Complaint.Overfitting;
import org.convlens.training.EpochResult;
import org.convlens.training.TrainingEvent.Iteration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the shape of the loss tells.
///
/// Figures are judged against the loss at the start, so that the kind of loss and the number of
/// classes do not matter.
record LossSigns(CaseFile file) {

    /// How many batches at each end are compared.
    private static final int FEW = 10;

    /// How many batches a judgement of the shape needs.
    private static final int ENOUGH = 200;

    /// How many of the last batches are watched for jumps.
    private static final int WATCHED = 60;

    private static final double HARDLY = 0.98;
    private static final double JUMPY = 0.3;
    private static final double MUCH_LEFT = 0.25;
    private static final int SMALL_BATCH = 8;
    private static final int EPOCHS_PAST_BEST = 2;
    private static final double RISE = 1.1;

    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        if (file.diverged()) {
            complaints.add(new LossIsNoNumber());
        }
        Stream.of(flat(), oscillating(), overfitting())
                .flatMap(Optional::stream)
                .forEach(complaints::add);
        return complaints;
    }

    /// {@return the mean loss of the first batches; not-a-number before the first}
    double atStart() {
        return mean(iterations().subList(0, Math.min(FEW, iterations().size())));
    }

    /// {@return the mean loss of the last batches; not-a-number before the first}
    double now() {
        return mean(last(FEW));
    }

    /// {@return whether enough batches were seen, and the loss is still near that of the start}
    boolean hasMuchLeft(double share) {
        return iterations().size() >= FEW * 2 && now() > share * atStart();
    }

    private List<Iteration> iterations() {
        return file.history().iterations();
    }

    private List<Iteration> last(int count) {
        int size = iterations().size();
        return iterations().subList(Math.max(0, size - count), size);
    }

    private static double mean(List<Iteration> batches) {
        return batches.stream().mapToDouble(Iteration::loss).average().orElse(Double.NaN);
    }

    private Optional<Complaint> flat() {
        double now = mean(last(WATCHED));
        return iterations().size() >= ENOUGH && now > HARDLY * atStart()
                ? Optional.of(new LossIsFlat(atStart(), now))
                : Optional.empty();
    }

    /// Small batches jump by nature, and so does a loss that is nearly gone.
    private Optional<Complaint> oscillating() {
        List<Iteration> watched = last(WATCHED);
        boolean tells =
                iterations().size() >= 2 * WATCHED
                        && file.config().batchSize() >= SMALL_BATCH
                        && mean(watched) > MUCH_LEFT * atStart();
        double swing = swing(watched);
        return tells && swing > JUMPY * atStart()
                ? Optional.of(new LossOscillates(swing))
                : Optional.empty();
    }

    private static double swing(List<Iteration> batches) {
        double mean = mean(batches);
        return Math.sqrt(
                batches.stream()
                        .mapToDouble(batch -> (batch.loss() - mean) * (batch.loss() - mean))
                        .average()
                        .orElse(0));
    }

    private Optional<Complaint> overfitting() {
        List<EpochResult> epochs = file.history().epochs();
        return epochs.stream()
                .filter(epoch -> Double.isFinite(epoch.validationLoss()))
                .min(Comparator.comparingDouble(EpochResult::validationLoss))
                .filter(best -> isPast(best, epochs.getLast()))
                .map(best ->
                        new Overfitting(
                                best.epoch(),
                                best.validationLoss(),
                                epochs.getLast().validationLoss()));
    }

    private static boolean isPast(EpochResult best, EpochResult last) {
        return last.epoch() - best.epoch() >= EPOCHS_PAST_BEST
                && last.validationLoss() > RISE * best.validationLoss()
                && last.trainLoss() < best.trainLoss()
                && last.trainLoss() < last.validationLoss() / RISE;
    }
}
