package org.convlens.plan;

import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.tensor.Shape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether the picture has a shape one can work with.
final class PictureCheck {

    private static final int PLAIN_SIDE = 1024;
    private static final int PLAIN_CHANNELS = 3;

    private PictureCheck() {}

    static Optional<Problem> of(Shape picture) {
        return isUsable(picture)
                ? Optional.empty()
                : Optional.of(
                        Sentences.problem(
                                ProblemKind.PICTURE,
                                LayerId.INPUT,
                                List.of(fix(picture)),
                                Limits.SIDE,
                                Limits.VALUES,
                                picture));
    }

    private static boolean isUsable(Shape picture) {
        return picture.isSpatial()
                && Arrays.stream(picture.sizes()).allMatch(size -> size >= 1)
                && picture.channels() <= Limits.CHANNELS
                && Math.max(picture.size(1), picture.size(2)) <= Limits.SIDE
                && picture.volume() <= Limits.VALUES;
    }

    private static Fix fix(Shape picture) {
        int[] sizes =
                IntStream.range(0, 3)
                        .map(axis -> axis < picture.rank() ? picture.size(axis) : 1)
                        .toArray();
        Shape shape =
                Shape.of(
                        Math.clamp(sizes[0], 1, PLAIN_CHANNELS),
                        Math.clamp(sizes[1], 1, PLAIN_SIDE),
                        Math.clamp(sizes[2], 1, PLAIN_SIDE));
        return new Fix(Sentences.fix("picture", shape), new NetworkEdit.ChangeInput(shape));
    }
}
