package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** Programs of the operating system that some tests need. The build server has them all; elsewhere a test is skipped. */
public final class Tools {

    private Tools() {}

    /** A program works here if this command ends well. */
    public static void need(String... command) {
        boolean works = works(command);
        if (System.getenv("CI") != null) {
            assertThat(works).as("%s must work on the build server", command[0]).isTrue();
        }
        assumeTrue(works, command[0] + " does not work here");
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
