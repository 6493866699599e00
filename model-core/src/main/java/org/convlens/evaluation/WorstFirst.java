package org.convlens.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the worst of many answers: up to 200, fewer where they are large, so that 16 MB hold them.
final class WorstFirst {

    private static final int MOST = 200;
    private static final int FEWEST = 8;
    private static final long VALUES = 1L << 22;

    private static final Comparator<DrawnAnswer> BY_ERROR =
            Comparator.comparingDouble(DrawnAnswer::error)
                    .thenComparing(DrawnAnswer::index, Comparator.reverseOrder());

    private final PriorityQueue<DrawnAnswer> kept = new PriorityQueue<>(BY_ERROR);

    void add(DrawnAnswer answer) {
        kept.add(answer);
        long room = VALUES / Math.max(1, answer.drawn().shape().volume());
        if (kept.size() > Math.clamp(room, FEWEST, MOST)) {
            kept.remove();
        }
    }

    List<DrawnAnswer> list() {
        return kept.stream().sorted(BY_ERROR.reversed()).toList();
    }
}
