package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RecentTest {

    @Test
    void whatWasAskedForLongestAgoIsMadeAgain() {
        List<String> made = new ArrayList<>();
        Recent<String, String> recent = new Recent<>(2);
        for (String key : List.of("a", "b", "a", "c", "a", "b")) {
            String value = recent.get(key, () -> key + made.size());
            if (!made.contains(value)) {
                made.add(value);
            }
        }
        assertThat(made).containsExactly("a0", "b1", "c2", "b3");
    }
}
