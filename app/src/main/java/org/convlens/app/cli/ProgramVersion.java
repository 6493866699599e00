package org.convlens.app.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/// The program's version, from its jar.
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"ConvLens " + Objects.requireNonNullElse(version, "in development")};
    }
}
