package org.convlens.evaluation;

import org.convlens.attribution.Attribution;
import org.convlens.attribution.Method;
import org.convlens.attribution.Question;
import org.convlens.attribution.Target;
import org.convlens.engine.Engine;
import org.convlens.tensor.Tensor;

import java.util.OptionalDouble;

/// Whether to believe a map, in numbers.
///
/// @param residual the completeness residual as a share of what was promised; nothing where nothing
///   was
/// @param curves what happens when the marked pixels are taken away, or given
/// @param randomisation what is left of the map when the network forgets
/// @param rival the map for another target
/// @param underNoise how alike the map stays when the picture is noisier
/// @param underShift how alike it stays when picture and first biases shift together; nothing where
///   that cannot be done
public record Evidence(
        OptionalDouble residual,
        Curves curves,
        Randomisation randomisation,
        Rival rival,
        double underNoise,
        OptionalDouble underShift) {

    /// What happens to the target.
    ///
    /// @param deletion the strongest pixels go first
    /// @param insertion the strongest pixels come first
    /// @param random pixels go in a random order
    public record Curves(DeletionCurve deletion, DeletionCurve insertion, DeletionCurve random) {}

    /// The map for another target.
    ///
    /// @param similarity to the map in question, see {@link org.convlens.evaluation.Similarity}
    /// @param plane the other map, `[height, width]`
    public record Rival(double similarity, Tensor plane) {

        private static Rival of(Attribution found, Attribution other) {
            return new Rival(
                    Similarity.of(found.map().values(), other.map().values()), other.plane());
        }
    }

    /// Gathers all of it; slow methods are asked some twenty times.
    ///
    /// @param engine builds the networks that forget
    /// @param method how
    /// @param question about what
    /// @param other what target and picture are compared with
    /// @return the numbers
    public static Evidence of(Engine engine, Method method, Question question, Other other) {
        Attribution found = method.explain(question);
        Tensor plane = inPicturesSize(found, question);
        return new Evidence(
                share(found),
                new Curves(
                        DeletionCurve.deletion(question, plane, other.empty()),
                        DeletionCurve.insertion(question, plane, other.empty()),
                        DeletionCurve.random(question, other.empty())),
                Randomisation.of(engine, method, question),
                Rival.of(found, method.explain(question.about(other.target()))),
                Steadiness.underNoise(method, question),
                Steadiness.underShift(engine, method, question));
    }

    /// What the picture is compared with.
    ///
    /// @param target another target, such as the second best class
    /// @param empty what a deleted picture looks like, of the picture's shape
    public record Other(Target target, Tensor empty) {}

    private static OptionalDouble share(Attribution found) {
        return found.promised().isPresent() && found.promised().getAsDouble() != 0
                ? OptionalDouble.of(
                        Math.abs(
                                found.completenessResidual().orElseThrow()
                                        / found.promised().getAsDouble()))
                : OptionalDouble.empty();
    }

    private static Tensor inPicturesSize(Attribution found, Question question) {
        Tensor plane = found.plane();
        if (!plane.shape().equals(question.picture().shape().inner())) {
            throw new IllegalArgumentException(
                    "Evidence needs a map of the picture's size %s; received: %s"
                            .formatted(question.picture().shape().inner(), plane.shape()));
        }
        return plane;
    }

    /// {@return what follows from the numbers}
    public Verdict verdict() {
        return Verdict.of(this);
    }
}
