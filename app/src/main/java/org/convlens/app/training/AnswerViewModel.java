package org.convlens.app.training;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Picture;
import org.convlens.network.Loss;
import org.convlens.network.Shares;
import org.convlens.network.Target;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;

import java.util.List;
import java.util.Optional;

/// The network's answer to the picture; none where it answers with maps.
final class AnswerViewModel {

    private final LabState state;
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An answer, class by class.
    ///
    /// @param logits the output layer's values, `[classes]`
    /// @param shares what the bars show, `[classes]`
    /// @param loss says how shares come from logits
    /// @param classNames the classes by number
    /// @param truth the picture's class, where known
    record Answer(
            Tensor logits,
            Tensor shares,
            Loss loss,
            List<String> classNames,
            Optional<Integer> truth) {}

    /// Watches a lab.
    ///
    /// @param state what it knows
    AnswerViewModel(LabState state) {
        this.state = state;
        state.snapshot().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.picture().subscribe(_ -> look());
    }

    /// {@return the answer, once there is one}
    ReadOnlyObjectProperty<Optional<Answer>> answer() {
        return answer.getReadOnlyProperty();
    }

    private void look() {
        answer.set(
                state.snapshot()
                        .get()
                        .filter(_ -> state.plan().get().target() == Target.CLASS)
                        .map(NetworkSnapshot::answer)
                        .map(this::of));
    }

    private Answer of(Tensor logits) {
        Loss loss = state.plan().get().network().loss();
        return new Answer(
                logits,
                new Tensor(logits.shape(), floats(Shares.of(logits.values(), loss))),
                loss,
                state.data().get().map(LoadedData::classNames).orElse(List.of()),
                state.picture().get().flatMap(Picture::truth));
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
