package org.convlens.app.backward;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.Player;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Picture;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.workings.OneStep;
import org.convlens.workings.SlopeCheck;
import org.convlens.workings.WeightName;
import org.convlens.workings.WeightSlope;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the step tab shows and what its gestures do.
final class BackwardViewModel implements Player.Slid {

    private final LabState state;
    private final LabCommands commands;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> checked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty position = new SimpleIntegerProperty();
    private final ObjectProperty<String> tensor = new SimpleObjectProperty<>("");
    private final IntegerProperty weight = new SimpleIntegerProperty();
    private final Newest looks = new Newest();
    private final Newest sums = new Newest();

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    BackwardViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.plan().subscribe(_ -> forget());
        state.picture().subscribe(_ -> forget());
        state.selection().subscribe(_ -> aim());
        tensor.addListener(_ -> startAgain());
        weight.subscribe(_ -> work());
    }

    /// {@return the step that was looked at, if one was}
    ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    /// {@return the chosen weight, once its slope is worked out}
    ReadOnlyObjectProperty<Optional<Chosen>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// {@return the same slope by central differences, once it was asked for}
    ReadOnlyObjectProperty<Optional<Double>> checked() {
        return checked.getReadOnlyProperty();
    }

    /// {@return which moment is shown, from 0}
    IntegerProperty positionProperty() {
        return position;
    }

    /// {@return which of the layer's tensors is chosen}
    ObjectProperty<String> tensor() {
        return tensor;
    }

    /// {@return which of the tensor's weights is chosen, from 0}
    IntegerProperty weight() {
        return weight;
    }

    /// {@return which map is shown}
    int channel() {
        return state.selection().get().channel().orElse(0);
    }

    /// {@return what is missing before a step can be looked at}
    Optional<Missing> missing() {
        return state.snapshot().get().isPresent()
                ? Missing.forTraining(state)
                : Optional.of(Missing.in(state));
    }

    /// {@return the layer whose weight is looked at: the selected one, else the first with weights}
    Optional<LayerId> layer() {
        return seen.get()
                .flatMap(now ->
                        Stream.concat(
                                        state.selection().get().layer().stream(),
                                        now.plan().layers().stream().map(LayerPlan::id))
                                .filter(id -> !now.step().trained(id).isEmpty())
                                .findFirst());
    }

    /// {@return the names of the layer's tensors}
    List<String> tensors() {
        return seen.get()
                .flatMap(now -> layer().map(id -> now.step().trained(id)))
                .orElse(List.of());
    }

    /// {@return the chosen tensor}
    Optional<WeightSheet> sheet() {
        return seen.get()
                .flatMap(now ->
                        layer().flatMap(id -> now.step().numbers().weights(id, tensor.get())))
                .map(WeightSheet::new);
    }

    /// {@return whether the network answers otherwise now: it was trained since, and the step shown
    /// is one of before}
    boolean isOutdated() {
        return seen.get()
                .map(now -> now.step().numbers().output(now.plan().network().output()))
                .filter(before -> !before.equals(state.snapshot().get().map(now -> now.answer())))
                .isPresent();
    }

    /// Another layer or filter: its first weight, of the same tensor where it has one.
    private void aim() {
        List<String> names = tensors();
        if (!names.isEmpty() && !names.contains(tensor.get())) {
            tensor.set(names.getFirst());
        }
        startAgain();
    }

    private void startAgain() {
        int first = sheet().map(sheet -> sheet.first(channel())).orElse(0);
        if (first == weight.get()) {
            work();
        }
        weight.set(first);
    }

    /// Looks at the step that training would take with the shown picture alone.
    void look() {
        NetworkPlan plan = state.plan().get();
        state.picture()
                .get()
                .ifPresent(shown ->
                        commands.<Optional<OneStep>>ask(
                                looks.of(session -> ask(session, plan, shown)),
                                found -> show(plan, found)));
    }

    /// Nothing is asked of a network that was built before the drawing changed.
    private static Optional<OneStep> ask(
            NetworkSession session, NetworkPlan plan, Picture picture) {
        return session.plan().network().equals(plan.network())
                ? OneStep.of(session, picture.values(), picture.truth().orElse(0))
                : Optional.empty();
    }

    private void show(NetworkPlan plan, Optional<OneStep> found) {
        if (plan.equals(state.plan().get())) {
            position.set(0);
            seen.set(found.map(step -> new Seen(plan, step, Phase.of(plan, step))));
            aim();
        }
    }

    /// Moves the chosen weight a little up and down, on a copy of the network.
    void check() {
        seen.get()
                .ifPresent(now ->
                        name().map(name -> new SlopeCheck(now.plan(), now.step(), name))
                                .ifPresent(check ->
                                        commands.checkSlope(check, found -> keep(check, found))));
    }

    private void keep(SlopeCheck check, double found) {
        if (name().equals(Optional.of(check.weight()))) {
            checked.set(Optional.of(found));
        }
    }

    private Optional<WeightName> name() {
        return sheet().filter(sheet -> weight.get() < sheet.all().values().length)
                .flatMap(_ -> layer())
                .map(id -> new WeightName(id, tensor.get(), weight.get()));
    }

    /// A large layer's slope is a long sum: it is added up off the FX thread.
    private void work() {
        checked.set(Optional.empty());
        chosen.set(Optional.empty());
        Optional<Seen> now = seen.get();
        now.ifPresent(found ->
                name().ifPresent(name ->
                        commands.<Optional<WeightSlope>>ask(
                                sums.of(_ -> WeightSlope.of(found.plan(), name, found.step())),
                                sum -> keep(new Chosen(found.plan(), name, sum), now))));
    }

    private void keep(Chosen worked, Optional<Seen> of) {
        if (of.equals(seen.get()) && name().equals(Optional.of(worked.weight()))) {
            chosen.set(Optional.of(worked));
        }
    }

    private void forget() {
        seen.set(Optional.empty());
        work();
    }

    @Override
    public int positions() {
        return seen.get().map(now -> now.phases().size()).orElse(1);
    }

    @Override
    public int position() {
        return Math.min(position.get(), positions() - 1);
    }

    @Override
    public void slideTo(int next) {
        position.set(next);
    }
}
