package dev.alur.cli;

import picocli.CommandLine.IVersionProvider;

/** The version written into the jar's manifest; {@code development} when run from classes. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"alur " + (version == null ? "development" : version)};
    }
}
