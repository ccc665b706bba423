package org.scorepack.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Place;

/** {@code config/sql}: queries that run on their own. */
final class SqlFolder {

    private static final String FOLDER = "config/sql/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path home;
    private final Map<String, String> texts;
    private final Findings findings;

    SqlFolder(Path home, Map<String, String> texts, Findings findings) {
        this.home = home;
        this.texts = texts;
        this.findings = findings;
    }

    /** The text of a query; empty where there is none, which is then among the findings. */
    Optional<String> read(String name, Place place) {
        if (!NAME.matcher(name).matches()) {
            findings.errorOnce(
                    "bad-path", place, "'" + Texts.shortened(name) + "' is no file name", "a file of config/sql");
            return Optional.empty();
        }
        Path file = home.resolve(FOLDER + name);
        if (!Files.exists(file)) {
            findings.errorOnce(
                    "missing-sql",
                    place,
                    "there is no " + FOLDER + name,
                    Nearest.hint(name, names(), "a file of config/sql"));
            return Optional.empty();
        }
        Optional<String> sql = TextFile.read(file, FOLDER + name, findings);
        sql.ifPresent(text -> texts.put(FOLDER + name, text));
        return sql;
    }

    private java.util.List<String> names() {
        return HomeFiles.names(home.resolve(FOLDER), ".sql");
    }
}
