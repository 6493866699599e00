package org.convlens.app.training;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.convlens.app.shell.AnswerPicture;
import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Picture;
import org.convlens.network.Loss;
import org.convlens.network.Shares;
import org.convlens.network.Target;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.raster.ArgbImage;

import java.util.List;
import java.util.Optional;

/// The network's answer to the picture: classes, or a mask or picture beside what was asked.
final class AnswerViewModel {

    private final LabState state;
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<ArgbImage>> drawn =
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

    /// {@return the picture beside the mask or picture that the network answers with}
    ReadOnlyObjectProperty<Optional<ArgbImage>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    private void look() {
        drawn.set(state.snapshot().get().flatMap(this::drawn));
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

    private Optional<ArgbImage> drawn(NetworkSnapshot snapshot) {
        Tensor asked = snapshot.probe().picture();
        Loss loss = state.plan().get().network().loss();
        return switch (state.plan().get().target()) {
            case CLASS -> Optional.empty();
            case MASK -> Optional.of(beside(asked, AnswerPicture.maskIn(snapshot.answer())));
            case PICTURE -> {
                Tensor answer = Shares.drawn(snapshot.answer(), loss);
                yield Optional.of(beside(asked, AnswerPicture.redrawn(answer, asked)));
            }
        };
    }

    private static ArgbImage beside(Tensor asked, ArgbImage answer) {
        return AnswerPicture.of(asked).beside(answer);
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
