package org.convlens.app.why;

import org.convlens.attribution.Attribution;
import org.convlens.tensor.Tensor;

import java.util.Optional;

/// How far a method is with an inquiry.
sealed interface Standing {

    /// It was not asked.
    record Unasked() implements Standing {}

    /// It is at work.
    ///
    /// @param plane what it has so far, `[height, width]`
    /// @param advance how far it is
    record Partial(Tensor plane, Advance advance) implements Standing {}

    /// It answered.
    ///
    /// @param answer its map
    record Found(Attribution answer) implements Standing {}

    /// It does not apply, or failed.
    ///
    /// @param sentence why
    record Refused(String sentence) implements Standing {}

    /// {@return its map, once there is any, `[height, width]`}
    default Optional<Tensor> map() {
        return switch (this) {
            case Unasked(), Refused(_) -> Optional.empty();
            case Partial(Tensor plane, _) -> Optional.of(plane);
            case Found(Attribution answer) -> Optional.of(answer.plane());
        };
    }
}
