package org.convlens.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was made lately, so that it need not be made again; for any thread.
final class Recent<K, V> {

    private final int most;
    private final Map<K, V> made = new LinkedHashMap<>();

    /// @param most that are kept
    Recent(int most) {
        this.most = most;
    }

    /// {@return what was made for a key, or is made now}
    synchronized V get(K key, Supplier<V> making) {
        V value = made.containsKey(key) ? made.remove(key) : making.get();
        made.put(key, value);
        if (made.size() > most) {
            made.remove(made.keySet().iterator().next());
        }
        return value;
    }
}
