package org.scorepack.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program; of a build that was not packaged: "development". */
final class ProgramVersion implements IVersionProvider {

    static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"scorepack " + text()};
    }
}
