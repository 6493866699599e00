package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The search for what is known to matter, in the background: a planted mark, with a network of its
/// own, or the objects of pictures with masks.
final class ShortcutViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<Integer> marked = new SimpleObjectProperty<>(0);
    private final ReadOnlyObjectWrapper<Optional<Hunt>> hunt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> classNames =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper masked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Optional<Subscription> study = Optional.empty();

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    ShortcutViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.data().subscribe(this::look);
        state.drawing().subscribe(_ -> stop());
    }

    private void look(Optional<LoadedData> data) {
        stop();
        marked.set(0);
        classNames.set(data.map(LoadedData::classNames).orElse(List.of()));
        masked.set(data.filter(ShortcutViewModel::hasMasks).isPresent());
    }

    private static boolean hasMasks(LoadedData data) {
        return data.unseen().size() > 0 && data.unseen().mask(0).isPresent();
    }

    /// {@return whether it is known where the pictures' objects are}
    ReadOnlyBooleanProperty masked() {
        return masked.getReadOnlyProperty();
    }

    /// {@return the class that gets the mark}
    ObjectProperty<Integer> marked() {
        return marked;
    }

    /// {@return the classes by number; empty without data}
    ReadOnlyObjectProperty<List<String>> classNames() {
        return classNames.getReadOnlyProperty();
    }

    /// {@return how far the hunt is; nothing before one has begun}
    ReadOnlyObjectProperty<Optional<Hunt>> hunt() {
        return hunt.getReadOnlyProperty();
    }

    /// {@return why there was no hunt; empty unless it failed}
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// {@return whether it goes on}
    boolean isHunting() {
        return study.isPresent();
    }

    /// Plants a mark and lets methods search for it.
    void begin() {
        begin(data -> new HuntStudy(data, marked.get()));
    }

    /// Lets methods search for the pictures' objects.
    void beginObjects() {
        begin(ObjectsStudy::new);
    }

    private void begin(Function<LoadedData, Study<Hunt>> kind) {
        stop();
        failure.set("");
        state.data().get().map(kind).ifPresent(this::begin);
    }

    private void begin(Study<Hunt> asked) {
        study =
                Optional.of(
                        commands.study(
                                asked, new Study.Reader<>(this::hear, this::finish, this::fail)));
    }

    /// Ends it and forgets what was found.
    void stop() {
        study.ifPresent(Subscription::close);
        study = Optional.empty();
        hunt.set(Optional.empty());
    }

    private void hear(Hunt now) {
        hunt.set(Optional.of(now));
    }

    private void finish() {
        study = Optional.empty();
    }

    private void fail(String sentence) {
        stop();
        failure.set(sentence);
    }
}
