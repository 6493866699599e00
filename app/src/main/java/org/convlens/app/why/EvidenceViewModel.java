package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.Study;
import org.convlens.attribution.Progress;
import org.convlens.attribution.Question;
import org.convlens.attribution.Target;
import org.convlens.evaluation.Evidence;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether to believe the enlarged map: gathered in the background, on demand.
final class EvidenceViewModel {

    /// How often a method is asked besides once per layer with weights, see {@link Evidence}.
    private static final int QUESTIONS = 11;

    private final WhyViewModel why;
    private final LabCommands commands;
    private final Map<String, Trial.Tried> tried = new HashMap<>();
    private final ReadOnlyObjectWrapper<Trial> trial =
            new ReadOnlyObjectWrapper<>(new Trial.Impossible());
    private final ObjectProperty<Integer> step = new SimpleObjectProperty<>(0);
    private Optional<Subscription> study = Optional.empty();

    /// @param why the maps
    /// @param commands what can be done
    EvidenceViewModel(WhyViewModel why, LabCommands commands) {
        this.why = why;
        this.commands = commands;
        why.tiles().subscribe(_ -> look());
        why.enlarged().subscribe(_ -> look());
    }

    /// {@return how far it is}
    ReadOnlyObjectProperty<Trial> trial() {
        return trial.getReadOnlyProperty();
    }

    /// {@return how many layers have forgotten, in the cascade that is shown}
    ObjectProperty<Integer> step() {
        return step;
    }

    /// Tries the enlarged map.
    void begin() {
        stop();
        why.big().filter(EvidenceViewModel::isFound).ifPresent(this::begin);
    }

    private static boolean isFound(Tile tile) {
        return tile.standing() instanceof Standing.Found;
    }

    private void begin(Tile tile) {
        Optional<Target> rival = why.sight().get().map(sight -> sight.rival(tile.inquiry()));
        Optional<Asking> asking = why.asking().map(now -> now.about(tile.inquiry()));
        if (rival.isEmpty() || asking.isEmpty()) {
            return;
        }
        trial.set(new Trial.Trying(tile.title(), Advance.NONE));
        study =
                Optional.of(
                        commands.study(
                                study(tile, rival.get(), asking.get()),
                                new Study.Reader<>(trial::set, this::finish, this::fail)));
    }

    /// Ends it.
    void stop() {
        study.ifPresent(Subscription::close);
        study = Optional.empty();
        look();
    }

    private static Study<Trial> study(Tile tile, Target rival, Asking asking) {
        return (copy, news) -> {
            WatchedMethod method = watched(tile, copy, news);
            Question question = asking.question(method, copy.session(), Progress.NONE);
            Evidence.Other other =
                    new Evidence.Other(rival, black(question.picture().shape(), asking.black()));
            Evidence found = Evidence.of(copy.engine(), method, question, other);
            news.accept(new Trial.Tried(tile, rival, found));
        };
    }

    private static WatchedMethod watched(Tile tile, Study.Copy copy, Consumer<Trial> news) {
        List<LayerPlan> rows = copy.session().plan().layers();
        double all = QUESTIONS + rows.stream().filter(EvidenceViewModel::hasWeights).count();
        Advance.Watch watch = Advance.Watch.on(copy.ticker());
        return new WatchedMethod(
                tile.method(),
                asked ->
                        news.accept(
                                new Trial.Trying(
                                        tile.title(), watch.at(Math.min(1, asked / all)))));
    }

    private static boolean hasWeights(LayerPlan row) {
        return row.parameters() > 0;
    }

    private static Tensor black(Shape shape, List<Float> perChannel) {
        Tensor black = Tensor.zeros(shape);
        int cells = black.values().length / shape.channels();
        for (int place = 0; place < black.values().length && !perChannel.isEmpty(); place++) {
            black.values()[place] = perChannel.get(place / cells);
        }
        return black;
    }

    private void finish() {
        study = Optional.empty();
        if (trial.get() instanceof Trial.Tried found) {
            tried.put(found.tile().title(), found);
        }
        look();
    }

    private void fail(String sentence) {
        study = Optional.empty();
        trial.set(new Trial.Failed(sentence));
    }

    private void look() {
        if (study.isEmpty()) {
            trial.set(
                    why.big()
                            .filter(EvidenceViewModel::isFound)
                            .map(this::standing)
                            .orElse(new Trial.Impossible()));
        }
    }

    private Trial standing(Tile tile) {
        Optional<Trial> known =
                Optional.ofNullable(tried.get(tile.title()))
                        .filter(found -> found.tile().method().equals(tile.method()))
                        .filter(found -> found.tile().inquiry().isSameBut(tile.inquiry()))
                        .map(found -> found);
        return known.orElseGet(() -> new Trial.Untried(tile.title()));
    }
}
