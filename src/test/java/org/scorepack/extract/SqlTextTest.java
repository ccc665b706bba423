package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @Test
    void names_become_question_marks_but_not_in_quotes_comments_and_casts() throws FeedFailure {
        SqlText sql = SqlText.of("q.sql", """
                select a::date, ':from', "x:to", $$ :to $$ -- not :this either
                from t /* :nor /* this */ */
                where d >= :from and d < :to and dept = :department and e >= :from;
                """);
        assertThat(sql.names()).containsExactly("from", "to", "department", "from");
        assertThat(sql.sql())
                .contains("a::date, ':from', \"x:to\", $$ :to $$")
                .contains("d >= ? and d < ? and dept = ? and e >= ?")
                .doesNotContain("this", ";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "with x as (select 1 as a) select a from x",
                "select last_update, \"delete\", 'insert into t' from t -- drop table t",
                "/* update */ select 1;  \n -- end",
                "select 1 as from_ , replace('a', 'b', 'c')"
            })
    void one_query_is_accepted(String text) throws FeedFailure {
        assertThat(SqlText.of("q.sql", text).names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            insert into t values (1)                                | starts with INSERT
            update t set a = 1                                      | starts with UPDATE
            drop table t                                            | starts with DROP
            call p()                                                | starts with CALL
            explain analyze select 1                                | starts with EXPLAIN
            begin                                                   | starts with BEGIN
            set a = 1                                               | starts with SET
            select 1; drop table t                                  | more than one statement
            select 1;; select 2                                     | more than one statement
            with x as (delete from t returning *) select * from x   | the word DELETE
            with x as (insert into t select 1) select 1             | the word INSERT
            select * into t2 from t                                 | the word INTO
            select * from t for update                              | the word UPDATE
            select 1 /* ; */; /**/ delete from t                    | more than one statement
            ~ -- nothing~                                           | holds no query
            select :form from t                                     | names :form; a query may use :from, :to and :department; did you mean :from?
            """)
    void everything_else_is_refused_before_it_runs(String text, String why) {
        assertThatThrownBy(() -> SqlText.of("config/sql/q.sql", text))
                .isInstanceOf(FeedFailure.class)
                .hasMessageStartingWith("config/sql/q.sql ")
                .hasMessageContaining(why);
    }
}
