package org.convlens.app.numbers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.Figures;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.SeenStatistics;
import org.convlens.app.state.Selection;
import org.convlens.inspection.Activity;
import org.convlens.inspection.Histogram;
import org.convlens.inspection.LayerStatistics;
import org.convlens.network.LayerId;
import org.convlens.viz.chart.Bins;
import org.convlens.viz.chart.LayerBar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the numbers tab shows and what its gestures do.
final class NumbersViewModel {

    private static final int NONE = -1;

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(Figure.SPREAD);
    private final ReadOnlyObjectWrapper<Optional<Missing>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    NumbersViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.statistics().subscribe(_ -> look());
        state.progress().subscribe(_ -> look());
        state.plan().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
    }

    private void look() {
        missing.set(state.statistics().get().isPresent() ? Optional.empty() : obstacle());
    }

    private Optional<Missing> obstacle() {
        boolean running = state.progress().get().isPresent();
        return Missing.forTraining(state)
                .or(() -> Optional.of(running ? new Missing.Patience() : new Missing.Weights()));
    }

    /// {@return which figure is drawn}
    ObjectProperty<Figure> figure() {
        return figure;
    }

    /// {@return the figures of the layers, once there are some}
    ReadOnlyObjectProperty<Optional<SeenStatistics>> statistics() {
        return state.statistics();
    }

    /// {@return what is missing before there are figures}
    ReadOnlyObjectProperty<Optional<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// Asks for figures while somebody looks.
    void follow(boolean wanted) {
        commands.followStatistics(wanted);
    }

    /// {@return a bar per layer}
    List<LayerBar> bars() {
        return state.statistics().get().map(this::bars).orElse(List.of());
    }

    private List<LayerBar> bars(SeenStatistics seen) {
        return IntStream.range(0, seen.now().layers().size())
                .mapToObj(row -> bar(seen.now().layers().get(row), seen.first().layers().get(row)))
                .toList();
    }

    private LayerBar bar(LayerStatistics now, LayerStatistics first) {
        Figure shown = figure.get();
        String name = now.layer().name();
        if (shown == Figure.SPREAD) {
            Activity spread = now.activity();
            return new LayerBar(
                    name,
                    spread.mean() - spread.deviation(),
                    spread.mean() + spread.deviation(),
                    spread.mean(),
                    Figures.of(spread.mean()) + " ± " + Figures.of(spread.deviation()));
        }
        return LayerBar.of(name, shown.of(now), shown.of(first), words(shown, shown.of(now)));
    }

    private static String words(Figure shown, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return shown.isShare() ? Figures.percent(value) : Figures.of(value);
    }

    /// {@return the selected layer's row, or -1}
    int selectedRow() {
        Optional<LayerId> layer = state.selection().get().layer();
        List<LayerStatistics> rows =
                state.statistics().get().map(seen -> seen.now().layers()).orElse(List.of());
        return IntStream.range(0, rows.size())
                .filter(row -> Optional.of(rows.get(row).layer()).equals(layer))
                .findFirst()
                .orElse(NONE);
    }

    /// Selects a row's layer everywhere.
    ///
    /// @param row from 0; -1 lets the layer be
    void select(int row) {
        if (row != NONE && row != selectedRow()) {
            state.statistics()
                    .get()
                    .map(seen -> seen.now().layers().get(row).layer())
                    .ifPresent(layer -> commands.select(Selection.of(layer)));
        }
    }

    /// {@return the selected layer's figures}
    Optional<LayerStatistics> selected() {
        return state.statistics()
                .get()
                .flatMap(seen -> state.selection().get().layer().flatMap(seen.now()::of));
    }

    /// {@return the selected layer's histogram of outputs}
    Optional<Bins> histogram() {
        return selected()
                .map(layer -> layer.activity().histogram())
                .filter(found -> !found.counts().isEmpty())
                .map(NumbersViewModel::bins);
    }

    private static Bins bins(Histogram found) {
        return new Bins(found.edge(0), found.width(), found.counts());
    }
}
