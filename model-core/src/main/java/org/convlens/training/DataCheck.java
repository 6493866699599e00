package org.convlens.training;

import org.convlens.dataset.Dataset;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;

/// Whether data suit a network; asked before native code sees them.
final class DataCheck {

    private DataCheck() {}

    /// Checks that there are pictures, of the right shape, of no more classes than units.
    ///
    /// @throws IllegalArgumentException if not; the message is a sentence for people
    static void check(RunRequest request) {
        Dataset training = request.data().training();
        if (training.size() == 0) {
            throw new IllegalArgumentException(
                    "Training needs at least one picture; received: none. Choose other data or a"
                            + " smaller validation share.");
        }
        checkShape(request.plan().network().input(), training.pictureShape());
        checkShape(request.plan().network().input(), request.data().validation().pictureShape());
        switch (request.plan().target()) {
            case CLASS -> checkClasses(answer(request), training);
            case MASK -> checkMasks(training);
            case PICTURE -> {}
        }
    }

    private static Shape answer(RunRequest request) {
        return request.plan().output().flatMap(LayerPlan::output).orElseThrow();
    }

    private static void checkMasks(Dataset training) {
        if (training.mask(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "The loss compares pixels with masks; received: %s, which has none. Choose data"
                                    .formatted(training.name())
                            + " with masks, such as the shapes, or another loss.");
        }
    }

    private static void checkShape(Shape input, Shape pictures) {
        if (!input.equals(pictures)) {
            throw new IllegalArgumentException(
                    "The network reads pictures of %s; received: pictures of %s. Change the network's input or how pictures are prepared."
                            .formatted(input, pictures));
        }
    }

    private static void checkClasses(Shape answer, Dataset training) {
        int classes = training.classNames().size();
        if (classes > answer.channels()) {
            throw new IllegalArgumentException(
                    "The network needs an output per class; received: %d outputs, %d classes. Give the last layer %d units."
                            .formatted(answer.channels(), classes, classes));
        }
    }
}
