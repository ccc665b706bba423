package org.scorepack.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Action;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Check;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Held;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reject;
import org.scorepack.figure.Signal;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.testing.TestStore;

/** What goes into the book comes out the same, to the last digit. */
@ParameterizedClass
@EnumSource(TestStore.class)
class BookStoreTest {

    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();
    private static final Period OCTOBER = CALENDAR.of(YearMonth.of(2026, 10));
    private static final BigDecimal THIRD = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);

    private final BookStore book;
    private boolean held = true;

    BookStoreTest(TestStore store) {
        book = new BookStore(store.fresh(), CALENDAR, handle -> {
            if (!held) {
                throw new IllegalStateException("no longer");
            }
        });
    }

    @Test
    void facts_keep_every_digit_and_every_kind_of_nothing() {
        Reading.Ratio ratio = new Reading.Ratio(new BigDecimal("18"), new BigDecimal("45.00"));
        List<Fact> facts = List.of(
                fact("a-third", new Reading.Present(THIRD, Optional.empty(), Quality.FINAL)),
                fact("b-ratio", new Reading.Present(new BigDecimal("40"), Optional.of(ratio), Quality.partial(39, 40))),
                fact("c-late", new Reading.Absent(Absence.NO_DATA, "the load failed")),
                fact("d-over-nothing", Reading.overNothing(new Reading.Ratio(BigDecimal.ONE, BigDecimal.ZERO))),
                fact("e-huge", Reading.of(new BigDecimal("-123456789012345678.000000000000000001"))));

        book.close(1, facts, List.of(), List.of());

        assertThat(book.facts(1)).isEqualTo(facts);
        assertThat(book.facts(1, "sales")).isEqualTo(facts);
        assertThat(book.facts(2)).isEmpty();
    }

    @Test
    void closing_again_replaces_what_was_closed() {
        book.close(1, List.of(fact("old", Reading.of(BigDecimal.ONE))), List.of(), List.of());
        book.close(1, List.of(fact("new", Reading.of(BigDecimal.TEN))), List.of(), List.of());

        assertThat(book.facts(1)).extracting(it -> it.figure().id().metric()).containsExactly("new");
    }

    @Test
    void judgements_limits_and_outlooks_come_back_as_they_were() {
        Judgement full = new Judgement(
                FigureId.actual("sales", "exports", OCTOBER).with(Basis.YTD),
                "export-more",
                Reading.of(THIRD),
                Optional.of(new BigDecimal("1.90")),
                Optional.of(new BigDecimal("1.95")),
                Optional.of(new BigDecimal("2.20")),
                Optional.of(new BigDecimal("2.00")),
                Optional.of(new BigDecimal("2.10")),
                Optional.of(new BigDecimal("1.95")),
                true,
                Optional.of(new Gap(
                        new BigDecimal("-0.16"),
                        Optional.of(THIRD),
                        Optional.of(Gap.Favour.ADVERSE),
                        Gap.Reason.NEG_BASE)),
                Status.RED,
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.TEN),
                Optional.of(new BigDecimal("9.5")),
                Optional.of(new Signal(Signal.Change.CONCERN, Optional.of(Signal.Rule.TWO_OF_THREE))),
                Optional.of(AssuranceKind.HIT_OR_MISS),
                "exports.csv:36:amount");
        Judgement empty = new Judgement(
                FigureId.actual("sales", "orders", OCTOBER),
                "sell",
                Reading.absent(Absence.NOT_DUE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Status.NOT_DUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        ProcessLimits limits = new ProcessLimits(
                "sales",
                "exports",
                ProcessLimits.ChartedAs.YEAR_ON_YEAR,
                true,
                1.0 / 3,
                -0.0,
                Double.MIN_VALUE,
                1e300,
                OCTOBER,
                OCTOBER,
                24,
                ProcessLimits.Verdict.TESTED,
                Optional.of(AssuranceKind.FAILS),
                Optional.of(0.41),
                new ProcessLimits.Course(Optional.of(-0.5), Optional.of(1.0 / 7), Optional.of(OCTOBER)));

        Outlook outlook = new Outlook(
                "sales",
                "exports",
                OCTOBER,
                Outlook.Method.THETA_SEASONAL,
                1,
                List.of(expected(CALENDAR.shift(OCTOBER, 1)), expected(CALENDAR.shift(OCTOBER, 2))),
                Optional.of(expected(CALENDAR.yearOf(OCTOBER))));
        Outlook owners = new Outlook(
                "sales", "orders", OCTOBER, Outlook.Method.OWNER, 0, List.of(), Optional.of(signed(OCTOBER)));
        FigureBook judged = new FigureBook(List.of(full, empty), List.of(limits), List.of(outlook, owners));

        book.judge(1, "sales", judged);

        assertThat(book.book(1, "sales")).isEqualTo(judged);
        assertThat(book.book(1, "hr")).isEqualTo(new FigureBook(List.of(), List.of(), List.of()));
    }

    private static Expected expected(Period period) {
        return new Expected(
                period,
                Optional.of(THIRD),
                Optional.of(new Expected.Range(
                        new BigDecimal("-0.1"), new BigDecimal("0.6"), new BigDecimal("-1E+1"), BigDecimal.TEN)),
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.TEN),
                Optional.of(new BigDecimal("0.024963")),
                Optional.of(THIRD));
    }

    /** Only what the owner said, of a whole year. */
    private static Expected signed(Period in) {
        return new Expected(
                CALENDAR.yearOf(in),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ONE));
    }

    @Test
    void words_come_back_in_their_order_and_parts_only_until_closing() {
        Words words = new Words(
                List.of(Map.of("id", "sales", "from", "2026-01-01")),
                List.of(Map.of("id", "b"), Map.of("id", "a")),
                List.of(new Comment(
                        "sales", Optional.of("exports"), OCTOBER, Optional.empty(), "\"Two\" lathes\ndown", "head")),
                List.of(new Action(
                        "sales", "one", "call", Optional.empty(), "head", LocalDate.of(2026, 10, 7), Optional.empty())),
                List.of(new Reject("feed", "a.csv", 3, "amount", "not-a-number", "found x", "x")),
                List.of(new SourceReport(
                        "erp",
                        "feed",
                        "a.csv",
                        3,
                        2,
                        1,
                        0,
                        "ab",
                        Optional.of(LocalDate.of(2026, 10, 31)),
                        SourceReport.Outcome.LOADED,
                        "",
                        "the user may write")),
                List.of("{\"part\":1}"));
        book.saveExtracted(
                1, "erp", Map.of("feed", List.of(fact("m", Reading.of(THIRD)).figure())), words);

        assertThat(book.words(1)).isEqualTo(words);
        assertThat(book.extracted(1)).containsExactly(fact("m", Reading.of(THIRD)));
        book.dropExtracted(1);
        assertThat(book.extracted(1)).isEmpty();
    }

    @Test
    void the_configuration_is_kept_as_text_and_a_forgotten_run_leaves_nothing() {
        book.saveTexts(1, Map.of("config/organisation.yaml", "organisation: {}\n"));
        book.close(1, List.of(fact("m", Reading.of(THIRD))), List.of(suspect("m", THIRD)), List.of());

        assertThat(book.texts(1)).containsEntry("config/organisation.yaml", "organisation: {}\n");
        book.forget(1);
        assertThat(book.texts(1)).isEmpty();
        assertThat(book.facts(1)).isEmpty();
        assertThat(book.held(1)).isEmpty();
    }

    @Test
    void suspect_figures_keep_the_value_that_no_page_shows() {
        List<Held> held = List.of(suspect("a", THIRD), suspect("b", new BigDecimal("1E+3")));
        List<Held> released = List.of(suspect("c", BigDecimal.TEN));

        book.close(1, List.of(fact("a", Reading.held(Check.MAX_CHANGE))), held, released);

        assertThat(book.held(1)).isEqualTo(held);
        assertThat(book.released(1)).isEqualTo(released);
        assertThat(book.facts(1).get(0).figure().reading().heldBy()).contains(Check.MAX_CHANGE);
        book.close(1, List.of(), List.of(), List.of());
        assertThat(book.held(1)).as("closed again").isEmpty();
    }

    private static Held suspect(String metric, BigDecimal value) {
        return new Held(fact(metric, Reading.of(value)).figure(), "feed", Check.MAX_CHANGE, "more than 50 %");
    }

    @Test
    void text_is_sorted_by_its_characters_whatever_language_the_database_speaks() {
        List<Fact> facts = List.of(
                fact("a-z", Reading.of(BigDecimal.ONE)),
                fact("ab", Reading.of(BigDecimal.ONE)),
                fact("ab-a", Reading.of(BigDecimal.ONE)),
                fact("abc", Reading.of(BigDecimal.ONE)));

        book.close(1, List.of(facts.get(3), facts.get(1), facts.get(0), facts.get(2)), List.of(), List.of());

        assertThat(book.facts(1)).isEqualTo(facts);
    }

    @Test
    void a_change_that_may_no_longer_be_made_leaves_everything_as_it_was() {
        List<Fact> facts = List.of(fact("m", Reading.of(BigDecimal.ONE)));
        book.close(1, facts, List.of(), List.of());
        held = false;

        assertThatIllegalStateException().isThrownBy(() -> book.close(1, List.of(), List.of(), List.of()));
        assertThatIllegalStateException().isThrownBy(() -> book.forget(1));

        assertThat(book.facts(1)).isEqualTo(facts);
    }

    private static Fact fact(String metric, Reading reading) {
        return new Fact("feed", new Figure(FigureId.actual("sales", metric, OCTOBER), reading, "a.csv:2:" + metric));
    }
}
