package org.convlens.app.why;

import org.convlens.attribution.AttributionException;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.dataset.PassProgress;
import org.convlens.evaluation.Catch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Lets all methods search for what is known to matter, one after the other; those that do not
/// apply to the network are left out.
///
/// @param quarry what matters
/// @param search how a method searches
/// @param watch runs since the first one began
record MethodSearch(
        Quarry quarry, BiFunction<Method, PassProgress, Catch> search, Advance.Watch watch) {

    /// Searches.
    ///
    /// @param news hears of every picture
    void all(Consumer<Hunt> news) {
        List<Hunt.Find> finds = new ArrayList<>();
        List<Method> methods = Methods.all();
        for (int number = 0; number < methods.size(); number++) {
            double before = number;
            PassProgress progress =
                    (done, total) -> {
                        double share = (before + done / (double) total) / methods.size();
                        news.accept(hunt(Hunt.Phase.SEARCHING, share, finds));
                        return true;
                    };
            search(methods.get(number), progress, finds);
        }
        news.accept(hunt(Hunt.Phase.DONE, 1, finds));
    }

    private void search(Method method, PassProgress progress, List<Hunt.Find> finds) {
        try {
            finds.add(new Hunt.Find(method, search.apply(method, progress)));
        } catch (AttributionException e) {
            progress.goesOn(1, 1);
        }
    }

    private Hunt hunt(Hunt.Phase phase, double share, List<Hunt.Find> finds) {
        return new Hunt(quarry, phase, watch.at(share), finds);
    }
}
