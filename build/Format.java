import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Checks or applies the house format: google-java-format, AOSP style, over every Java file below a
/// folder.
///
/// Started by the build with the formatter on the class path: `Format check|apply ROOT [FILE...]`.
/// Exits 1 and names the files when `check` finds one that is not in house style.
final class Format {

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".idea");

    /// Broken long strings would need a second pass: the formatter does not settle in one.
    private static final List<String> HOUSE_STYLE =
            List.of("--aosp", "--skip-reflowing-long-strings");

    private Format() {}

    static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<String> files = filesOf(arguments);
        int status = files.isEmpty() ? 0 : runFormatter(apply, files);
        if (status != 0 && !apply) {
            System.err.println(
                    "The files above are not in house style: run mvn -Pformat to rewrite them.");
        }
        System.exit(status);
    }

    private static List<String> filesOf(String[] arguments) throws IOException {
        if (arguments.length > 2) {
            return List.of(arguments).subList(2, arguments.length);
        }
        Path root = Path.of(arguments[1]);
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> isSource(root.relativize(path)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSource(Path path) {
        for (Path part : path) {
            if (SKIPPED_FOLDERS.contains(part.toString())) {
                return false;
            }
        }
        return path.toString().endsWith(".java");
    }

    private static int runFormatter(boolean apply, List<String> files) {
        List<String> options = new ArrayList<>(HOUSE_STYLE);
        options.addAll(
                apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        options.addAll(files);
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        return formatter.run(System.out, System.err, options.toArray(String[]::new));
    }
}
