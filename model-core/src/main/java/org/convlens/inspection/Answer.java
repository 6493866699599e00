package org.convlens.inspection;

import org.convlens.engine.NetworkSession;
import org.convlens.network.Loss;
import org.convlens.network.Shares;
import org.convlens.tensor.Tensor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A network's answer to one picture, class by class.
///
/// @param bars one per output, in the order of the classes
public record Answer(List<ClassBar> bars) {

    /// Copies the list.
    public Answer {
        bars = List.copyOf(bars);
    }

    /// Asks a network; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param picture `[channels, height, width]`
    /// @param classNames the classes by number
    /// @return its answer
    public static Answer of(NetworkSession session, Tensor picture, List<String> classNames) {
        Tensor alone = picture.reshape(picture.shape().batchOf(1));
        Loss loss = session.plan().network().loss();
        return of(session.predict(alone).slice(0), loss, classNames);
    }

    /// {@return the answer in outputs that are already there, such as a snapshot's}
    ///
    /// @param outputs the output layer's values for the picture, without a batch axis
    /// @param loss what the network is trained with
    /// @param classNames the classes by number
    public static Answer of(Tensor outputs, Loss loss, List<String> classNames) {
        float[] logits = outputs.values();
        double[] probabilities = Shares.of(logits, loss);
        return new Answer(
                IntStream.range(0, logits.length)
                        .mapToObj(number ->
                                new ClassBar(
                                        number,
                                        name(classNames, number),
                                        logits[number],
                                        probabilities[number]))
                        .toList());
    }

    private static String name(List<String> classNames, int number) {
        return number < classNames.size() ? classNames.get(number) : Integer.toString(number);
    }

    /// {@return the bars from the most to the least probable; equal ones in the order of the
    /// classes}
    public List<ClassBar> sorted() {
        return bars.stream()
                .sorted(Comparator.comparingDouble(ClassBar::logit).reversed())
                .toList();
    }

    /// {@return the most probable class}
    public ClassBar top() {
        return sorted().getFirst();
    }
}
