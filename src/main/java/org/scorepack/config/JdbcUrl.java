package org.scorepack.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scorepack.scorecard.Place;

/**
 * What a JDBC URL may ask of a driver: an allow-list for each, because some properties run code or open files
 * ({@code reliability.md} 5, class JDBC URL). Values are never printed: there may be a password among them.
 */
final class JdbcUrl {

    private static final Set<String> H2 = Set.of(
            "access_mode_data",
            "cache_size",
            "case_insensitive_identifiers",
            "database_to_lower",
            "database_to_upper",
            "db_close_delay",
            "db_close_on_exit",
            "default_null_ordering",
            "file_lock",
            "ifexists",
            "lock_timeout",
            "mode",
            "non_keywords",
            "schema",
            "time zone",
            "write_delay");

    private static final Set<String> POSTGRESQL = Set.of(
            "applicationname",
            "connecttimeout",
            "currentschema",
            "defaultrowfetchsize",
            "gssencmode",
            "logintimeout",
            "prepareThreshold".toLowerCase(Locale.ROOT),
            "readonly",
            "readonlymode",
            "sockettimeout",
            "ssl",
            "sslmode",
            "sslrootcert",
            "stringtype",
            "targetservertype",
            "tcpkeepalive");

    /** Of other drivers: they read files or make objects of what the server sends. */
    private static final Set<String> REFUSED = Set.of(
            "allowloadlocalinfile",
            "allowloadlocalinfileinpath",
            "allowlocalinfile",
            "allowurlinlocalinfile",
            "autodeserialize",
            "queryinterceptors",
            "statementinterceptors",
            "connectionlifecycleinterceptors",
            "socketfactory",
            "propertiestransform");

    private static final Map<String, Set<String>> ALLOWED = Map.of("h2", H2, "postgresql", POSTGRESQL);

    private JdbcUrl() {}

    /** Says what is wrong with a URL. */
    static void check(String url, Place place, Findings findings) {
        String[] parts = url.split(":", 3);
        if (parts.length < 3 || !parts[0].equals("jdbc")) {
            findings.errorOnce("jdbc-url", place, "this is no JDBC URL", "such as jdbc:postgresql://host/database");
            return;
        }
        String driver = parts[1];
        if (driver.equals("h2") && parts[2].toLowerCase(Locale.ROOT).matches("(tcp|ssl):.*")) {
            findings.errorOnce("jdbc-url", place, "an H2 server", "an H2 file or memory database, or PostgreSQL");
        }
        int at = firstOf(parts[2], driver.equals("h2") ? ";" : "?");
        String host = at < 0 ? parts[2] : parts[2].substring(0, at);
        if (host.contains("@")) {
            findings.errorOnce(
                    "literal-secret",
                    place,
                    "a user before '@' in the URL (not shown here)",
                    "user: and password: beside url:");
        }
        for (String pair : at < 0 ? new String[0] : parts[2].substring(at + 1).split("[;&]")) {
            property(driver, decoded(pair.split("=", 2)[0]), place, findings);
        }
    }

    /** Says what is wrong with a property of a driver, in the URL or beside it. */
    static void property(String driver, String name, Place place, Findings findings) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        Set<String> allowed = ALLOWED.getOrDefault(driver, Set.of());
        if (plain.isEmpty() || allowed.contains(plain)) {
            return;
        }
        if (SecretReader.SECRET_KEYS.contains(plain) || plain.equals("user")) {
            findings.errorOnce(
                    "literal-secret",
                    place,
                    "'" + plain + "' in the URL (not shown here)",
                    "user: and password: beside url:");
        } else if (!ALLOWED.containsKey(driver) && !REFUSED.contains(plain)) {
            findings.warning(
                    "jdbc-property",
                    place,
                    "property '" + Texts.shortened(name) + "' of the " + driver + " driver is not checked",
                    "leave it out unless you know that it opens no file and runs no code");
        } else {
            findings.error(
                    "jdbc-property",
                    place,
                    "property '" + Texts.shortened(name) + "' of the " + driver + " driver",
                    Nearest.hint(plain, allowed, "leave it out: only harmless properties are let through"));
        }
    }

    /** The driver's name in a URL, such as {@code h2}. */
    static String driverOf(String url) {
        String[] parts = url.split(":", 3);
        return parts.length == 3 ? parts[1] : "";
    }

    private static int firstOf(String text, String mark) {
        return text.indexOf(mark);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
