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
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// How well methods point at what is known to matter, such as objects whose masks are known.
///
/// @param session the network; asked on its own thread
/// @param pictures a data set with masks
/// @param count how many of its pictures with masks, from the first one on
/// @param black what the network sees where a picture is black, one value per channel
/// @param suspect the class that all pictures are taken for; nothing where each is taken for its
///   own
public record PointingGame(
        NetworkSession session,
        Dataset pictures,
        int count,
        List<Float> black,
        OptionalInt suspect) {

    /// Copies the list.
    public PointingGame {
        black = List.copyOf(black);
    }

    /// {@return a game about pictures of objects, each of its own class}
    ///
    /// @param session the network; asked on its own thread
    /// @param pictures a data set with masks
    /// @param count how many of its pictures with masks
    /// @param black what the network sees where a picture is black, one value per channel
    public static PointingGame atObjects(
            NetworkSession session, Dataset pictures, int count, List<Float> black) {
        return new PointingGame(session, pictures, count, black, OptionalInt.empty());
    }

    /// Asks a method about every picture.
    ///
    /// @param method how
    /// @param progress hears of every picture
    /// @return what it found
    /// @throws IllegalArgumentException if no picture has a mask
    /// @throws org.convlens.attribution.AttributionException if it does not apply to this network
    /// @throws CancellationException if the progress does not go on
    public Catch play(Method method, PassProgress progress) {
        int[] examples = examples();
        Pointing score = Pointing.NONE;
        Tensor first = Tensor.zeros(pictures.pictureShape().inner());
        for (int number = 0; number < examples.length; number++) {
            if (!progress.goesOn(number, examples.length)) {
                throw new CancellationException();
            }
            Tensor plane = plane(method, examples[number]);
            score = score.and(plane, mask(examples[number]));
            first = number == 0 ? plane : first;
        }
        return new Catch(score, pictures.picture(examples[0]), first, mask(examples[0]));
    }

    private int[] examples() {
        int[] examples =
                IntStream.range(0, pictures.size())
                        .filter(index -> pictures.mask(index).isPresent())
                        .limit(count)
                        .toArray();
        if (examples.length == 0) {
            throw new IllegalArgumentException(
                    "It is not known what matters in %s: it has no masks."
                            .formatted(pictures.name()));
        }
        return examples;
    }

    private Tensor mask(int index) {
        return pictures.mask(index).orElseThrow();
    }

    private Tensor plane(Method method, int index) {
        int taken = suspect.orElseGet(() -> pictures.label(index));
        return method.explain(
                        new Question(
                                session,
                                pictures.picture(index),
                                Target.logit(session.plan(), taken),
                                Options.of(method.description(), Map.of()),
                                Setting.PLAIN.withBlack(black)))
                .plane();
    }
}
