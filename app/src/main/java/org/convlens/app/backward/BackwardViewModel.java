package org.convlens.app.backward;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.Player;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Picture;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;
import org.convlens.workings.OneStep;
import org.convlens.workings.SlopeCheck;
import org.convlens.workings.WeightSlope;

import java.util.Optional;
import java.util.stream.Stream;

/// What the step tab shows and what its gestures do.
final class BackwardViewModel implements Player.Slid {

    private final LabState state;
    private final LabCommands commands;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WeightSlope>> slope =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> checked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty position = new SimpleIntegerProperty();
    private final IntegerProperty weight = new SimpleIntegerProperty();

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    BackwardViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.plan().subscribe(_ -> forget());
        state.picture().subscribe(_ -> forget());
        state.snapshot().subscribe(_ -> outdate());
        state.selection().subscribe(_ -> weight.set(0));
        state.selection().subscribe(_ -> work());
        weight.subscribe(_ -> work());
    }

    /// {@return the step that was looked at, if one was}
    ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    /// {@return how the slope by the chosen weight comes to be}
    ReadOnlyObjectProperty<Optional<WeightSlope>> slope() {
        return slope.getReadOnlyProperty();
    }

    /// {@return the same slope by central differences, once it was asked for}
    ReadOnlyObjectProperty<Optional<Double>> checked() {
        return checked.getReadOnlyProperty();
    }

    /// {@return which moment is shown, from 0}
    IntegerProperty positionProperty() {
        return position;
    }

    /// {@return which of the layer's weights is chosen, from 0}
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
                .map(Seen::plan)
                .flatMap(plan ->
                        Stream.concat(
                                        state.selection().get().layer().stream(),
                                        plan.layers().stream().map(LayerPlan::id))
                                .filter(id -> hasSlopes(plan, id))
                                .findFirst());
    }

    private static boolean hasSlopes(NetworkPlan plan, LayerId id) {
        return plan.layer(id).filter(row -> WeightSlope.isShownFor(row.layer().spec())).isPresent();
    }

    /// {@return the chosen layer's weights}
    Optional<Tensor> weights() {
        return seen.get()
                .flatMap(now -> layer().flatMap(id -> now.step().numbers().weights(id, "weights")));
    }

    /// Looks at the step that training would take with the shown picture alone.
    void look() {
        NetworkPlan plan = state.plan().get();
        state.picture()
                .get()
                .ifPresent(shown ->
                        commands.<Optional<OneStep>>ask(
                                session -> ask(session, plan, shown), found -> show(plan, found)));
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
            seen.set(found.map(step -> new Seen(plan, step, Phase.of(plan))));
            work();
        }
    }

    /// Moves the chosen weight a little up and down, on a copy of the network.
    void check() {
        seen.get()
                .ifPresent(now ->
                        slope.get()
                                .map(WeightSlope::weight)
                                .map(name -> new SlopeCheck(now.plan(), now.step(), name))
                                .ifPresent(check ->
                                        commands.checkSlope(check, found -> keep(check, found))));
    }

    private void keep(SlopeCheck check, double found) {
        boolean same =
                slope.get().map(WeightSlope::weight).filter(check.weight()::equals).isPresent();
        if (same) {
            checked.set(Optional.of(found));
        }
    }

    /// A large layer's slope is a long sum: it is added up off the FX thread.
    private void work() {
        checked.set(Optional.empty());
        slope.set(Optional.empty());
        Optional<Seen> now = seen.get();
        int number = weight.get();
        now.ifPresent(found ->
                layer().ifPresent(id ->
                        commands.<Optional<WeightSlope>>ask(
                                _ -> WeightSlope.of(found.plan(), id, number, found.step()),
                                sum -> keep(sum, now, number))));
    }

    private void keep(Optional<WeightSlope> sum, Optional<Seen> of, int number) {
        if (of.equals(seen.get()) && number == weight.get()) {
            slope.set(sum);
        }
    }

    private void forget() {
        seen.set(Optional.empty());
        work();
    }

    /// Weights that were trained since have other slopes.
    private void outdate() {
        boolean other =
                seen.get()
                        .map(now -> now.step().numbers().output(now.plan().network().output()))
                        .filter(before ->
                                !before.equals(state.snapshot().get().map(now -> now.answer())))
                        .isPresent();
        if (other) {
            forget();
        }
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
