package org.convlens.evaluation;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Dataset;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;

/// Judges answers batch by batch.
interface Examiner {

    /// {@return one for what a network answers with}
    ///
    /// @param plan of the network
    /// @param data what it is asked about
    /// @throws IllegalArgumentException if masks are answered and the data have none
    static Examiner of(NetworkPlan plan, Dataset data) {
        return switch (plan.target()) {
            case CLASS -> new ClassExaminer(plan.network().loss(), data.classNames());
            case MASK -> masks(data);
            case PICTURE -> new PictureExaminer(plan.network().loss(), data.classNames());
        };
    }

    private static MaskExaminer masks(Dataset data) {
        if (data.size() > 0 && data.mask(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "The network answers with masks; received: %s, which has none."
                            .formatted(data.name()));
        }
        return new MaskExaminer(data.classNames());
    }

    /// Judges the next pictures.
    ///
    /// @param batch of the data set, in its order; with masks where those are answered
    /// @param answers `[count, ...]`
    void add(Batch batch, Tensor answers);

    /// {@return what was found}
    Evaluation result();
}
