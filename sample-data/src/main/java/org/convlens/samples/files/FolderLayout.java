package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference.Part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the folders of a set mean: a folder per class, perhaps `train` and `test` above them.
///
/// One folder around everything is looked through. Classes are sorted by name.
///
/// @param classes their names, by number
/// @param parts each part's pictures by class name
/// @param notes sentences on what was left out
record FolderLayout(List<String> classes, Map<Part, List<Item>> parts, List<String> notes) {

    /// A picture and its class.
    ///
    /// @param path in the tree
    /// @param label the class' number
    record Item(String path, int label) {}

    /// {@return what the paths mean}
    ///
    /// @param paths in the order of their names
    /// @param place what to call the whole
    /// @throws DataException if there is no class folder, or the test part has a class of its own
    static FolderLayout of(List<String> paths, String place) {
        String wrapper = wrapper(paths);
        Sorting sorting = new Sorting(wrapper, hasParts(paths, wrapper));
        paths.forEach(sorting::add);
        if (sorting.classes.isEmpty()) {
            throw new DataException(
                    "There are no pictures in class folders in '%s': expected one folder per class, or train and test above them."
                            .formatted(place));
        }
        return sorting.layout(place);
    }

    /// {@return the folder around everything, with its `/`; empty where there is none}
    private static String wrapper(List<String> paths) {
        String first = paths.isEmpty() ? "" : paths.getFirst();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean around =
                !folder.isEmpty()
                        && partOf(folder.substring(0, folder.length() - 1)).isEmpty()
                        && paths.stream().allMatch(path -> isDeepIn(folder, path));
        return around ? folder : "";
    }

    private static boolean isDeepIn(String folder, String path) {
        return path.startsWith(folder) && path.indexOf('/', folder.length()) >= 0;
    }

    private static boolean hasParts(List<String> paths, String wrapper) {
        return paths.stream()
                .map(path -> path.substring(wrapper.length()))
                .filter(path -> path.contains("/"))
                .anyMatch(path -> partOf(path.substring(0, path.indexOf('/'))).isPresent());
    }

    /// {@return the part a folder's name stands for}
    private static Optional<Part> partOf(String folder) {
        return switch (folder.toLowerCase(Locale.ROOT)) {
            case "train" -> Optional.of(Part.TRAIN);
            case "test" -> Optional.of(Part.TEST);
            default -> Optional.empty();
        };
    }

    /// Sorts paths into parts and classes.
    private static final class Sorting {

        private final String wrapper;
        private final boolean hasParts;
        private final Map<Part, Map<String, List<String>>> classes = new EnumMap<>(Part.class);
        private int leftOut;

        Sorting(String wrapper, boolean hasParts) {
            this.wrapper = wrapper;
            this.hasParts = hasParts;
        }

        void add(String path) {
            String[] steps = path.substring(wrapper.length()).split("/", -1);
            int classStep = hasParts ? 1 : 0;
            Optional<Part> part = hasParts ? partOf(steps[0]) : Optional.of(Part.TRAIN);
            if (part.isEmpty() || steps.length < classStep + 2) {
                leftOut++;
                return;
            }
            classes.computeIfAbsent(part.orElseThrow(), _ -> new TreeMap<>())
                    .computeIfAbsent(steps[classStep], _ -> new ArrayList<>())
                    .add(path);
        }

        FolderLayout layout(String place) {
            Part leading = classes.containsKey(Part.TRAIN) ? Part.TRAIN : Part.TEST;
            List<String> names = List.copyOf(classes.getOrDefault(leading, Map.of()).keySet());
            checkTest(names, place);
            Map<Part, List<Item>> parts = new EnumMap<>(Part.class);
            classes.forEach((part, folders) -> parts.put(part, items(folders, names)));
            return new FolderLayout(names, parts, notes());
        }

        private void checkTest(List<String> names, String place) {
            TreeSet<String> strangers =
                    new TreeSet<>(classes.getOrDefault(Part.TEST, Map.of()).keySet());
            strangers.removeAll(names);
            if (!strangers.isEmpty()) {
                throw new DataException(
                        "The test part of '%s' has a class '%s' that the training part has not."
                                .formatted(place, strangers.first()));
            }
        }

        private static List<Item> items(Map<String, List<String>> folders, List<String> names) {
            return folders.entrySet().stream()
                    .flatMap(folder ->
                            folder.getValue().stream()
                                    .map(path -> new Item(path, names.indexOf(folder.getKey()))))
                    .toList();
        }

        private List<String> notes() {
            return leftOut == 0
                    ? List.of()
                    : List.of(
                            "%,d pictures lie in no class folder and were left out."
                                    .formatted(leftOut));
        }
    }
}
