package org.scorepack.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A JDBC URL, cut where every driver would cut it or earlier: {@code jdbc:}, the driver's name, where the database is, and
 * behind the first {@code ?} or {@code ;} its properties.
 */
public record JdbcUrl(String text) {

    private static final String START = "jdbc:";
    private static final String FILE = "file:";

    /** The driver's name, such as {@code h2}; empty where this is no JDBC URL. */
    public String driver() {
        int end = text.indexOf(':', START.length());
        return text.startsWith(START) && end > 0 ? text.substring(START.length(), end) : "";
    }

    /** The URL without its properties, which may hold secrets: what messages show. */
    public String address() {
        return text.substring(0, end());
    }

    /**
     * The file of an embedded database, relative to the home or absolute; empty where it is none, lies in memory or in a jar,
     * or is behind a server.
     */
    public Optional<String> file() {
        return fileEnding().map(ending -> name() + ending);
    }

    /** The same URL with a path that does not depend on the folder that the program was started in. */
    public JdbcUrl below(Path home) {
        return file().isEmpty()
                ? this
                : new JdbcUrl(START + driver() + ":" + FILE
                        + home.toAbsolutePath().resolve(name()).normalize() + text.substring(end()));
    }

    /** A property as the driver will read it, its name in the form that it was written. */
    record Property(String name, String value) {}

    List<Property> properties() {
        return Arrays.stream(text.substring(end()).split("[?;&]"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Property(decoded(pair[0]).strip(), pair.length > 1 ? decoded(pair[1]) : ""))
                .toList();
    }

    /** Where the database is, behind the driver's name; decoded. */
    String location() {
        return decoded(rest());
    }

    private Optional<String> fileEnding() {
        return switch (driver()) {
            case "h2" -> rest().startsWith("mem:") ? Optional.empty() : Optional.of(".mv.db");
            case "hsqldb" -> rest().startsWith(FILE) ? Optional.of(".properties") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String name() {
        return rest().startsWith(FILE) ? rest().substring(FILE.length()) : rest();
    }

    private String rest() {
        return address().substring(Math.min(end(), START.length() + driver().length() + 1));
    }

    private int end() {
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) == '?' || text.charAt(place) == ';') {
                return place;
            }
        }
        return text.length();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
