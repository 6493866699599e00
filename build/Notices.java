import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Writes the notices of everything the program carries: `java build/Notices.java OUT EXTRA
/// CLASSPATH`.
///
/// The licence of a library is what its POM in the local repository, or that POM's parent, names;
/// its licence and notice texts and its fonts are what its jar holds. EXTRA is a text about what no
/// jar tells, copied to the end. A library without a licence ends the build with a sentence.
final class Notices {

    private static final Pattern LICENCE =
            Pattern.compile("<license>.*?<name>(.*?)</name>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("(?i)(META-INF/)?(LICENSE|LICENCE|NOTICE|COPYING)[^/]*");
    private static final Pattern FONT = Pattern.compile("(?i).*\\.(ttf|otf|woff2?)");
    private static final String RULE = "-".repeat(78) + "\n";

    private final Map<String, String> libraries = new TreeMap<>();
    private final Map<String, Set<String>> texts = new LinkedHashMap<>();
    private final Set<String> fonts = new TreeSet<>();
    private final List<String> silent = new ArrayList<>();

    private Notices() {}

    void main(String[] arguments) throws IOException {
        for (String jar : arguments[2].split(System.getProperty("path.separator"))) {
            if (jar.endsWith(".jar")) {
                add(Path.of(jar));
            }
        }
        if (!silent.isEmpty()) {
            System.err.println("These libraries name no licence: " + String.join(", ", silent));
            System.exit(1);
        }
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, text(Files.readString(Path.of(arguments[1]))), UTF_8);
    }

    private void add(Path jar) throws IOException {
        Path folder = jar.getParent();
        String version = folder.getFileName().toString();
        String artifact = folder.getParent().getFileName().toString();
        Path pom = folder.resolve(artifact + "-" + version + ".pom");
        String name = artifact + " " + version;
        Optional<String> licence = licence(pom);
        licence.ifPresentOrElse(found -> libraries.put(name, found), () -> silent.add(name));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (TEXT.matcher(entry.getName()).matches() && !entry.isDirectory()) {
                    String words =
                            new String(zip.getInputStream(entry).readAllBytes(), UTF_8).strip();
                    texts.computeIfAbsent(words, _ -> new LinkedHashSet<>()).add(name);
                }
                if (FONT.matcher(entry.getName()).matches()) {
                    String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    fonts.add(file + " (in " + name + ")");
                }
            }
        }
    }

    private static Optional<String> licence(Path pom) throws IOException {
        if (!Files.exists(pom)) {
            return Optional.empty();
        }
        String xml = Files.readString(pom);
        List<String> names = new ArrayList<>();
        Matcher matcher = LICENCE.matcher(xml);
        while (matcher.find()) {
            names.add(matcher.group(1).strip().replaceAll("\\s+", " "));
        }
        return names.isEmpty() ? inherited(xml, pom) : Optional.of(String.join(" or ", names));
    }

    private static Optional<String> inherited(String xml, Path pom) throws IOException {
        Matcher parent = PARENT.matcher(xml);
        if (!parent.find()) {
            return Optional.empty();
        }
        String artifact = element(parent.group(1), "artifactId");
        String version = element(parent.group(1), "version");
        Path folder =
                repository(
                                pom,
                                element(xml.replace(parent.group(), ""), "groupId"),
                                parent.group(1))
                        .resolve(element(parent.group(1), "groupId").replace('.', '/'))
                        .resolve(artifact)
                        .resolve(version);
        return licence(folder.resolve(artifact + "-" + version + ".pom"));
    }

    /// The repository is as far above the POM as its group has words, and two more for artifact and
    /// version.
    private static Path repository(Path pom, String group, String parent) {
        String own = group.isEmpty() ? element(parent, "groupId") : group;
        Path folder = pom.getParent().getParent().getParent();
        for (int i = 0; i < own.split("\\.").length; i++) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String element(String xml, String name) {
        String head = xml.split("<dependencies>|<dependencyManagement>|<build>|<profiles>", 2)[0];
        Matcher matcher =
                Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    private String text(String extra) {
        StringBuilder text = new StringBuilder("ConvLens carries these libraries.\n\n");
        libraries.forEach(
                (name, licence) -> text.append(name).append(": ").append(licence).append('\n'));
        text.append("\nFonts:\n\n");
        fonts.forEach(font -> text.append(font).append('\n'));
        text.append('\n').append(extra.strip()).append('\n');
        texts.forEach((words, names) ->
                text.append('\n')
                        .append(RULE)
                        .append(String.join(", ", names))
                        .append(":\n\n")
                        .append(words)
                        .append('\n'));
        return text.toString();
    }
}
