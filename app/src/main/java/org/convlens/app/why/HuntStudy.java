package org.convlens.app.why;

import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Study;
import org.convlens.attribution.AttributionException;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.dataset.PassProgress;
import org.convlens.evaluation.ShortcutHunt;
import org.convlens.evaluation.ShortcutHunt.Fall;
import org.convlens.evaluation.ShortcutHunt.Plant;

import java.util.ArrayList;
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
            Search search = new Search(hunt, hunt.fall(), Advance.Watch.on(copy.ticker()));
            search(search, news);
        }
    }

    /// Methods search one after the other.
    private record Search(ShortcutHunt hunt, Fall fall, Advance.Watch watch) {}

    private Plant plant() {
        return Plant.in(data.recipe(), marked);
    }

    private Hunt learning(Advance advance) {
        return new Hunt(marked, Hunt.Phase.LEARNING, advance, Optional.empty(), List.of());
    }

    private void search(Search search, Consumer<Hunt> news) {
        List<Hunt.Find> finds = new ArrayList<>();
        List<Method> methods = Methods.all();
        for (int number = 0; number < methods.size(); number++) {
            double before = number;
            Method method = methods.get(number);
            PassProgress progress =
                    (done, total) -> {
                        double share = (before + done / (double) total) / methods.size();
                        news.accept(searching(search, share, finds));
                        return true;
                    };
            try {
                finds.add(new Hunt.Find(method, search.hunt().search(method, progress)));
            } catch (AttributionException e) {
                news.accept(searching(search, before / methods.size(), finds));
            }
        }
        news.accept(
                new Hunt(
                        marked,
                        Hunt.Phase.DONE,
                        search.watch().at(1),
                        Optional.of(search.fall()),
                        finds));
    }

    private Hunt searching(Search search, double share, List<Hunt.Find> finds) {
        return new Hunt(
                marked,
                Hunt.Phase.SEARCHING,
                search.watch().at(share),
                Optional.of(search.fall()),
                finds);
    }
}
