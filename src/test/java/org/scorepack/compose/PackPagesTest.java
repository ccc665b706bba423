package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Unit;

/** Which pages a pack has, in which order, and what drops out. */
class PackPagesTest {

    @Test
    void a_company_has_a_page_for_each_perspective() {
        assertThat(ids(Fixtures.company().pack()))
                .containsExactly(
                        "how-did-we-do",
                        "where-is-everything",
                        "perspective-financial",
                        "perspective-customer",
                        "perspective-process",
                        "perspective-learning",
                        "can-i-rely",
                        "how-to-read");
    }

    @Test
    void a_perspective_without_measures_drops_out_and_is_named_on_page_1() {
        Pack pack = Fixtures.quiet().pack();
        assertThat(ids(pack)).contains("perspective-process").doesNotContain("perspective-financial");
        assertThat(PackText.plain(pack.pages().get(0)))
                .contains("Nothing is measured yet in: Financial, Customer, Learning and growth.")
                .contains("Nothing to report: misses, real improvements, slipping, missing figures, corrections, "
                        + "late actions.");
    }

    @Test
    void a_department_explains_on_two_pages_at_most() {
        Pack pack = Fixtures.operations().pack();
        assertThat(ids(pack))
                .containsExactly("how-is-my-month", "where-is-everything", "explain-1", "explain-2", "figures");
        assertThat(explained(pack))
                .containsExactly("Accidents", "Custom order lead time", "Operating result", "European exports");
        assertThat(PackText.plain(pack)).contains("3 more have to be explained");
    }

    @Test
    void four_measures_make_one_page_and_its_figures() {
        Pack pack = Fixtures.few().pack();
        assertThat(ids(pack)).containsExactly("how-is-my-month", "figures");
        assertThat(pack.pages().get(0).blocks())
                .anyMatch(block ->
                        block instanceof Block.Table table && table.id().equals("metrics"));
    }

    @Test
    void three_hundred_measures_lengthen_one_page_only() {
        Pack pack = Fixtures.many().pack();
        assertThat(ids(pack)).hasSize(5);
        Block.Table lines = (Block.Table) pack.pages().get(1).blocks().get(0);
        assertThat(lines.groups().stream()
                        .mapToInt(group -> group.rows().size())
                        .sum())
                .isEqualTo(300);
        Block.Table history = (Block.Table) pack.pages().get(4).blocks().get(0);
        assertThat(history.groups().stream()
                        .mapToInt(group -> group.rows().size())
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void the_counts_add_to_the_total_on_both_sides() {
        Block.CountStrip strip =
                blocks(Fixtures.company().pack(), Block.CountStrip.class).get(0);
        assertThat(strip.title()).isEqualTo("11 measures in October (September as known now)");
        assertThat(strip.counts().stream().mapToInt(Block.CountStrip.Count::now).sum())
                .isEqualTo(11);
        assertThat(strip.counts().stream()
                        .mapToInt(Block.CountStrip.Count::before)
                        .sum())
                .isEqualTo(11);
        assertThat(strip.counts())
                .extracting(count ->
                        count.mark().shape() + " " + count.mark().word() + " " + count.now() + " " + count.before())
                .containsExactly(
                        "● On target 2 7",
                        "▲ Just off 1 0",
                        "■ Off target 5 3",
                        "◌ Not due 1 0",
                        "○ Missing 1 0",
                        "– No target yet 1 1");
    }

    @Test
    void what_matters_is_ranked_and_never_by_chance() {
        Block.Items matters = items(Fixtures.company().pack(), "What matters");
        assertThat(matters.items())
                .extracting(item -> item.what().split("( was | were |:)")[0])
                .containsExactly(
                        "Accidents",
                        "Custom order lead time",
                        "Operating result",
                        "European exports",
                        "First-pass yield",
                        "1 more just off");
    }

    /** A count alone makes a reader ask which: page 1 names them, or the page of what moved. */
    @Test
    void what_changed_colour_is_named_once() {
        assertThat(PackText.plain(Fixtures.company().pack().pages().get(0).blocks()))
                .contains("On target → off target: Operating result, First-pass yield, Accidents. "
                        + "On target → just off: On-time delivery. Off target → on target: Rework (a real change). ");
    }

    /** What became not due or went missing is no change of colour, and no part of the total that a reader must guess. */
    @Test
    void the_numbers_of_the_change_add_up_to_the_strip() {
        Pack pack = Fixtures.company().pack();
        String said = PackText.plain(pack.pages().get(0).blocks());
        Matcher sentence = Pattern.compile("4 stand as in September[^.]*\\.").matcher(said);

        assertThat(sentence.find()).as(said).isTrue();
        assertThat(sentence.group())
                .isEqualTo("4 stand as in September, 5 changed colour (1 of them a real change, 3 too early to tell), "
                        + "1 is not due now, 1 is missing now.");
        assertThat(Pattern.compile("(?:^|, )([0-9]+) ")
                        .matcher(sentence.group().replaceAll("\\([^)]*\\)", ""))
                        .results()
                        .mapToInt(part -> Integer.parseInt(part.group(1)))
                        .sum())
                .isEqualTo(11);
        assertThat(said).contains("→ missing: ", "→ not due: ");
    }

    /** A measure without a good side stands against no target: what changed for real would be told nowhere. */
    @Test
    void a_real_change_of_what_has_no_good_side_stands_on_page_1_with_one_verdict() {
        History pound = History.steady(
                        Fixtures.metric("pound", "Pound", Unit.Kind.NUMBER, "EUR/GBP", Direction.NONE)
                                .build(),
                        "",
                        "1.16",
                        "1.13")
                .signal(Signal.Change.LOW, Signal.Rule.OUTSIDE)
                .usual(1.14, 1.16, 1.18, AssuranceKind.HIT_OR_MISS);
        Sample sample = Sample.operations().objective("o", "O", "process", pound);
        Block.Items.Item item =
                items(sample.pack(), "Higher or lower than usual").items().get(0);
        assertThat(item.soWhat().replace('\u00a0', ' '))
                .isEqualTo("Lower than usual: outside its usual range 1.14 to 1.18 EUR/GBP.");
        assertThat(PackText.plain(sample.pack())).doesNotContain("Too early to tell");

        Review still = Review.of(Sample.operations()
                .objective(
                        "o",
                        "O",
                        "process",
                        History.steady(pound.metric(), "", "1.16", "1.17")
                                .usual(1.14, 1.16, 1.18, AssuranceKind.HIT_OR_MISS))
                .input());
        assertThat(new SoWhat(still, still.metrics().get(0)).words()).isEqualTo("No real change.");
    }

    @Test
    void wins_slipping_missing_corrected_waiting_and_late_stand_on_page_1() {
        Pack pack = Fixtures.company().pack();
        assertThat(items(pack, "Better for real").items().get(0).soWhat()).isEqualTo("What worked?");
        assertThat(items(pack, "On target, but slipping").items().get(0).what()).startsWith("Employee turnover is");
        assertThat(items(pack, "Missing").items().get(0).what()).startsWith("Complaints per");
        Block.Items.Item corrected =
                items(pack, "Corrected since the last pack").items().get(0);
        assertThat(plain(corrected.what())).isEqualTo("September European exports 2.21 → 2.14 M EUR.");
        assertThat(corrected.mark())
                .as("a mark is that of the reported month, and here two months have one each")
                .isEmpty();
        assertThat(corrected.soWhat())
                .isEqualTo("September: reported as on target, is off target. October: off target.");
        assertThat(items(pack, "Late actions").items().get(0).what())
                .isEqualTo("Late: second source for castings, 12 days.");
        assertThat(items(Fixtures.operations().pack(), "Waiting on")
                        .items()
                        .get(0)
                        .what())
                .isEqualTo("Sales waits on you: its \"Win ten distributors\" needs your "
                        + "\"Deliver custom orders in ten days\".");
    }

    @Test
    void many_corrected_months_of_a_measure_are_one_line() {
        Pack pack = Fixtures.company()
                .corrected("exports", "2026-08", "2200000", "2210000")
                .pack();
        assertThat(items(pack, "Corrected since the last pack").items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.what()).startsWith("September European exports");
                    assertThat(item.soWhat()).endsWith("1 more month of it was corrected.");
                });
    }

    @Test
    void a_department_reads_first_what_is_asked_of_it() {
        Page front = Fixtures.operations().pack().pages().get(0);
        Block.Items asked = (Block.Items) front.blocks().get(0);
        assertThat(asked.title()).isEqualTo("Asked of you");
        assertThat(asked.items())
                .extracting(Block.Items.Item::what)
                .containsExactly(
                        "Late: second source for castings, 12 days.",
                        "Find out why it was missed: Accidents.",
                        "Find out why it changed: Custom order lead time.",
                        "Look now, it is slipping: Employee turnover.",
                        "Send the figure for October: Complaints per 1,000 deliveries.",
                        "new gauges, due 20 November 2026.");
    }

    @Test
    void every_link_has_its_anchor_and_every_chart_its_own_id() {
        for (Sample sample : List.of(Fixtures.company(), Fixtures.operations(), Fixtures.few(), Fixtures.many())) {
            Pack pack = sample.pack();
            List<String> anchors = new ArrayList<>(anchors(pack));
            assertThat(anchors).doesNotHaveDuplicates();
            for (Block.Items items : blocks(pack, Block.Items.class)) {
                assertThat(anchors)
                        .containsAll(items.items().stream()
                                .flatMap(item -> item.target().stream())
                                .toList());
            }
            assertThat(charts(pack)).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_objective_stands_as_its_worst_measure() {
        Block.ObjectiveCard card = blocks(Fixtures.company().pack(), Block.ObjectiveCard.class).stream()
                .filter(found -> found.name().equals("Right first time"))
                .findFirst()
                .orElseThrow();
        assertThat(card.mark().status()).isEqualTo(Status.RED);
        assertThat(card.metrics().groups().get(0).rows()).hasSize(3);
    }

    @Test
    void a_perspective_draws_its_exceptions_only_and_four_at_most() {
        Page process = Fixtures.company().pack().pages().get(4);
        assertThat(process.blocks().stream()
                        .filter(Block.ChartBlock.class::isInstance)
                        .map(Block.ChartBlock.class::cast)
                        .map(block -> block.sentence().split("( was |:)")[0]))
                .containsExactly("Accidents", "Custom order lead time", "First-pass yield");
    }

    @Test
    void an_objective_that_misses_nothing_has_its_chart_when_its_turn_comes_and_the_page_names_it() {
        Sample sample = Sample.company()
                .objective("one", "One", "process", fine("a", "Apples"), fine("d", "Dogs"))
                .objective("two", "Two", "process", fine("b", "Bees"), fine("e", "Eggs"))
                .objective("three", "Three", "process", fine("c", "Cows"));
        Page page = sample.pack().pages().get(2);
        assertThat(page.blocks().stream().filter(Block.ChartBlock.class::isInstance))
                .hasSize(1);
        assertThat(PackText.plain(page)).contains("In turn this month: \u201cTwo\u201d, with Bees.");
        List<Objective> objectives = sample.input().objectives();
        assertThat(Stream.of("2026-09", "2026-10", "2026-11", "2026-12", "2027-01")
                        .map(month -> new Turn(objectives)
                                .in(Sample.month(month))
                                .orElseThrow()
                                .id()))
                .containsExactly("one", "two", "three", "one", "two");
    }

    private static History fine(String id, String name) {
        return History.steady(
                Fixtures.metric(id, name, Unit.Kind.NUMBER, "", Direction.HIGHER)
                        .build(),
                "5",
                "6",
                "6");
    }

    @Test
    void every_message_says_what_and_so_what_shortly() {
        for (Sample sample : List.of(Fixtures.company(), Fixtures.operations(), Fixtures.few(), Fixtures.quiet())) {
            for (Page page : sample.pack().pages()) {
                assertThat(page.message())
                        .as(page.id())
                        .matches("(?s).+[.?] .+[.?]")
                        .hasSizeLessThan(260);
                assertThat(page.question()).isNotEmpty();
            }
        }
    }

    @Test
    void deliveries_are_counted_against_what_is_due() {
        Pack pack = Fixtures.company().pack();
        assertThat(pack.pages().get(6).message())
                .isEqualTo("9 of the 10 due are in; 1 by hand. Missing: Complaints per 1,000 deliveries.");
    }

    @Test
    void rows_have_one_cell_per_column() {
        for (Block.Table table : blocks(Fixtures.operations().pack(), Block.Table.class)) {
            table.groups()
                    .forEach(group ->
                            group.rows().forEach(row -> assertThat(row.cells()).hasSameSizeAs(table.columns())));
        }
    }

    private static List<String> ids(Pack pack) {
        return pack.pages().stream().map(Page::id).toList();
    }

    private static List<String> explained(Pack pack) {
        return blocks(pack, Block.Explanation.class).stream()
                .map(Block.Explanation::name)
                .toList();
    }

    private static Block.Items items(Pack pack, String title) {
        return blocks(pack, Block.Items.class).stream()
                .filter(items -> items.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> blocks(Pack pack, Class<T> type) {
        return Stream.concat(pack.pages().stream(), pack.annex().stream())
                .flatMap(page -> page.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> anchors(Pack pack) {
        List<String> found = new ArrayList<>();
        blocks(pack, Block.Table.class)
                .forEach(table -> table.groups()
                        .forEach(group ->
                                group.rows().forEach(row -> row.anchor().ifPresent(found::add))));
        blocks(pack, Block.ObjectiveCard.class).forEach(card -> found.add(card.anchor()));
        blocks(pack, Block.Explanation.class).forEach(explanation -> found.add(explanation.anchor()));
        return found;
    }

    private static List<String> charts(Pack pack) {
        List<String> found = new ArrayList<>();
        PackCharts.of(pack).forEach(chart -> found.add(chart.id()));
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
