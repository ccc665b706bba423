package org.scorepack.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Place;

/**
 * What a JDBC URL may ask of its driver: to reach a database, and nothing that reads another file, opens another connection
 * or runs code. Values are never printed: there may be a password among them.
 */
final class JdbcCheck {

    /** H2 runs the value of a setting as a part of a statement. */
    private static final Pattern H2_VALUE = Pattern.compile("[A-Za-z0-9_.,:/+ -]*");

    private static final Pattern ORACLE =
            Pattern.compile("thin:@(//|tcps?://)?[A-Za-z0-9._-]+(:[0-9]+)?([:/][A-Za-z0-9._$#:-]+)?");

    private static final Map<String, String> BY_KEYS = Map.of(
            "connecttimeout", "connect-timeout",
            "logintimeout", "connect-timeout",
            "sockettimeout", "socket-timeout",
            "querytimeout", "query-timeout",
            "defaultfetchsize", "fetch-size",
            "defaultrowfetchsize", "fetch-size",
            "usecursorfetch", "fetch-size");

    private final DriverProperties allowed;
    private final Set<String> also;
    private final Findings findings;

    private JdbcCheck(DriverProperties allowed, Set<String> also, Findings findings) {
        this.allowed = allowed;
        this.also = also;
        this.findings = findings;
    }

    /** For a source, which has keys of its own for time limits and the size of fetches. */
    static JdbcCheck ofSource(DriverProperties allowed, Findings findings) {
        return new JdbcCheck(allowed, Set.of(), findings);
    }

    /** For the store, which has none. */
    static JdbcCheck ofStore(Findings findings) {
        return new JdbcCheck(DriverProperties.with(Map.of()), BY_KEYS.keySet(), findings);
    }

    /** Says what is wrong with a URL. */
    void url(JdbcUrl url, Place place) {
        if (url.driver().isEmpty()) {
            findings.errorOnce("jdbc-url", place, "this is no JDBC URL", "such as jdbc:postgresql://host/database");
        } else if (allowed.of(url.driver()).isEmpty()) {
            findings.errorOnce(
                    "jdbc-driver",
                    place,
                    "driver '" + Texts.shortened(url.driver()) + "'",
                    Nearest.hint(url.driver(), allowed.drivers(), "")
                            + " (or another that 'drivers' of config/application.yaml names)");
        } else {
            location(url, place);
            url.properties().forEach(property -> property(url.driver(), property.name(), property.value(), place));
        }
    }

    /** Says what is wrong with a property, in the URL or beside it. */
    void property(String driver, String name, String value, Place place) {
        String plain = DriverProperties.plain(name);
        Set<String> known = allowed.of(driver).orElse(Set.of());
        if (SecretReader.SECRET_KEYS.contains(plain) || plain.equals("user")) {
            findings.errorOnce(
                    "literal-secret",
                    place,
                    "'" + plain + "' in the URL (not shown here)",
                    "user: and password: beside url:");
        } else if (!known.contains(plain) && !also.contains(plain)) {
            findings.error(
                    "jdbc-property",
                    place,
                    "property '" + Texts.shortened(name) + "' of the " + driver + " driver",
                    Optional.ofNullable(BY_KEYS.get(plain))
                            .map(key -> "the key '" + key + "' beside url:")
                            .orElseGet(() -> Nearest.hint(
                                    plain,
                                    known,
                                    "leave it out; one that opens no file and runs no code may stand under 'drivers' of"
                                            + " config/application.yaml")));
        } else if (driver.equals("h2") && !H2_VALUE.matcher(value).matches()) {
            findings.error(
                    "jdbc-property",
                    place,
                    "the value of property '" + Texts.shortened(name) + "' (not shown here)",
                    "letters, digits, blanks and _ . , : / + - only");
        }
    }

    private void location(JdbcUrl url, Place place) {
        String location = url.location();
        if (url.driver().equals("oracle")) {
            if (!ORACLE.matcher(location).matches()) {
                findings.errorOnce(
                        "jdbc-url",
                        place,
                        "an address of the oracle driver that is not a host (not shown here)",
                        "jdbc:oracle:thin:@//host:port/service; user: and password: beside url:");
            }
        } else if (location.contains("@")) {
            findings.errorOnce(
                    "literal-secret",
                    place,
                    "a user before '@' in the URL (not shown here)",
                    "user: and password: beside url:");
        } else if (location.chars().anyMatch(sign -> "=()".indexOf(sign) >= 0 || Character.isISOControl(sign))) {
            findings.errorOnce(
                    "jdbc-url",
                    place,
                    "properties or control characters in the address (not shown here)",
                    "jdbc:" + url.driver() + ": and host or file; properties behind it, after ? or ;");
        } else if (!isReachable(url.driver(), location)) {
            findings.errorOnce(
                    "jdbc-url",
                    place,
                    "another way to a database than those of the " + url.driver() + " driver that are let through",
                    url.driver().equals("h2")
                            ? "jdbc:h2:./file, jdbc:h2:file:path or jdbc:h2:mem:name"
                            : "jdbc:hsqldb:file:path, jdbc:hsqldb:res:name or jdbc:hsqldb:hsql://host/name");
        }
    }

    private static boolean isReachable(String driver, String location) {
        return switch (driver) {
            case "h2" -> location.matches("mem:[^:]*|(file:)?([./]|[A-Za-z]:)[^:]*|file:[^:]*");
            case "hsqldb" -> location.matches("(file:([A-Za-z]:)?|res:|mem:)[^:]*|hsqls?://.*");
            default -> true;
        };
    }
}
