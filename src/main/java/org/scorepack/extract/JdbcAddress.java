package org.scorepack.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JDBC URL that may be opened. Drivers have properties that load classes, run scripts or write files; so a property must be
 * on the list of those that only say how to reach and read a database, in any case and however it is escaped.
 *
 * @param url with its properties
 */
record JdbcAddress(String url) {

    private static final Set<String> ALLOWED = Set.of(
            "applicationname",
            "connecttimeout",
            "logintimeout",
            "sockettimeout",
            "querytimeout",
            "tcpkeepalive",
            "currentschema",
            "databasename",
            "database",
            "instancename",
            "ssl",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "usessl",
            "requiressl",
            "encrypt",
            "trustservercertificate",
            "hostnameincertificate",
            "servertimezone",
            "connectiontimezone",
            "timezone",
            "charset",
            "characterencoding",
            "useunicode",
            "zerodatetimebehavior",
            "tinyint1isbit",
            "usecursorfetch",
            "defaultfetchsize",
            "defaultrowfetchsize",
            "readonly",
            "readonlymode",
            "targetservertype",
            "stringtype",
            "ifexists",
            "access_mode_data",
            "mode",
            "db_close_delay",
            "db_close_on_exit",
            "cache_size",
            "lock_timeout",
            "file_lock",
            "non_keywords",
            "ignorecase",
            "case_insensitive_identifiers",
            "database_to_upper",
            "database_to_lower",
            "default_null_ordering",
            "write_delay",
            "schema",
            "time zone",
            "gssencmode",
            "preparethreshold",
            "files_readonly",
            "get_column_name");

    /** The URL, if it and the properties are harmless. */
    static JdbcAddress of(String url, Collection<String> properties) throws FeedFailure {
        JdbcAddress address = new JdbcAddress(url);
        if (!url.startsWith("jdbc:")) {
            throw new FeedFailure("the URL does not start with jdbc:");
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:h2:tcp:") || lower.startsWith("jdbc:h2:ssl:")) {
            throw new FeedFailure(address.shown() + " leads to an H2 server, which is not read; name the file");
        }
        Set<String> named = new TreeSet<>();
        properties.forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
        for (String piece : url.substring(address.shown().length()).split("[?&;]")) {
            if (!piece.isBlank()) {
                named.add(decoded(piece.split("=", 2)[0]).strip().toLowerCase(Locale.ROOT));
            }
        }
        named.removeAll(ALLOWED);
        if (!named.isEmpty()) {
            String first = named.iterator().next();
            throw new FeedFailure("the property `" + first + "` of " + address.shown() + " is not allowed"
                    + (first.equals("user") || first.equals("password")
                            ? ": say user and password as keys of their own"
                            : ": only such as say how to reach and read a database are"));
        }
        return address;
    }

    /** Without its properties, which may hold secrets. */
    String shown() {
        int end = url.length();
        for (char sign : new char[] {'?', ';'}) {
            int found = url.indexOf(sign);
            end = found >= 0 && found < end ? found : end;
        }
        return url.substring(0, end);
    }

    boolean isH2() {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:");
    }

    boolean isPostgres() {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:");
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return name;
        }
    }
}
