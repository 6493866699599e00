package org.convlens.evaluation;

import org.convlens.attribution.Method;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.Setting;
import org.convlens.attribution.Target;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// How well methods point at objects whose masks are known, when they are asked why a picture is of
/// its own class.
///
/// @param session the network; asked on its own thread
/// @param pictures a data set with masks
/// @param count how many of its pictures, from the first one with a mask on
/// @param black what the network sees where a picture is black, one value per channel
public record PointingGame(NetworkSession session, Dataset pictures, int count, List<Float> black) {

    /// Copies the list.
    public PointingGame {
        black = List.copyOf(black);
    }

    /// Asks a method about every picture.
    ///
    /// @param method how
    /// @param progress hears of every picture
    /// @return its score, beside the centre's
    /// @throws org.convlens.attribution.AttributionException if it does not apply to this network
    /// @throws CancellationException if the progress does not go on
    public Pointing play(Method method, PassProgress progress) {
        Pointing score = Pointing.NONE;
        for (int index = 0; index < pictures.size() && score.pictures() < count; index++) {
            Optional<Tensor> mask = pictures.mask(index);
            if (mask.isPresent()) {
                if (!progress.goesOn(score.pictures(), count)) {
                    throw new CancellationException();
                }
                score = score.and(plane(method, index), mask.get());
            }
        }
        return score;
    }

    private Tensor plane(Method method, int index) {
        return method.explain(
                        new Question(
                                session,
                                pictures.picture(index),
                                Target.logit(session.plan(), pictures.label(index)),
                                Options.of(method.description(), Map.of()),
                                Setting.PLAIN.withBlack(black)))
                .plane();
    }
}
