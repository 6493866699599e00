package org.convlens.app.evaluation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.dataset.Batch;
import org.convlens.dataset.Dataset;
import org.convlens.evaluation.Answers;
import org.convlens.evaluation.ConfusionMatrix;
import org.convlens.evaluation.DrawnAnswer;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Prediction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the results page knows: the matrix, and the answers behind the chosen cell.
public final class EvaluationViewModel {

    private final LabState state;
    private final ObjectProperty<Optional<MatrixCell>> cell =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConfusionMatrix>> matrix =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Prediction>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<DrawnAnswer>> drawn =
            new ReadOnlyObjectWrapper<>(List.of());

    /// A cell of the confusion matrix.
    ///
    /// @param truth the row: the true class
    /// @param predicted the column: the answer
    public record MatrixCell(int truth, int predicted) {}

    /// The model of the results page.
    ///
    /// @param state what the lab knows
    public EvaluationViewModel(LabState state) {
        this.state = state;
        state.evaluation().subscribe(now -> begin());
        cell.subscribe(now -> refresh());
    }

    /// {@return the chosen cell; nothing to see all wrong answers}
    public ObjectProperty<Optional<MatrixCell>> cell() {
        return cell;
    }

    /// {@return the matrix, once there is an evaluation}
    public ReadOnlyObjectProperty<Optional<ConfusionMatrix>> matrix() {
        return matrix.getReadOnlyProperty();
    }

    /// {@return the answers of the chosen cell, or all wrong ones, most confident first}
    public ReadOnlyObjectProperty<List<Prediction>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// {@return the answers that are masks or pictures, the worst first; with a chosen cell those
    /// with such pixels, the most first}
    public ReadOnlyObjectProperty<List<DrawnAnswer>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    /// {@return the evaluated pictures}
    public Optional<Dataset> pictures() {
        return state.data().get().map(LoadedData::unseen);
    }

    private void begin() {
        matrix.set(state.evaluation().get().map(Evaluation::confusion));
        cell.set(Optional.empty());
        refresh();
    }

    private void refresh() {
        shown.set(
                state.evaluation()
                        .get()
                        .map(Evaluation::predictions)
                        .map(this::chosen)
                        .orElse(List.of()));
        drawn.set(
                state.evaluation()
                        .get()
                        .map(Evaluation::answers)
                        .map(this::drawn)
                        .orElse(List.of()));
    }

    private List<DrawnAnswer> drawn(Answers answers) {
        return switch (answers) {
            case Answers.Classes _ -> List.of();
            case Answers.Masks masks ->
                    cell.get().map(at -> with(at, masks.worst())).orElse(masks.worst());
            case Answers.Pictures pictures -> pictures.worst();
        };
    }

    private List<DrawnAnswer> with(MatrixCell at, List<DrawnAnswer> all) {
        Map<DrawnAnswer, Long> pixels = new HashMap<>();
        all.forEach(answer -> pixels.put(answer, pixels(at, answer)));
        return all.stream()
                .filter(answer -> pixels.getOrDefault(answer, 0L) > 0)
                .sorted(Comparator.comparing(pixels::get, Comparator.reverseOrder()))
                .toList();
    }

    private long pixels(MatrixCell at, DrawnAnswer answer) {
        Batch asked = Batch.masked(pictures().orElseThrow(), answer.index());
        int maps = matrix.get().map(now -> now.classNames().size()).orElse(0);
        float[] said = answer.drawn().values();
        return IntStream.range(0, said.length)
                .filter(pixel -> said[pixel] == at.predicted())
                .filter(pixel -> asked.pixelClass(pixel, maps) == at.truth())
                .count();
    }

    private List<Prediction> chosen(List<Prediction> all) {
        return all.stream()
                .filter(this::isShown)
                .sorted((one, other) -> Double.compare(other.probability(), one.probability()))
                .toList();
    }

    private boolean isShown(Prediction answer) {
        return cell.get()
                .map(at -> answer.truth() == at.truth() && answer.predicted() == at.predicted())
                .orElseGet(() -> !answer.isRight());
    }
}
