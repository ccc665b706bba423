package org.scorepack.job;

import com.zaxxer.hikari.HikariConfig;
import org.scorepack.config.JdbcUrl;

/** The databases that a store may be kept in. */
enum StoreVendor {

    /** A file that one process has open at a time: whoever can open it knows that the former owner is dead. */
    H2(true) {
        /**
         * Without WRITE_DELAY=0 it forgets acknowledged commits when the process is killed ({@code reliability.md} V3). Threads
         * that publish wait for each other, on a slow disk longer than the second or two after which H2 gives up.
         */
        @Override
        void prepare(HikariConfig pool) {
            pool.setJdbcUrl(pool.getJdbcUrl() + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000");
        }
    },

    /** A server, with several processes at once. */
    POSTGRESQL(false) {
        /**
         * By itself it waits for ever, on both sides ({@code reliability.md} R9). A process that was frozen in the middle of a
         * transaction keeps others waiting until the server ends it; those must be more patient than that.
         */
        @Override
        void prepare(HikariConfig pool) {
            pool.addDataSourceProperty("ApplicationName", "scorepack");
            pool.addDataSourceProperty("connectTimeout", "10");
            pool.addDataSourceProperty("loginTimeout", "10");
            pool.addDataSourceProperty("socketTimeout", "120");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.setConnectionInitSql(
                    "set idle_in_transaction_session_timeout = '60s'; set statement_timeout = '100s'");
        }
    };

    private final boolean exclusive;

    StoreVendor(boolean exclusive) {
        this.exclusive = exclusive;
    }

    static StoreVendor of(JdbcUrl url) {
        return url.driver().equals("postgresql") ? POSTGRESQL : H2;
    }

    /** Whether it lets only one process in. */
    boolean exclusive() {
        return exclusive;
    }

    /** What the database has to be told before it is opened. */
    abstract void prepare(HikariConfig pool);
}
