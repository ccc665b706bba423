package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.YearLabel;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Formula;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Unit;

/** A complete home, every key of which arrives where it belongs. */
class HomeFolderTest {

    static final Map<String, String> ENVIRONMENT =
            Map.of("STORE_PASSWORD", "from-environment", "SCOREPACK_SECRETS", "../secrets");

    private final Configuration home = complete();

    static Configuration complete() {
        Reading reading = HomeFolder.read(Path.of("src/test/resources/config-homes/complete"), ENVIRONMENT);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid) reading).configuration();
    }

    @Test
    void a_complete_home_has_no_findings() {
        assertThat(home.warnings()).isEmpty();
    }

    @Test
    void the_machine_is_read_and_the_environment_stands_above_it() {
        Machine machine = home.machine();
        assertThat(machine.storeUrl()).contains("jdbc:postgresql://store/scorepack");
        assertThat(machine.storePassword().map(Secret::reveal)).contains("from-environment");
        assertThat(machine.out()).isEqualTo("packs");
        assertThat(machine.threads()).contains(2);
        assertThat(machine.driverProperties())
                .isEqualTo(Map.of("sqlserver", Set.of("authenticationScheme"), "db2", Set.of("currentSchema")));
        assertThat(machine.toString()).doesNotContain("from-environment");
        Map<String, String> more = new java.util.HashMap<>(ENVIRONMENT);
        more.put("SCOREPACK_OUT", "elsewhere");
        more.put("SCOREPACK_STORE_URL", "jdbc:h2:mem:x");
        Machine changed = ((Reading.Valid) HomeFolder.read(home.home(), more))
                .configuration()
                .machine();
        assertThat(changed.out()).isEqualTo("elsewhere");
        assertThat(changed.storeUrl()).contains("jdbc:h2:mem:x");
    }

    @Test
    void the_organisation_has_calendar_tree_roles_and_the_four_perspectives() {
        Organisation company = home.strategy().organisation();
        assertThat(company.calendar()).isEqualTo(new MonthCalendar(4, YearLabel.END));
        assertThat(company.departments())
                .extracting(Department::id)
                .containsExactly("corporate", "operations", "stores", "store-north");
        Department operations = company.department("operations").orElseThrow();
        assertThat(operations.name()).isEqualTo(new Label(Map.of("en", "Operations", "de", "Betrieb")));
        assertThat(operations.parent()).contains("corporate");
        assertThat(operations.life().from()).contains(LocalDate.of(2020, 1, 1));
        assertThat(operations.predecessors()).containsExactly("store-north");
        assertThat(company.role("head-of-operations")
                        .orElseThrow()
                        .holdings()
                        .get(0)
                        .life()
                        .until())
                .contains(LocalDate.of(2026, 6, 30));
        assertThat(company.perspectives())
                .extracting(each -> each.question().toString())
                .containsExactly(
                        "How do we look to shareholders?",
                        "How do customers see us?",
                        "What must we excel at?",
                        "Can we continue to improve?");
        assertThat(company.people().get(0).authority()).contains("up to 10 thousand EUR");
    }

    @Test
    void sources_have_their_styles_and_limits() {
        SourceSpec.Csv crm = (SourceSpec.Csv) home.sources().get("crm");
        assertThat(crm.charset()).isEqualTo("windows-1252");
        assertThat(crm.delimiter()).isEqualTo('\t');
        assertThat(crm.framed()).isTrue();
        assertThat(crm.head()).isEqualTo(new TableHead(3, 2, 1, true));
        assertThat(crm.finalLineEnd()).isTrue();
        assertThat(crm.numbers())
                .isEqualTo(
                        new NumberStyle(',', ".", NumberStyle.Sign.TRAILING, List.of("EUR", "%"), true, List.of("-")));
        SourceSpec.Jdbc erp = (SourceSpec.Jdbc) home.sources().get("erp");
        assertThat(erp.password().map(Secret::reveal)).contains("from-file");
        assertThat(erp.queryTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(erp.fetchSize()).isEqualTo(500);
        assertThat(home.sources().get("ledger")).isInstanceOf(SourceSpec.Script.class);
        SourceSpec.Workbook hand = (SourceSpec.Workbook) home.sources().get("hand");
        assertThat(List.of(hand.maxMegabytes(), hand.maxRows())).containsExactly(20, 5000);
        assertThat(hand.numbers().decimal()).isEqualTo(',');
        assertThat(hand.missing()).containsExactly("", "#N/A");
    }

    @Test
    void a_feed_of_a_workbook_names_its_cells() {
        assertThat(home.feeds().get("list").input())
                .isEqualTo(new FeedSpec.Input.Files(
                        "list-*.xlsx",
                        Optional.of(
                                new SheetArea(Optional.of("2026"), 1, Optional.of(new CellRange(2, 4, 8, 40)), 5, 1))));
        assertThat(home.feeds().get("calls").input())
                .isEqualTo(new FeedSpec.Input.Files("calls*.csv", Optional.empty()));
    }

    @Test
    void feeds_say_how_rows_become_figures() {
        FeedSpec calls = home.feeds().get("calls");
        assertThat(calls.period()).contains(new FeedSpec.PeriodKey.Columns(List.of("YEAR", "MONTH"), "yyyy M"));
        assertThat(calls.department())
                .contains(new FeedSpec.DepartmentKey.Column(
                        "agency", Map.of("10", "operations"), true, Optional.of("stores"), Optional.of("agency_name")));
        assertThat(calls.where())
                .containsExactly(
                        new FeedSpec.Condition("FREQUENCY", false, List.of("M")),
                        new FeedSpec.Condition("TYPE", true, List.of("TOTAL", "SUBTOTAL")));
        assertThat(calls.end())
                .isEqualTo(new TableEnd(
                        List.of("Source:", "*"),
                        List.of("Total"),
                        true,
                        Optional.of("Records: ([0-9]+)"),
                        Optional.of(new TableEnd.Control("{file}.ctl", "rows=([0-9]+)"))));
        assertThat(calls.allowEmpty()).isTrue();
        assertThat(calls.scale()).isEqualByComparingTo("1000");
        assertThat(calls.covers()).isEqualTo(new FeedSpec.Covers.Last(13));
        assertThat(calls.limit()).isEqualTo(new FeedSpec.RejectLimit(5, new BigDecimal("0.02")));
        assertThat(calls.late())
                .contains(new FeedSpec.Late("2026-10", LocalDate.of(2026, 11, 9), Label.of("load failed")));
        assertThat(calls.publicRaw()).isTrue();
        FeedSpec orders = home.feeds().get("erp-orders");
        assertThat(orders.input()).isEqualTo(new FeedSpec.Input.Query("orders.sql", "select 1\n"));
        assertThat(orders.department()).contains(new FeedSpec.DepartmentKey.Fixed("operations"));
    }

    @Test
    void a_long_feed_says_what_each_row_delivers() {
        FeedSpec feed = home.feeds().get("long");
        assertThat(feed.metric()).contains(new FeedSpec.MetricKey("kpi", Map.of("LT", "lead-time"), "x-{}", false));
        assertThat(feed.values())
                .containsExactly(
                        new FeedSpec.Value("actual", Basis.MONTH, Measure.only("MONTHLY"), false),
                        new FeedSpec.Value("actual", Basis.YTD, Measure.only("YTD"), false),
                        new FeedSpec.Value("target", Basis.MONTH, Measure.only("TARGET"), true));
        FeedSpec catalogue = home.feeds().get("catalogue");
        assertThat(catalogue.delivers()).isEqualTo(FeedSpec.Delivers.METRICS);
        assertThat(catalogue.columns()).containsEntry("id", "x-{seq}");
        assertThat(catalogue.codes()).containsEntry("better", Map.of("U", "higher", "D", "lower"));
        assertThat(catalogue.constants()).containsEntry("owner", "head");
    }

    @Test
    void a_metric_has_all_its_keys() {
        Metric metric = metric("operations", "order-lead-time");
        assertThat(metric.unit()).isEqualTo(new Unit(Unit.Kind.NUMBER, "days"));
        assertThat(metric.leading()).contains(true);
        assertThat(metric.judgeOn()).isEqualTo(Basis.ROLLING12);
        assertThat(metric.frequency()).isEqualTo(Frequency.QUARTER);
        assertThat(metric.targets()).extracting(Target::from).isSorted();
        assertThat(metric.targets().get(1).shape())
                .isEqualTo(new Target.Shape.Trajectory(
                        new BigDecimal("14"), YearMonth.of(2026, 3), new BigDecimal("10"), YearMonth.of(2027, 3)));
        assertThat(metric.targets().get(1).agreement().by()).contains("head-of-operations");
        assertThat(metric.tolerance().amber()).isEqualTo(new Tolerance.Margin(BigDecimal.TEN, Tolerance.Mode.PERCENT));
        assertThat(metric.watch()).containsExactly("answered");
        assertThat(metric.process())
                .isEqualTo(new ProcessSettings(
                        ProcessSettings.RuleSet.MDC,
                        ProcessSettings.ChartBasis.VALUE,
                        ProcessSettings.Scale.LINEAR,
                        Optional.empty(),
                        List.of(
                                new ProcessSettings.Rebase(LocalDate.of(2024, 1, 1), Label.of("")),
                                new ProcessSettings.Rebase(LocalDate.of(2025, 7, 1), Label.of("New gauges"))),
                        new LimitSettings(Optional.of(12), Optional.of(new LimitSettings.Given(8.5, 14)), false)));
        assertThat(metric.weight()).isEqualByComparingTo("2.5");
        assertThat(metric.critical()).isTrue();
        MetricSource.FromFeed source = (MetricSource.FromFeed) metric.source();
        assertThat(source.measure().orElseThrow().rows()).as("as the feed says").isEqualTo(Measure.Rows.AVERAGE);
        assertThat(metric.place().toString()).isEqualTo("config/scorecards/operations.yaml:11:9");
    }

    @Test
    void ratios_sums_and_formulas_name_their_columns() {
        Metric answered = metric("operations", "answered");
        assertThat(((MetricSource.FromFeed) answered.source()).measure())
                .contains(new Measure(
                        Measure.Rows.RATIO,
                        List.of(),
                        List.of(term(false, "calls"), term(true, "lost")),
                        List.of(term(false, "calls"), new Measure.Term(false, Optional.of("erp-orders"), "more")),
                        Optional.empty()));
        assertThat(answered.targetSource().orElseThrow().measure())
                .contains(new Measure(
                        Measure.Rows.ONLY, List.of(term(false, "target")), List.of(), List.of(), Optional.empty()));
        assertThat(answered.tolerance().green())
                .isEqualTo(new Tolerance.Margin(BigDecimal.ONE, Tolerance.Mode.ABSOLUTE));
        Metric calls = metric("operations", "calls");
        assertThat(calls.unit()).isEqualTo(new Unit(Unit.Kind.COUNT, "calls"));
        assertThat(calls.visibility()).isEqualTo(Metric.Visibility.BOARD);
        MetricSource rate = metric("operations", "rate").source();
        assertThat(((MetricSource.FromFormula) rate).formula().metrics()).containsExactly("answered", "calls");
        assertThat(((MetricSource.FromFormula) rate).formula()).isInstanceOf(Formula.Operation.class);
        assertThat(metric("corporate", "order-lead-time").source())
                .isEqualTo(new MetricSource.FromDepartments(List.of()));
    }

    @Test
    void texts_are_kept_for_the_book() {
        assertThat(home.texts())
                .containsKeys(
                        "config/application.yaml",
                        "config/organisation.yaml",
                        "config/sources.yaml",
                        "config/scorecards/store.yaml",
                        "config/sql/orders.sql",
                        "config/words/2026-10/commentary.yaml",
                        "config/waivers.yaml");
        assertThat(home.texts().toString()).doesNotContain("from-environment", "from-file");
    }

    @Test
    void resolving_makes_one_card_for_each_department() {
        Strategy strategy = home.resolve(
                        List.of(
                                Map.of(
                                        "id",
                                        "store-west",
                                        "name",
                                        "West",
                                        "parent",
                                        "stores",
                                        "from",
                                        "2024-05",
                                        "head",
                                        "head-of-stores"),
                                Map.of("id", "operations", "name", "ignored", "parent", "stores"),
                                Map.of("id", "store-east", "name", "East", "parent", "store-west")),
                        List.of())
                .strategy();
        assertThat(strategy.organisation().departments())
                .extracting(Department::id)
                .containsExactly("corporate", "operations", "stores", "store-north", "store-east", "store-west");
        assertThat(strategy.scorecards())
                .extracting(Scorecard::id, card -> card.departments().get(0))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("store", "store-north"),
                        org.assertj.core.groups.Tuple.tuple("store", "store-west"),
                        org.assertj.core.groups.Tuple.tuple("store", "store-east"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("store", "stores"));
        Objective sell = strategy.objectivesOf("store-west").get(0);
        assertThat(sell.owner()).isEqualTo("head-of-stores");
        assertThat(sell.drivenBy()).extracting(Link::cause).containsExactly("store-west/other");
        assertThat(strategy.objectivesOf("operations").get(0).owner()).isEqualTo("head-of-operations");
    }

    @Test
    void metrics_of_a_catalogue_are_read_like_those_of_a_card() {
        Resolution resolution = home.resolve(
                List.of(),
                List.of(
                        catalogueRow("x-1", "store-north", "sell"),
                        catalogueRow("x-2", "store-north", "nothing"),
                        catalogueRow("x-1", "store-north", "sell"),
                        catalogueRow("X 3", "store-north", "sell"),
                        catalogueRow("x-4", "nowhere", "sell")));
        Metric metric = resolution.strategy().metric("store-north", "x-1").orElseThrow();
        assertThat(metric.source()).isEqualTo(new MetricSource.FromFeed("long", Optional.of("1"), Optional.empty()));
        assertThat(metric.unit().isPercent()).isTrue();
        assertThat(metric.decimals()).contains(1);
        assertThat(metric.owner()).as("the head of store-north").isEqualTo("head-of-stores");

        assertThat(metric.tolerance().amber()).isEqualTo(new Tolerance.Margin(BigDecimal.TEN, Tolerance.Mode.PERCENT));
        assertThat(resolution.strategy().metricsOf("store-north")).hasSize(1);
        assertThat(resolution.findings())
                .extracting(finding -> finding.place() + " " + finding.code())
                .containsExactly(
                        "feed long:2 unknown-objective",
                        "feed long:3 duplicate-id",
                        "feed long:4 bad-id",
                        "feed long:5 unknown-department");
    }

    @Test
    void metrics_of_a_catalogue_are_checked_like_those_of_a_card_and_named_by_their_row() {
        Map<String, String> weekly = new HashMap<>(catalogueRow("x-1", "store-north", "sell"));
        weekly.put("frequency", "week");
        weekly.remove("over-time");
        weekly.put(Configuration.ROW, "data/catalogue.csv:7");
        Map<String, String> banded = new HashMap<>(catalogueRow("x-2", "store-north", "sell"));
        banded.put("targets", "[{ from: 2026-01, band: { low: 1, high: 2 } }]");
        banded.put(Configuration.ROW, "list.xlsx:Sheet1!8");
        Map<String, String> good = new HashMap<>(catalogueRow("x-3", "store-north", "sell"));
        good.put(Configuration.ROW, "data/catalogue.csv:9");
        Map<String, String> aimless = new HashMap<>(catalogueRow("x-4", "store-north", "sell"));
        aimless.put("better", "none");
        aimless.put("targets", "[{ from: 2026-01, level: 1 }]");
        aimless.put(Configuration.ROW, "data/catalogue.csv:10");
        Resolution resolution = home.resolve(List.of(), List.of(weekly, banded, good, aimless));
        assertThat(resolution.strategy().metricsOf("store-north"))
                .extracting(Metric::id)
                .as("a row that is worth a word is used")
                .containsExactly("x-3", "x-4");
        assertThat(resolution.findings())
                .extracting(finding -> finding.place() + " " + finding.code() + ": " + finding.expected())
                .containsExactly(
                        "data/catalogue.csv:7 week-without-rule: over-time: sum, average, last, ratio, weighted, max or"
                                + " min; the row is left out",
                        "list.xlsx:Sheet1!8 band: better: band together with band: { low: , high: }; the row is left out",
                        "data/catalogue.csv:10 target-without-direction: better: higher, lower or band");
    }

    private static Map<String, String> catalogueRow(String id, String department, String objective) {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("department", department),
                Map.entry("objective", objective),
                Map.entry("name", "Share: all"),
                Map.entry("definition", ""),
                Map.entry("unit", "%"),
                Map.entry("better", "higher"),
                Map.entry("decimals", "1"),
                Map.entry("over-time", "weighted"),
                Map.entry("tolerance", "{ green: 0, amber: 10 % }"),
                Map.entry("feed", "long"),
                Map.entry("owner", "head"),
                Map.entry("code", "1"));
    }

    private Metric metric(String department, String id) {
        return home.resolve(List.of(), List.of())
                .strategy()
                .metric(department, id)
                .orElseThrow();
    }

    private static Measure.Term term(boolean negative, String column) {
        return new Measure.Term(negative, Optional.empty(), column);
    }
}
