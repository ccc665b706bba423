package org.scorepack.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** A fresh store in memory, with the migrations of the product. */
public final class TestStore {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestStore() {}

    public static Jdbi fresh() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:test-store-" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        source.setUser("scorepack");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        return Jdbi.create(source);
    }
}
