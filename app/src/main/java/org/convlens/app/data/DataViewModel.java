package org.convlens.app.data;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Prediction;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the data page knows: which part of which set is shown, and which of its pictures.
public final class DataViewModel {

    /// Every class.
    static final int ALL_CLASSES = -1;

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.UNSEEN);
    private final ObjectProperty<Answers> answers = new SimpleObjectProperty<>(Answers.ALL);
    private final IntegerProperty classNumber = new SimpleIntegerProperty(ALL_CLASSES);
    private final ReadOnlyObjectWrapper<List<Integer>> shown =
            new ReadOnlyObjectWrapper<>(List.of());

    /// Which pictures of the set.
    public enum Part {
        /// What the network is judged by.
        UNSEEN,
        /// What it learns from.
        TRAINING
    }

    /// Which answers.
    public enum Answers {
        /// All pictures.
        ALL,
        /// Those answered rightly.
        RIGHT,
        /// Those answered wrongly.
        WRONG
    }

    /// The model of the data page.
    ///
    /// @param state what the lab knows
    /// @param commands what one can do
    public DataViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        part.subscribe(now -> refresh());
        answers.subscribe(now -> refresh());
        classNumber.subscribe(now -> refresh());
        state.evaluation().subscribe(now -> judge());
        state.data().subscribe(now -> classNumber.set(ALL_CLASSES));
        state.data().subscribe(now -> refresh());
    }

    /// {@return whether an answer is right or wrong; masks and pictures are so more or less}
    public ObservableValue<Boolean> isJudged() {
        return state.evaluation()
                .map(now -> now.filter(DataViewModel::isOfClasses).isPresent() || now.isEmpty());
    }

    /// {@return which part is shown}
    public ObjectProperty<Part> part() {
        return part;
    }

    /// {@return which answers are shown}
    public ObjectProperty<Answers> answers() {
        return answers;
    }

    /// {@return which class is shown; {@link #ALL_CLASSES} for all}
    public IntegerProperty classNumber() {
        return classNumber;
    }

    /// {@return the pictures that are shown, by their index in {@link #pictures()}}
    public ReadOnlyObjectProperty<List<Integer>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// {@return the pictures of the shown part}
    public Optional<Dataset> pictures() {
        return state.data().get().map(this::pictures);
    }

    /// {@return what the network said to a picture, where it was asked}
    ///
    /// @param index the picture in {@link #pictures()}
    public Optional<Prediction> answer(int index) {
        return evaluation()
                .map(Evaluation::predictions)
                .filter(all -> index < all.size())
                .map(all -> all.get(index));
    }

    /// Reads a generated set.
    ///
    /// @param set which one
    /// @param difficulty from 0 to 1, taken to two decimals
    /// @param seed where its randomness comes from
    public void choose(BuiltInSet set, double difficulty, long seed) {
        double rounded = Math.round(100 * difficulty) / 100.0;
        Map<String, String> options =
                Map.of("difficulty", Double.toString(rounded), "seed", Long.toString(seed));
        commands.openData(new DataReference(set.name(), "", options), Optional.empty());
    }

    /// Reads pictures from disk.
    ///
    /// @param scheme `idx`, `cifar10` or `folder`
    /// @param place the folder or zip
    public void choose(String scheme, Path place) {
        commands.openData(new DataReference(scheme, place.toString(), Map.of()), Optional.empty());
    }

    /// Reads the present data again through another recipe.
    ///
    /// @param recipe what every picture goes through
    public void apply(PictureRecipe recipe) {
        state.data()
                .get()
                .ifPresent(data -> commands.openData(data.reference(), Optional.of(recipe)));
    }

    /// Makes a picture of the gallery the one that all views speak of.
    ///
    /// @param place its place in {@link #shown()}
    public void show(int place) {
        if (part.get() == Part.UNSEEN && place >= 0 && place < shown.get().size()) {
            commands.showSample(shown.get().get(place));
        }
    }

    private Dataset pictures(LoadedData data) {
        return part.get() == Part.TRAINING ? data.split().training() : data.unseen();
    }

    private Optional<Evaluation> evaluation() {
        return part.get() == Part.UNSEEN ? state.evaluation().get() : Optional.empty();
    }

    private static boolean isOfClasses(Evaluation evaluation) {
        return evaluation.answers() instanceof org.convlens.evaluation.Answers.Classes;
    }

    private void judge() {
        if (!isJudged().getValue()) {
            answers.set(Answers.ALL);
        }
        refresh();
    }

    private void refresh() {
        shown.set(pictures().map(this::chosen).orElse(List.of()));
    }

    private List<Integer> chosen(Dataset pictures) {
        return IntStream.range(0, pictures.size())
                .filter(index -> isOfClass(pictures.label(index)) && isAnswered(index))
                .boxed()
                .toList();
    }

    private boolean isOfClass(int label) {
        return classNumber.get() == ALL_CLASSES || classNumber.get() == label;
    }

    private boolean isAnswered(int index) {
        return switch (answers.get()) {
            case ALL -> true;
            case RIGHT -> answer(index).map(Prediction::isRight).orElse(false);
            case WRONG -> answer(index).map(said -> !said.isRight()).orElse(false);
        };
    }
}
