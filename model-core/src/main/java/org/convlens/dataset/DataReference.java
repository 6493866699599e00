package org.convlens.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where data comes from, as FORMATS' command line writes it: `digits?seed=3`, `idx:DIR`,
/// `folder:PICTURES.zip?limit=100`.
///
/// @param scheme a built-in set's name, or `idx`, `cifar10`, `folder`
/// @param path the folder or file of the last three; empty for a built-in set
/// @param options what stands behind `?`: `split` (train or test), `limit` (pictures per part, at
///   least 1), `seed` (a whole number), `difficulty` (0 to 1, generated sets only)
public record DataReference(String scheme, String path, Map<String, String> options) {

    /// The two parts a set can have.
    public enum Part {
        /// What a network learns from.
        TRAIN,
        /// What it is examined with.
        TEST
    }

    private static final Set<String> FILE_SCHEMES = Set.of("idx", "cifar10", "folder");
    private static final Set<String> OPTIONS = Set.of("split", "limit", "seed", "difficulty");
    private static final String HOW_TO_WRITE =
            "write the name of a built-in set, idx:DIR, cifar10:DIR or folder:DIR";

    /// Copies the map and checks everything that can be checked without looking at a disk.
    ///
    /// @throws DataException if scheme, path or an option is not one of those above; says which
    public DataReference {
        options = Map.copyOf(options);
        checkPath(scheme, path);
        options.forEach((name, value) -> checkOption(name, value, path));
    }

    /// {@return the reference that people write so}
    ///
    /// @param text such as `digits?seed=3&difficulty=0.5` or `idx:mnist?limit=1000`
    /// @throws DataException if it is none; says what is wrong and how to write one
    public static DataReference parse(String text) {
        String[] halves = text.strip().split("\\?(?=[^?]*$)", 2);
        String[] place = halves[0].split(":", 2);
        return new DataReference(
                place[0], place.length > 1 ? place[1] : "", optionsOf(halves, text));
    }

    /// {@return the one part that is wanted; empty for both}
    public Optional<Part> split() {
        return Optional.ofNullable(options.get("split"))
                .map(value -> Part.valueOf(value.toUpperCase(Locale.ROOT)));
    }

    /// {@return how many pictures each part may have, at least 1; empty for no limit}
    public OptionalInt limit() {
        String value = options.get("limit");
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /// {@return what generated pictures are drawn with, and what `limit` picks with; 1 unless said}
    public long seed() {
        return Long.parseLong(options.getOrDefault("seed", "1"));
    }

    /// {@return how hard generated pictures are, 0 to 1; 0.3 unless said}
    public double difficulty() {
        return Double.parseDouble(options.getOrDefault("difficulty", "0.3"));
    }

    /// {@return the same data with one option changed}
    ///
    /// @param name which one
    /// @param value its new value
    /// @throws DataException if the value is none for this option
    public DataReference with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(options);
        changed.put(name, value);
        return new DataReference(scheme, path, changed);
    }

    /// {@return the reference as people write it; {@link #parse} reads it back}
    @Override
    public String toString() {
        String place = path.isEmpty() ? scheme : scheme + ":" + path;
        String list =
                new TreeMap<>(options)
                        .entrySet().stream()
                                .map(option -> option.getKey() + "=" + option.getValue())
                                .collect(Collectors.joining("&"));
        return list.isEmpty() ? place : place + "?" + list;
    }

    private static Map<String, String> optionsOf(String[] halves, String text) {
        Map<String, String> found = new TreeMap<>();
        if (halves.length == 2) {
            Arrays.stream(halves[1].split("&", -1))
                    .forEach(option -> addOption(found, option, text));
        }
        return found;
    }

    private static void addOption(Map<String, String> found, String option, String text) {
        String[] sides = option.split("=", 2);
        if (sides.length < 2) {
            throw new DataException(
                    "An option of a data set is written name=value; received: '%s' in '%s'"
                            .formatted(option, text));
        }
        if (found.put(sides[0], sides[1]) != null) {
            throw new DataException(
                    "An option of a data set is given once; received: '%s' twice in '%s'"
                            .formatted(sides[0], text));
        }
    }

    private static void checkPath(String scheme, String path) {
        if (scheme.isBlank()) {
            throw new DataException("No data set is named: " + HOW_TO_WRITE + ".");
        }
        if (FILE_SCHEMES.contains(scheme) && path.isBlank()) {
            throw new DataException(
                    "The place of the files is missing: write %s:DIR; received: '%s'"
                            .formatted(scheme, scheme + ":"));
        }
        if (!FILE_SCHEMES.contains(scheme) && !path.isEmpty()) {
            throw new DataException(
                    "'%s' is no kind of data on disk: %s; received: '%s:%s'"
                            .formatted(scheme, HOW_TO_WRITE, scheme, path));
        }
    }

    private static void checkOption(String name, String value, String path) {
        if (!OPTIONS.contains(name)) {
            throw new DataException(
                    "A data set has the options split, limit, seed and difficulty; received: '%s'"
                            .formatted(name));
        }
        if (name.equals("difficulty") && !path.isEmpty()) {
            throw new DataException(
                    "Only generated sets have a difficulty; leave it out for files in '%s'."
                            .formatted(path));
        }
        if (!isValid(name, value)) {
            throw new DataException("%s; received: %s=%s".formatted(rule(name), name, value));
        }
    }

    private static boolean isValid(String name, String value) {
        return switch (name) {
            case "split" -> value.equals("train") || value.equals("test");
            case "limit" -> value.matches("0*[1-9][0-9]{0,8}");
            case "seed" -> value.matches("-?[0-9]{1,18}");
            default -> value.matches("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?");
        };
    }

    private static String rule(String name) {
        return switch (name) {
            case "split" -> "The option split is train or test";
            case "limit" -> "The option limit is a number of pictures, 1 to 999999999";
            case "seed" -> "The option seed is a whole number of at most 18 digits";
            default -> "The option difficulty is a number from 0 to 1, such as 0.5";
        };
    }
}
