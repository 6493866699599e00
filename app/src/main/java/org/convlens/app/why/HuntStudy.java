package org.convlens.app.why;

import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Study;
import org.convlens.attribution.AttributionException;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.evaluation.ShortcutHunt;
import org.convlens.evaluation.ShortcutHunt.Fall;
import org.convlens.evaluation.ShortcutHunt.Plant;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plants a mark, trains a fresh network of the lab's plan on it, and lets every method search.
///
/// @param data the lab's
/// @param marked the class that gets the mark
record HuntStudy(LoadedData data, int marked) implements Study<Hunt> {

    private static final long SEED = 7;
    private static final int SIDES = 8;

    @Override
    public void of(Copy copy, Consumer<Hunt> news) {
        try (ShortcutHunt hunt =
                new ShortcutHunt(copy.engine(), copy.session().plan(), plant(), data.unseen())) {
            hunt.train(
                    data.split().training(),
                    (done, total) -> {
                        news.accept(learning(done / (double) total));
                        return true;
                    });
            search(hunt, hunt.fall(), news);
        }
    }

    private Plant plant() {
        Size2 size = data.recipe().input().plane();
        int side = Math.max(2, Math.min(size.height(), size.width()) / SIDES);
        return new Plant(marked, side, data.recipe().white(), data.recipe().black(), SEED);
    }

    private Hunt learning(double share) {
        return new Hunt(marked, Hunt.Phase.LEARNING, share, Optional.empty(), List.of());
    }

    private void search(ShortcutHunt hunt, Fall fall, Consumer<Hunt> news) {
        List<Hunt.Find> finds = new ArrayList<>();
        List<Method> methods = Methods.all();
        for (int number = 0; number < methods.size(); number++) {
            double before = number / (double) methods.size();
            Method method = methods.get(number);
            try {
                finds.add(
                        new Hunt.Find(
                                method,
                                hunt.search(
                                        method,
                                        (done, total) -> {
                                            double more = done / (double) total / methods.size();
                                            news.accept(searching(before + more, fall, finds));
                                            return true;
                                        })));
            } catch (AttributionException e) {
                news.accept(searching(before, fall, finds));
            }
        }
        news.accept(new Hunt(marked, Hunt.Phase.DONE, 1, Optional.of(fall), finds));
    }

    private Hunt searching(double share, Fall fall, List<Hunt.Find> finds) {
        return new Hunt(marked, Hunt.Phase.SEARCHING, share, Optional.of(fall), finds);
    }
}
