package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.assess.StatusRule;
import org.scorepack.assess.Thresholds;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.ChartBasis;
import org.scorepack.scorecard.ProcessSettings.Rebase;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.scorecard.Unit;

/** Marks, bullet graphs, bridges, small multiples, departments by perspective. */
class ChartKindsTest {

    @Test
    void a_range_that_begins_anew_is_marked_where_it_does_with_its_reason() {
        Chart.Process chart = process(LocalDate.of(2026, 6, 1), "new gauges");
        assertThat(chart.marks()).containsExactly(new Chart.Mark(19, "new gauges", true));
        assertThat(chart.points().get(19).label()).isEqualTo("Jun");
        assertThat(chart.alt()).contains("Its usual range begins anew in June 2026: new gauges.");
    }

    @Test
    void what_happened_before_the_drawing_or_in_its_first_month_stands_where_it_was() {
        assertThat(process(LocalDate.of(2024, 10, 31), "before").marks()).isEmpty();
        assertThat(process(LocalDate.of(2024, 11, 1), "first").marks())
                .containsExactly(new Chart.Mark(0, "first", true));
        assertThat(process(LocalDate.of(2026, 11, 1), "after").marks()).isEmpty();
    }

    /** The zone that a value lies in is its status: the drawing and the word cannot differ. */
    @Test
    void a_bullet_graph_shows_the_value_in_the_zone_of_its_status() {
        List<History> histories = List.of(
                Fixtures.leadTime(),
                Fixtures.firstPassYield(),
                Fixtures.turnover(),
                Fixtures.rework(),
                Fixtures.delivery(),
                Fixtures.accidents(),
                Fixtures.exports());
        for (History history : histories) {
            Review review = review(history);
            Reviewed metric = review.metrics().get(0);
            Chart.Bullet chart = new Bullets(review, metric, "here").chart().orElseThrow();
            double value = chart.value().orElseThrow();
            for (int i = 1; i < chart.zones().size(); i++) {
                assertThat(chart.zones().get(i).from())
                        .isEqualTo(chart.zones().get(i - 1).to());
            }
            List<Status> around = chart.zones().stream()
                    .filter(zone -> zone.from() <= value && value <= zone.to())
                    .map(Chart.Zone::status)
                    .toList();
            assertThat(around).as(review.name(metric)).contains(byRule(metric));
            assertThat(chart.alt()).contains(review.words().of("status.inline", metric.status()));
        }
    }

    /** Of accidents nothing is better than none: that is on target, though no value of the scale is less. */
    @Test
    void nought_against_a_target_of_nought_lies_in_a_zone_that_is_on_target() {
        Metric metric = Fixtures.metric("accidents", "Accidents", Unit.Kind.COUNT, "accidents", Direction.LOWER)
                .build();
        Review review = review(History.steady(metric, "0", "0", "0"));
        Chart.Bullet chart =
                new Bullets(review, review.metrics().get(0), "here").chart().orElseThrow();
        assertThat(chart.zones().get(0)).isEqualTo(new Chart.Zone(0, 0, Status.GREEN));
        assertThat(chart.zones().get(1).status()).isEqualTo(Status.RED);
    }

    @Test
    void what_has_no_target_has_no_bullet_graph() {
        Review review = review(Fixtures.noTarget());
        assertThat(new Bullets(review, review.metrics().get(0), "here").chart()).isEmpty();
    }

    @Test
    void a_bridge_leads_from_the_target_of_the_year_to_its_actual_by_the_gaps_of_its_months() {
        Review review = review(flow(Aggregation.SUM));
        Chart.Bridge chart =
                new Bridges(review, review.metrics().get(0)).chart().orElseThrow();
        assertThat(chart.start().text()).isEqualTo("100");
        assertThat(chart.end().text()).isEqualTo("98");
        assertThat(chart.overTime()).isTrue();
        assertThat(chart.steps()).hasSize(10);
        assertThat(chart.steps().stream().mapToDouble(Chart.Step::value).sum()).isCloseTo(-2, within(1e-9));
        assertThat(chart.gap()).isEqualTo(new Chart.Step("Gap", -2, "\u22122", true));
        assertThat(chart.steps().get(9))
                .satisfies(step -> assertThat(step.text()).isEqualTo("\u22122"))
                .satisfies(step -> assertThat(step.adverse()).isTrue());
        assertThat(chart.alt()).contains("from the target of 100 to 98", "gap \u22122");
    }

    @Test
    void months_that_do_not_add_up_make_no_bridge() {
        Review review = review(flow(Aggregation.AVERAGE));
        assertThat(new Bridges(review, review.metrics().get(0)).chart()).isEmpty();
    }

    /** The worst first; what the departments' targets leave of the company's is told, not spread. */
    @Test
    void a_bridge_by_department_says_who_makes_the_gap() {
        Chart.Bridge month = byDepartment(Basis.MONTH, part("north", "6", "6", "3"), part("south", "3", "4", "5"))
                .orElseThrow();
        assertThat(month.overTime()).isFalse();
        assertThat(month.title().when()).isEqualTo("October 2026, from target to actual, by department");
        assertThat(month.steps())
                .extracting(step -> step.label() + " " + step.text() + (step.adverse() ? " worse" : ""))
                .containsExactly("north \u22123 worse", "south +2", "not shared out \u22121 worse");
        assertThat(month.gap().text()).isEqualTo("\u22122");
        Chart.Bridge year = byDepartment(Basis.YTD, part("south", "4", "4", "5"), part("north", "6", "6", "3"))
                .orElseThrow();
        assertThat(year.title().when()).isEqualTo("year to date, from target to actual, by department");
        assertThat(year.steps())
                .extracting(step -> step.label() + " " + step.text())
                .containsExactly("north \u22123", "south +1");
        assertThat(year.alt()).contains("from the target of 100 to 98, gap \u22122. north \u22123; south +1.");
    }

    @Test
    void departments_that_make_little_of_the_gap_stand_together() {
        PackInput.Part[] parts = new PackInput.Part[12];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part("d" + i, "1", i < 10 ? "1" : "0", i < 2 ? "0" : i < 10 ? "1" : "0");
        }
        Chart.Bridge chart = byDepartment(Basis.MONTH, parts).orElseThrow();
        assertThat(chart.steps()).hasSize(11);
        assertThat(chart.steps().get(9).label()).isEqualTo("3 more");
        assertThat(chart.steps().stream().mapToDouble(Chart.Step::value).sum()).isCloseTo(-2, within(1e-9));
    }

    @Test
    void departments_that_do_not_add_up_make_no_bridge() {
        assertThat(byDepartment(Basis.MONTH, part("north", "6", "6", "3"), part("south", "4", "4", "6")))
                .isEmpty();
        assertThat(byDepartment(Basis.MONTH, part("north", "6", "6", "8"), part("south", "4", "4", "")))
                .isEmpty();
        assertThat(byDepartment(Basis.MONTH, part("north", "6", "6", "3"), part("south", "", "4", "5")))
                .isEmpty();
    }

    @Test
    void departments_stand_beside_each_other_with_gaps_where_they_had_nothing() {
        History whole = Fixtures.complaints();
        PackInput.Below below = new PackInput.Below(
                List.of(),
                List.of(),
                List.of(
                        new PackInput.Part(whole.metric().id(), department("north"), whole.judgements("north", "o")),
                        new PackInput.Part(whole.metric().id(), department("south"), List.of())));
        Review review = Review.of(Sample.operations()
                .objective("o", "O", "process", whole)
                .below(below)
                .input());
        Chart.Multiples chart =
                new DepartmentCharts(review, review.metrics().get(0)).chart().orElseThrow();
        assertThat(chart.panels()).extracting(Chart.Panel::name).containsExactly("north", "south");
        assertThat(chart.panels().get(0).values().get(22)).contains(2.3);
        assertThat(chart.panels().get(0).values().get(23)).isEmpty();
        assertThat(chart.panels().get(1).values()).hasSize(24).allMatch(Optional::isEmpty);
        assertThat(chart.panels()).extracting(Chart.Panel::text).containsOnly("missing");
        assertThat(chart.alt()).contains("north missing; south missing");
        Chart.Axis axis = chart.axis().orElseThrow();
        double most = chart.panels().get(0).values().stream()
                .flatMap(Optional::stream)
                .mapToDouble(value -> value)
                .max()
                .orElseThrow();
        assertThat(axis.to()).as("the target is drawn, too").isGreaterThanOrEqualTo(most);
        assertThat(chart.alt()).contains("Scale: " + axis.fromText() + " to " + axis.toText() + ".");
    }

    /** The newest month has no rate, three more are too few to be counted, a fourth is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | no GBP rate | north: no exchange rate of GBP in Oct 2026, left empty.",
                "en | 4 | no GBP rate | north: no exchange rate of GBP in 4 of 24 months, left empty.",
                "de | 2 | kein Kurs für GBP | north: kein Wechselkurs für GBP in Sep 2026, Okt 2026, leer gelassen.",
                "fr | 1 | pas de taux GBP | north : pas de taux de change GBP en oct. 2026, laissé vide.",
            })
    void a_department_without_a_rate_says_which_and_when(Locale language, int months, String said, String note) {
        History whole = Fixtures.complaints();
        List<Judgement> own = whole.judgements("north", "o");
        List<Period> without = new ArrayList<>();
        for (int by = 0; by < months; by++) {
            without.add(MonthCalendar.calendarYear().shift(Sample.OCTOBER, -by));
        }
        PackInput.Exchange exchange = new PackInput.Exchange("GBP", Optional.empty(), without);
        Review review = Review.of(Sample.operations()
                .language(language)
                .objective("o", "O", "process", whole)
                .below(new PackInput.Below(
                        List.of(),
                        List.of(),
                        List.of(
                                new PackInput.Part(whole.metric().id(), department("south"), own),
                                new PackInput.Part(
                                        whole.metric().id(), department("north"), own, Optional.of(exchange)))))
                .input());
        Chart.Multiples chart =
                new DepartmentCharts(review, review.metrics().get(0)).chart().orElseThrow();
        assertThat(chart.panels().get(1).text()).isEqualTo(said);
        assertThat(chart.panels().get(1).target()).isEmpty();
        assertThat(chart.notes().stream().map(text -> text.replaceAll("[\u00a0\u202f]", " ")))
                .containsExactly(note);
        assertThat(chart.alt()).endsWith(chart.notes().get(0));
    }

    @Test
    void the_page_of_departments_says_first_who_waits_for_what_is_missed() {
        PackInput.Side sales = new PackInput.Side("Sales", "New distributors", "Head of Sales", Status.GREEN);
        PackInput.Side lead = new PackInput.Side("Operations", "Lead time", "Head of Operations", Status.RED);
        PackInput.Side fine = new PackInput.Side("Quality", "Scrap", "Head of Quality", Status.GREEN);
        Review review = Review.of(Fixtures.company()
                .below(new PackInput.Below(
                        List.of(new PackInput.Counts(
                                department("operations"),
                                Map.of("process", List.of(new PackInput.StatusCount(Status.RED, 2))))),
                        List.of(new PackInput.Wait(sales, fine, 4), new PackInput.Wait(sales, lead, 4)),
                        List.of()))
                .input());
        Page page = new HelpPage(review).page().orElseThrow();
        assertThat(page.message())
                .isEqualTo("Sales: \"New distributors\" is on target, but waits on Operations: \"Lead time\".");
        Block.Items waits = (Block.Items) page.blocks().get(1);
        assertThat(waits.items().get(0).owner()).isEqualTo("Head of Operations");
        Block.Table matrix = (Block.Table) page.blocks().get(0);
        Block.Cell.TallyCell all = (Block.Cell.TallyCell)
                matrix.groups().get(0).rows().get(0).cells().get(5);
        assertThat(all.counts())
                .extracting(count -> count.mark().shape() + count.now())
                .containsExactly("\u25a02");
    }

    private static Chart.Process process(LocalDate day, String reason) {
        Metric metric = Fixtures.metric("lead", "Lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                .process(new ProcessSettings(
                        RuleSet.BSC8,
                        ChartBasis.AUTO,
                        ProcessSettings.Scale.LINEAR,
                        Optional.of(24),
                        List.of(new Rebase(day, Label.of(reason))),
                        LimitSettings.DEFAULT))
                .build();
        Review review =
                review(History.steady(metric, "12", "11.5", "13.1").usual(10.9, 11.5, 12.1, AssuranceKind.HIT_OR_MISS));
        return (Chart.Process) new Charts(review, review.metrics().get(0), "here").best();
    }

    /** Of the flow, 8 of 10 in October, from these. */
    private static Optional<Chart.Bridge> byDepartment(Basis judgeOn, PackInput.Part... parts) {
        Review review = Review.of(Sample.operations()
                .objective("o", "O", "process", flow(Aggregation.SUM, judgeOn))
                .below(new PackInput.Below(List.of(), List.of(), List.of(parts)))
                .input());
        return new DepartmentBridges(review, review.metrics().get(0)).chart();
    }

    private static PackInput.Part part(String department, String target, String usual, String last) {
        Metric metric = Fixtures.metric("f", "Flow", Unit.Kind.NUMBER, "t", Direction.HIGHER)
                .build();
        return new PackInput.Part(
                "f",
                department(department),
                History.steady(metric, target, usual, last).judgements(department, "o"));
    }

    private static History flow(Aggregation overTime) {
        return flow(overTime, Basis.YTD);
    }

    private static History flow(Aggregation overTime, Basis judgeOn) {
        return History.steady(
                        Fixtures.metric("f", "Flow", Unit.Kind.NUMBER, "t", Direction.HIGHER)
                                .overTime(overTime)
                                .overDepartments(Aggregation.SUM)
                                .judgeOn(judgeOn)
                                .build(),
                        "10",
                        "10",
                        "8")
                .usual(7, 10, 13, AssuranceKind.HIT_OR_MISS);
    }

    /** The histories are judged by hand; the zones follow the rule. */
    private static Status byRule(Reviewed metric) {
        Judgement now = metric.now().orElseThrow();
        return StatusRule.of(
                now.actual(),
                metric.metric().better(),
                Optional.of(Thresholds.of(
                        metric.metric().better(),
                        now.target().orElseThrow(),
                        now.targetLow(),
                        metric.metric().tolerance())),
                metric.metric().critical());
    }

    private static Review review(History history) {
        return Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
    }

    private static Department department(String id) {
        return Department.of(id, Label.of(id), Optional.of("corporate"), Life.ALWAYS);
    }
}
