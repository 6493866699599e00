package org.convlens.app.why;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.training.NetworkSnapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the tab "Why" shows and what its gestures do.
final class WhyViewModel {

    private static final Set<String> FIRST =
            Set.of(
                    "gradient",
                    "input-x-gradient",
                    "guided-backprop",
                    "lrp-composite",
                    "grad-cam",
                    "layer-cam");

    private final LabState state;
    private final Inquirer inquirer;
    private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(new Aim.Answer());
    private final ObjectProperty<Aim> against = new SimpleObjectProperty<>(new Aim.Nothing());
    private final ObjectProperty<CamLayers> cams = new SimpleObjectProperty<>(CamLayers.LAST);
    private final ObjectProperty<List<Method>> methods = new SimpleObjectProperty<>(first());
    private final ObjectProperty<Tuning> tuning = new SimpleObjectProperty<>(Tuning.NONE);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.FIRST);
    private final ObjectProperty<Integer> enlarged = new SimpleObjectProperty<>(0);
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Missing>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    WhyViewModel(LabState state, LabCommands commands) {
        this.state = state;
        inquirer = new Inquirer(commands, this::look, failure::set);
        state.snapshot().subscribe(this::see);
        state.plan().subscribe(_ -> look());
        state.selection().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.progress().subscribe(_ -> glance());
        List.of(aim, against, cams, methods, tuning, watched)
                .forEach(choice -> choice.subscribe(_ -> look()));
    }

    private static List<Method> first() {
        return Methods.all().stream()
                .filter(method -> FIRST.contains(method.description().name()))
                .toList();
    }

    /// {@return what is asked about}
    ObjectProperty<Aim> aim() {
        return aim;
    }

    /// {@return what is asked against}
    ObjectProperty<Aim> against() {
        return against;
    }

    /// {@return whose maps the CAMs weigh}
    ObjectProperty<CamLayers> cams() {
        return cams;
    }

    /// {@return the methods side by side}
    ObjectProperty<List<Method>> methods() {
        return methods;
    }

    /// {@return what was chosen about methods}
    ObjectProperty<Tuning> tuning() {
        return tuning;
    }

    private List<Method> tuned() {
        return methods.get().stream().map(tuning.get()::tuned).toList();
    }

    /// {@return how maps lie over the picture}
    ObjectProperty<Look> appearance() {
        return look;
    }

    /// {@return which of the tiles is enlarged, from 0}
    ObjectProperty<Integer> enlarged() {
        return enlarged;
    }

    /// {@return whether somebody sees the tab; nothing is asked otherwise}
    BooleanProperty watched() {
        return watched;
    }

    /// {@return what one looks at; nothing before the network has looked at a picture}
    ReadOnlyObjectProperty<Optional<Sight>> sight() {
        return sight.getReadOnlyProperty();
    }

    /// {@return the methods side by side, with their maps}
    ReadOnlyObjectProperty<List<Tile>> tiles() {
        return tiles.getReadOnlyProperty();
    }

    /// {@return what is missing before one can ask}
    ReadOnlyObjectProperty<Optional<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// {@return whether slow methods are at work}
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /// {@return why slow methods could not answer; empty unless they failed}
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// {@return the enlarged tile, if there are any}
    Optional<Tile> big() {
        List<Tile> all = tiles.get();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(Math.clamp(enlarged.get(), 0, all.size() - 1)));
    }

    /// {@return the slow methods among the chosen that were not asked yet}
    List<Method> unanswered() {
        return inquiry().map(asked -> inquirer.unanswered(tuned(), asked)).orElse(List.of());
    }

    /// {@return what is asked now, if something can be}
    Optional<Inquiry> inquiry() {
        return sight.get()
                .flatMap(now ->
                        now.target(aim.get(), against.get())
                                .map(target ->
                                        new Inquiry(
                                                now.picture(),
                                                target,
                                                cams.get() == CamLayers.SELECTED
                                                        ? now.layerWithMaps()
                                                        : Optional.empty(),
                                                now.seen().iteration())));
    }

    /// {@return how methods are asked that now, if something can be}
    Optional<Asking> asking() {
        return inquiry()
                .map(asked ->
                        new Asking(
                                asked,
                                state.data()
                                        .get()
                                        .map(LoadedData::recipe)
                                        .map(PictureRecipe::black)
                                        .orElse(List.of()),
                                training()));
    }

    private Optional<Dataset> training() {
        return state.data().get().map(data -> data.split().training());
    }

    /// Asks the slow methods among the chosen.
    void ask() {
        failure.set("");
        asking().ifPresent(asked -> inquirer.askSlow(unanswered(), asked));
    }

    /// Ends what slow methods are at.
    void stop() {
        inquirer.stop();
        look();
    }

    private void see(Optional<NetworkSnapshot> seen) {
        if (seen.isEmpty()) {
            inquirer.forget();
        }
        glance();
    }

    /// Looks at news that come ten times a second, if somebody sees them.
    private void glance() {
        if (watched.get()) {
            look();
        }
    }

    private void look() {
        sight.set(Missing.forTraining(state).isEmpty() ? Sight.in(state) : Optional.empty());
        missing.set(sight.get().isPresent() ? Optional.empty() : Optional.of(Missing.in(state)));
        tiles.set(
                inquiry()
                        .map(asked ->
                                tuned().stream()
                                        .map(method -> inquirer.tile(method, asked))
                                        .toList())
                        .orElse(List.of()));
        working.set(inquirer.isWorking());
        if (watched.get()) {
            asking().ifPresent(asked -> inquirer.askQuick(tuned(), asked));
        }
    }
}
