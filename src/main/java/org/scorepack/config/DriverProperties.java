package org.scorepack.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that a JDBC driver may be given: an allow-list for each, because others load classes, run scripts or open
 * files ({@code reliability.md} 5, class JDBC URL). {@code drivers:} of application.yaml adds to the lists, and names
 * drivers that are not among them.
 */
final class DriverProperties {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "h2",
            Set.of(
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
                    "write_delay"),
            "hsqldb",
            Set.of("close_result", "default_schema", "get_column_name", "ifexists"),
            "mariadb",
            Set.of(
                    "connectiontimezone",
                    "forceconnectiontimezonetosession",
                    "preserveinstants",
                    "sslmode",
                    "tcpkeepalive",
                    "timezone",
                    "tinyint1isbit",
                    "transformedbitisboolean",
                    "usecompression",
                    "yearisdatetype"),
            "mysql",
            Set.of(
                    "characterencoding",
                    "connectiontimezone",
                    "forceconnectiontimezonetosession",
                    "preserveinstants",
                    "requiressl",
                    "servertimezone",
                    "sslmode",
                    "tcpkeepalive",
                    "tinyint1isbit",
                    "usecompression",
                    "usessl",
                    "useunicode",
                    "yearisdatetype",
                    "zerodatetimebehavior"),
            "oracle",
            Set.of(
                    "includesynonyms",
                    "oracle.jdbc.timezoneasregion",
                    "oracle.net.crypto_checksum_client",
                    "oracle.net.crypto_checksum_types_client",
                    "oracle.net.encryption_client",
                    "oracle.net.encryption_types_client",
                    "oracle.net.ssl_server_dn_match",
                    "v$session.program"),
            "postgresql",
            Set.of(
                    "applicationname",
                    "currentschema",
                    "gssencmode",
                    "preparethreshold",
                    "ssl",
                    "sslmode",
                    "sslrootcert",
                    "stringtype",
                    "targetservertype",
                    "tcpkeepalive"),
            "sqlserver",
            Set.of(
                    "applicationintent",
                    "applicationname",
                    "database",
                    "databasename",
                    "encrypt",
                    "hostnameincertificate",
                    "instancename",
                    "locktimeout",
                    "multisubnetfailover",
                    "packetsize",
                    "port",
                    "portnumber",
                    "responsebuffering",
                    "selectmethod",
                    "sendstringparametersasunicode",
                    "trustservercertificate"));

    private final Map<String, Set<String>> allowed;

    private DriverProperties(Map<String, Set<String>> allowed) {
        this.allowed = allowed;
    }

    /**
     * The lists, each with what the machine adds.
     *
     * @param named properties by driver, as application.yaml names them
     */
    static DriverProperties with(Map<String, Set<String>> named) {
        Map<String, Set<String>> allowed = new HashMap<>(KNOWN);
        named.forEach((driver, names) -> {
            Set<String> all = new HashSet<>(allowed.getOrDefault(driver, Set.of()));
            names.forEach(name -> all.add(plain(name)));
            allowed.put(driver, all);
        });
        return new DriverProperties(allowed);
    }

    Set<String> drivers() {
        return allowed.keySet();
    }

    /** The properties of a driver; empty where nobody has named it. */
    Optional<Set<String>> of(String driver) {
        return Optional.ofNullable(allowed.get(driver));
    }

    /** A name as it is compared: drivers do not look at its case. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
