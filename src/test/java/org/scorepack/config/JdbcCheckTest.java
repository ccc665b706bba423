package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/** What is let through; what is not stands in {@code src/test/resources/hostile/jdbc-urls.txt}. */
class JdbcCheckTest {

    private static final Place PLACE = Place.ofFile("sources.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://erp:5432/reporting?sslmode=require&currentSchema=bi",
                "jdbc:postgresql://one,two/reporting?targetServerType=preferSecondary",
                "jdbc:h2:./data/erp;ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                "jdbc:h2:file:C:/data/erp;TIME ZONE=Europe/Berlin",
                "jdbc:h2:mem:erp;NON_KEYWORDS=VALUE,YEAR",
                "jdbc:hsqldb:res:steelwheels",
                "jdbc:hsqldb:hsql://erp/x;close_result=true",
                "jdbc:mariadb://erp:3306/x?sslMode=verify-full",
                "jdbc:mysql://erp/x?sslMode=VERIFY_IDENTITY&connectionTimeZone=UTC",
                "jdbc:sqlserver://erp\\instance:1433;databaseName=x;encrypt=true",
                "jdbc:oracle:thin:@//erp:1521/orcl",
                "jdbc:oracle:thin:@erp:1521:orcl",
                "jdbc:oracle:thin:@tcps://erp:2484/orcl.example.com?oracle.net.ssl_server_dn_match=true"
            })
    void reaching_and_reading_is_let_through(String url) {
        assertThat(findings(Map.of(), url)).isEmpty();
    }

    @Test
    void the_machine_names_further_properties_and_drivers() {
        String url = "jdbc:sqlserver://erp;authenticationScheme=JavaKerberos";
        assertThat(findings(Map.of(), url)).extracting(Finding::code).containsExactly("jdbc-property");
        assertThat(findings(Map.of("sqlserver", Set.of("AuthenticationScheme")), url))
                .isEmpty();
        String other = "jdbc:db2://erp:50000/x?currentSchema=BI";
        assertThat(findings(Map.of(), other)).extracting(Finding::code).containsExactly("jdbc-driver");
        assertThat(findings(Map.of("db2", Set.of("currentSchema")), other)).isEmpty();
        assertThat(findings(Map.of("db2", Set.of()), other))
                .extracting(Finding::code)
                .containsExactly("jdbc-property");
    }

    @Test
    void the_store_has_its_time_limits_in_its_url() {
        Findings findings = new Findings();
        JdbcCheck.ofStore(findings).url(new JdbcUrl("jdbc:postgresql://store/x?socketTimeout=60"), PLACE);
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./data/erp;MODE=MySQL, data/erp.mv.db, jdbc:h2:file:/company/data/erp;MODE=MySQL",
        "jdbc:h2:file:data/erp, data/erp.mv.db, jdbc:h2:file:/company/data/erp",
        "jdbc:h2:/srv/erp, /srv/erp.mv.db, jdbc:h2:file:/srv/erp",
        "jdbc:hsqldb:file:erp, erp.properties, jdbc:hsqldb:file:/company/erp",
        "jdbc:h2:mem:erp, , jdbc:h2:mem:erp",
        "jdbc:hsqldb:res:erp, , jdbc:hsqldb:res:erp",
        "jdbc:postgresql://erp/x, , jdbc:postgresql://erp/x"
    })
    void files_of_embedded_databases_are_found_from_the_home(String url, String file, String opened) {
        assertThat(new JdbcUrl(url)
                        .file()
                        .map(written -> written.replace("./", ""))
                        .orElse(null))
                .isEqualTo(file);
        assertThat(new JdbcUrl(url).below(Path.of("/company")).text()).isEqualTo(opened);
    }

    private static List<Finding> findings(Map<String, Set<String>> named, String url) {
        Findings findings = new Findings();
        JdbcCheck.ofSource(DriverProperties.with(named), findings).url(new JdbcUrl(url), PLACE);
        return findings.sorted();
    }
}
