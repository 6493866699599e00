package org.convlens.app.editor;

import org.convlens.network.Region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A region as people type it: top, left, height and width in shares of the map, such as `0 0.5 1
/// 0.5` for its right half.
final class RegionText {

    private RegionText() {}

    static String of(Region region) {
        return Stream.of(region.top(), region.left(), region.height(), region.width())
                .map(LayerWords::plain)
                .collect(Collectors.joining(" "));
    }

    static Optional<Region> parse(String text) {
        List<Double> sides =
                Stream.of(text.strip().split("[\\s;]+", -1))
                        .map(Numbers::decimal)
                        .flatMap(Optional::stream)
                        .toList();
        return Optional.of(sides)
                .filter(all -> all.size() == 4)
                .map(all -> new Region(all.get(0), all.get(1), all.get(2), all.get(3)))
                .filter(RegionText::isOnTheMap);
    }

    private static boolean isOnTheMap(Region region) {
        boolean begins = isFrom(region.top()) && isFrom(region.left());
        return begins && isSome(region.height()) && isSome(region.width());
    }

    private static boolean isFrom(double start) {
        return 0 <= start && start < 1;
    }

    private static boolean isSome(double share) {
        return 0 < share && share <= 1;
    }
}
