package org.convlens.app.why;

import org.convlens.attribution.Method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What methods answered, the last few hundred answers.
final class Answers {

    private static final int MOST = 300;

    private final Map<Key, Standing> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Standing> eldest) {
                    return size() > MOST;
                }
            };
    private final Map<Method, Inquiry> newest = new LinkedHashMap<>();

    private record Key(Method method, Inquiry inquiry) {}

    void put(Method method, Inquiry inquiry, Standing standing) {
        kept.put(new Key(method, inquiry), standing);
        newest.put(method, inquiry);
    }

    /// {@return whether a method answered this very inquiry}
    boolean has(Method method, Inquiry inquiry) {
        return switch (at(method, inquiry)) {
            case Standing.Unasked(), Standing.Partial(_, _) -> false;
            case Standing.Found(_), Standing.Refused(_) -> true;
        };
    }

    private Standing at(Method method, Inquiry inquiry) {
        return kept.getOrDefault(new Key(method, inquiry), new Standing.Unasked());
    }

    /// {@return the iteration of a method's newest answer; -1 without one}
    long newestIteration(Method method) {
        return Optional.ofNullable(newest.get(method)).map(Inquiry::iteration).orElse(-1L);
    }

    /// {@return the answer to this inquiry, or else to the same one at an earlier iteration}
    Tile tile(Method method, Inquiry inquiry) {
        Standing now = at(method, inquiry);
        Inquiry last = newest.get(method);
        boolean older = now instanceof Standing.Unasked && last != null && last.isSameBut(inquiry);
        return last != null && older
                ? new Tile(method, last, at(method, last), false)
                : new Tile(method, inquiry, now, true);
    }

    void forget() {
        kept.clear();
        newest.clear();
    }
}
