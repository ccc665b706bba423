package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.TestStore;

/** The tables of the store, as the migrations leave them. */
class MigrationsTest {

    /** A migration that adds columns of text must be followed by one like V3_1. */
    @Test
    void on_a_server_all_our_text_is_sorted_by_its_characters() {
        List<String> others = TestStore.POSTGRESQL
                .fresh()
                .withHandle(handle -> handle.createQuery("select table_name || '.' || column_name"
                                + " from information_schema.columns where table_schema = current_schema()"
                                + " and data_type in ('character varying', 'text') and collation_name is distinct from 'C'"
                                + " and table_name not like 'batch%' and table_name <> 'flyway_schema_history'")
                        .mapTo(String.class)
                        .list());

        assertThat(others).isEmpty();
    }
}
