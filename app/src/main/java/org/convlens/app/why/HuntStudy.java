package org.convlens.app.why;

import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Study;
import org.convlens.evaluation.ShortcutHunt;
import org.convlens.evaluation.ShortcutHunt.Plant;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plants a mark, trains a fresh network of the lab's plan on it, and lets every method search.
///
/// @param data the lab's
/// @param marked the class that gets the mark
record HuntStudy(LoadedData data, int marked) implements Study<Hunt> {

    @Override
    public void of(Copy copy, Consumer<Hunt> news) {
        try (ShortcutHunt hunt =
                new ShortcutHunt(copy.engine(), copy.session().plan(), plant(), data.unseen())) {
            Advance.Watch learning = Advance.Watch.on(copy.ticker());
            hunt.train(
                    data.split().training(),
                    (done, total) -> {
                        news.accept(learning(learning.at(done / (double) total)));
                        return true;
                    });
            Quarry mark = new Quarry.Mark(marked, Optional.of(hunt.fall()));
            new MethodSearch(mark, hunt::search, Advance.Watch.on(copy.ticker())).all(news);
        }
    }

    private Plant plant() {
        return Plant.in(data.recipe(), marked);
    }

    private Hunt learning(Advance advance) {
        Quarry mark = new Quarry.Mark(marked, Optional.empty());
        return new Hunt(mark, Hunt.Phase.LEARNING, advance, List.of());
    }
}
