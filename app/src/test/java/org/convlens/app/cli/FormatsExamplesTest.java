package org.convlens.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Runs every example of docs/formats.md, in its order and in one folder, as a process of its own.
///
/// An example is a line `$ convlens …` in a `console` block. What stands below it is checked: `exit
/// N`, JSON objects (the answer has one with the same fields), other lines (the answer has them).
class FormatsExamplesTest {

    private static final Path PAGE =
            Path.of(System.getProperty("convlens.root", "..")).resolve("docs/formats.md");

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path folder;

    @TestFactory
    Stream<DynamicTest> theExamplesOfThePageDoWhatItSays() throws IOException {
        drawPicture();
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.command, () -> check(example)));
    }

    /// A command and what stands below it.
    private record Example(String command, List<String> answers, int exitCode) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            inside = line.startsWith("```") ? line.equals("```console") : inside;
            if (inside && line.startsWith("$ convlens ")) {
                examples.add(new Example(line.substring(11), new ArrayList<>(), 0));
            } else if (inside && line.startsWith("exit ")) {
                Example last = examples.removeLast();
                examples.add(
                        new Example(
                                last.command, last.answers, Integer.parseInt(line.substring(5))));
            } else if (inside && !line.startsWith("```")) {
                examples.getLast().answers.add(line);
            }
        }
        assertThat(examples).hasSizeGreaterThan(10);
        return examples;
    }

    private static void check(Example example) throws IOException, InterruptedException {
        ConvLensProcess.Outcome outcome =
                ConvLensProcess.run(folder, List.of(example.command.split(" ", -1)));

        assertThat(outcome.exitCode()).as(outcome.talk()).isEqualTo(example.exitCode);
        if (example.command.contains("--json")) {
            List<JsonNode> objects = outcome.answers().stream().map(JSON::readTree).toList();
            example.answers.forEach(line -> checkObject(JSON.readTree(line), objects));
        } else {
            assertThat(outcome.answers()).containsAll(example.answers);
        }
    }

    private static void checkObject(JsonNode documented, List<JsonNode> objects) {
        assertThat(objects)
                .as(documented.toString())
                .anySatisfy(object -> {
                    assertThat(List.copyOf(object.propertyNames()))
                            .isEqualTo(List.copyOf(documented.propertyNames()));
                    assertThat(object.path("type")).isEqualTo(documented.path("type"));
                    documented
                            .propertyStream()
                            .forEach(field ->
                                    assertThat(object.get(field.getKey()).getNodeType())
                                            .isEqualTo(field.getValue().getNodeType()));
                });
    }

    /// A one, drawn by hand, white on black.
    private static void drawPicture() throws IOException {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 5; row < 23; row++) {
            image.setRGB(13, row, 0xFFFFFF);
            image.setRGB(14, row, 0xFFFFFF);
        }
        ImageIO.write(image, "png", folder.resolve("one.png").toFile());
    }
}
