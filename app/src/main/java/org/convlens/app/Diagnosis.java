package org.convlens.app;

import org.convlens.engine.EngineDescription;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// What a bug report needs: versions, device, memory. No paths and no names.
///
/// @param engine what computes, once it is known
/// @param windowMillis from the start of the process to the first window, if there is one
record Diagnosis(Optional<EngineDescription> engine, OptionalLong windowMillis) {

    private static final int MEGABYTE = 20;

    /// {@return the report, one fact per line}
    String text() {
        String version = Diagnosis.class.getPackage().getImplementationVersion();
        StringBuilder report = new StringBuilder();
        add(report, "ConvLens", Objects.requireNonNullElse(version, "in development"));
        add(report, "Java", property("java.runtime.version") + ", " + property("java.vm.vendor"));
        add(report, "JavaFX", property("javafx.runtime.version"));
        add(
                report,
                "System",
                "%s %s %s"
                        .formatted(
                                property("os.name"), property("os.version"), property("os.arch")));
        add(report, "Processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        add(report, "Java memory", (Runtime.getRuntime().maxMemory() >> MEGABYTE) + " MB at most");
        add(
                report,
                "Native memory",
                property("org.bytedeco.javacpp.maxphysicalbytes") + " of that");
        engine.ifPresent(known -> {
            add(report, "Engine", known.name());
            add(report, "Device", known.device() + ", " + known.threads() + " threads");
            add(report, "Why", known.note());
        });
        windowMillis.ifPresent(millis -> add(report, "First window", millis + " ms after start"));
        add(report, "Language", Locale.getDefault() + ", " + Charset.defaultCharset());
        return report.toString();
    }

    private static void add(StringBuilder report, String name, String value) {
        report.append("%-14s%s%n".formatted(name, value));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
