package org.convlens.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rooms of the house and where each may look; what a room may use, its users may use as well.
///
/// A room is a package with everything below it, unless a deeper package has a line of its own.
record Rooms(Map<String, Set<String>> directions) {

    private static final String ROOT = "org.convlens.";
    private static final String FEATURE = "app.<feature>";
    private static final Set<String> SHARED_BY_FEATURES =
            Set.of("app", "app.fx", "app.state", "app.shell", "app.cli");

    private static final String HOUSE =
            """
            architecture   ->
            tensor         ->
            network        -> tensor
            receptivefield -> tensor
            dataset        -> tensor
            plan           -> network receptivefield
            zoo            -> network
            engine         -> plan dataset
            engine.dl4j    -> engine
            engine.exchange -> engine
            inspection     -> engine
            workings       -> engine
            attribution    -> engine
            visualization  -> engine
            training       -> engine dataset
            evaluation     -> engine dataset attribution
            doctor         -> inspection training
            project        -> network training dataset
            samples        -> dataset
            viz.color      -> tensor network plan
            viz.diagram    -> tensor network plan
            viz.chart      -> tensor network plan
            viz.raster     -> viz.color
            viz.fx         -> viz.raster viz.diagram viz.chart
            app.fx         ->
            app.state      -> zoo inspection workings visualization evaluation doctor project app.fx
            app.shell      -> app.state viz.fx
            app.<feature>  -> app.shell
            app.cli        -> zoo inspection visualization evaluation project viz.raster viz.diagram viz.chart
            app            -> app.shell app.<feature> app.cli engine.dl4j engine.exchange samples
            """;

    /// {@return the house as designed}
    static Rooms ofTheHouse() {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        HOUSE.lines()
                .map(line -> line.split("->", -1))
                .forEach(line -> {
                    lines.put(line[0].strip(), wordsOf(line[1]));
                });
        return new Rooms(lines);
    }

    /// {@return the room of a class; a feature of the app is a room by being there}
    String of(JavaClass type) {
        String path = type.getPackageName().substring(ROOT.length());
        if (path.startsWith("app.")) {
            return Stream.of(path.split("\\.", -1))
                    .limit(2)
                    .reduce((a, b) -> a + "." + b)
                    .orElseThrow();
        }
        return directions.keySet().stream()
                .filter(room -> (path + ".").startsWith(room + "."))
                .reduce((a, b) -> a.length() > b.length() ? a : b)
                .orElse(path);
    }

    /// {@return whether a class is in a room at all}
    boolean know(JavaClass type) {
        return directions.containsKey(kindOf(of(type)));
    }

    /// {@return whether the house lets one class use another}
    boolean allow(JavaClass user, JavaClass used) {
        String from = of(user);
        String to = of(used);
        return from.equals(to)
                || to.equals("architecture")
                || below(kindOf(from)).contains(kindOf(to));
    }

    /// {@return the feature a class belongs to; nothing for the rooms that features share}
    Optional<String> featureOf(JavaClass type) {
        return Optional.of(type)
                .filter(candidate -> candidate.getPackageName().startsWith(ROOT))
                .map(this::of)
                .filter(Rooms::isFeature);
    }

    private static boolean isFeature(String room) {
        return room.startsWith("app.") && !SHARED_BY_FEATURES.contains(room);
    }

    private static String kindOf(String room) {
        return isFeature(room) ? FEATURE : room;
    }

    private Set<String> below(String room) {
        Set<String> found = new HashSet<>();
        collectBelow(room, found);
        return found;
    }

    private void collectBelow(String room, Set<String> found) {
        directions.getOrDefault(room, Set.of()).stream()
                .filter(Predicate.not(found::contains))
                .forEach(next -> {
                    found.add(next);
                    collectBelow(next, found);
                });
    }

    private static Set<String> wordsOf(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(List.of(text.strip().split(" +", -1)));
    }
}
