package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://erp:5432/reporting?sslmode=require&currentSchema=bi",
                "jdbc:h2:./data/erp;ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                "jdbc:hsqldb:res:steelwheels",
                "jdbc:sqlserver://erp;databaseName=x;encrypt=true",
                "jdbc:oracle:thin:@//erp:1521/orcl"
            })
    void reaching_and_reading_is_allowed(String url) throws FeedFailure {
        assertThat(JdbcAddress.of(url, List.of()).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?socketFactory=x&socketFactoryArg=y",
                "jdbc:postgresql://h/d?SSLFACTORY=x",
                "jdbc:postgresql://h/d?sslmode=require&logger%46ile=/tmp/x",
                "jdbc:postgresql://h/d?authenticationPluginClassName=x",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x.sql'",
                "jdbc:h2:./x;trace_level_file=3",
                "jdbc:h2:./x;DATABASE_EVENT_LISTENER='x'",
                "jdbc:h2:./x;AUTO_SERVER=TRUE",
                "jdbc:h2:tcp://host/x",
                "JDBC:H2:x",
                "jdbc:mysql://h/d?allowLoadLocalInfile=true",
                "jdbc:mysql://h/d?autoDeserialize=true&queryInterceptors=x",
                "jdbc:postgresql://h/d?user=a&password=b"
            })
    void what_loads_runs_or_writes_is_refused(String url) {
        assertThatThrownBy(() -> JdbcAddress.of(url, List.of())).isInstanceOf(FeedFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory", "loggerFile", "INIT"})
    void properties_beside_the_url_are_judged_the_same(String property) {
        assertThatThrownBy(() -> JdbcAddress.of("jdbc:postgresql://h/d", List.of(property)))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining("is not allowed");
    }
}
