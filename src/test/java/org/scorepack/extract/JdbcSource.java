package org.scorepack.extract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.config.JdbcUrl;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.Secret;
import org.scorepack.config.SourceSpec;

/** A database as a source, with the limits that a test names. */
final class JdbcSource {

    private final String url;
    private String user = "reader";
    private Duration connect = Duration.ofSeconds(10);
    private Duration silence = Duration.ofMinutes(2);
    private Duration query = Duration.ofMinutes(1);
    private int fetchSize = 100;
    private long maxRows = 5_000_000;

    private JdbcSource(String url) {
        this.url = url;
    }

    static JdbcSource at(String url) {
        return new JdbcSource(url);
    }

    JdbcSource user(String value) {
        user = value;
        return this;
    }

    JdbcSource connect(Duration value) {
        connect = value;
        return this;
    }

    JdbcSource silence(Duration value) {
        silence = value;
        return this;
    }

    JdbcSource query(Duration value) {
        query = value;
        return this;
    }

    JdbcSource maxRows(long value) {
        maxRows = value;
        return this;
    }

    SourceSpec.Jdbc spec() {
        return new SourceSpec.Jdbc(
                "erp",
                new JdbcUrl(url),
                Optional.of(user),
                Optional.of(new Secret("swordfish")),
                Optional.empty(),
                Map.of(),
                fetchSize,
                connect,
                silence,
                query,
                maxRows,
                NumberStyle.PLAIN,
                List.of(""),
                Feeds.NOWHERE);
    }
}
