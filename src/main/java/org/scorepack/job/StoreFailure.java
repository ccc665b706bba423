package org.scorepack.job;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the store said when it failed. Databases of sources never get here: their failures are those of their feeds. */
final class StoreFailure {

    private StoreFailure() {}

    /** The first line of it; empty where something else failed. */
    static Optional<String> of(@Nullable Throwable problem) {
        Optional<String> said = Optional.empty();
        for (@Nullable Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof SQLException failure) {
                said = Optional.of(firstLine(failure));
            }
        }
        return said;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }
}
