import static java.nio.charset.StandardCharsets.UTF_8;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.css.CssParser;
import javafx.css.Stylesheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Compiles the window's style sheets: `java -cp LIBRARIES build/Sheets.java OWN OUT`.
///
/// Each is Primer light or dark, the ControlsFX bridge and our own rules from the folder OWN, as
/// one sheet, for JavaFX takes one user agent style sheet. Reading 170 KB of text would take a
/// tenth of a second of the window's start. A mistake in a sheet ends the build with its sentence.
final class Sheets {

    /// Kept by JavaFX from the moment it is first asked for them.
    private static final List<CssParser.ParseError> MISTAKES = CssParser.errorsProperty();

    private Sheets() {}

    static void main(String[] arguments) throws IOException {
        Path own = Path.of(arguments[0]);
        Path out = Files.createDirectories(Path.of(arguments[1]));
        compile(new PrimerLight(), "light", own, out);
        compile(new PrimerDark(), "dark", own, out);
    }

    private static void compile(Theme theme, String name, Path own, Path out) throws IOException {
        Path text = Files.createTempFile(name, ".css");
        try {
            Files.writeString(text, text(theme, own, name + ".css"));
            Stylesheet.convertToBinary(text.toFile(), out.resolve(name + ".bss").toFile());
        } finally {
            Files.delete(text);
        }
        if (!MISTAKES.isEmpty()) {
            throw new IOException("The style sheet %s has mistakes: %s".formatted(name, MISTAKES));
        }
    }

    private static String text(Theme theme, Path own, String colours) throws IOException {
        StringBuilder all = new StringBuilder(primer(theme)).append('\n');
        for (String file : List.of("controlsfx-bridge.css", "convlens.css", colours)) {
            all.append(Files.readString(own.resolve(file))).append('\n');
        }
        return all.toString();
    }

    private static String primer(Theme theme) throws IOException {
        String sheet = theme.getUserAgentStylesheet();
        try (InputStream in = Sheets.class.getResourceAsStream(sheet)) {
            if (in == null) {
                throw new IOException("The style sheet " + sheet + " is not on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
