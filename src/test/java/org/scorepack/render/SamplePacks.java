package org.scorepack.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.compose.Block;
import org.scorepack.compose.Block.Cell;
import org.scorepack.compose.Block.Table;
import org.scorepack.compose.Chart;
import org.scorepack.compose.FigureTable;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.PackTables;
import org.scorepack.compose.Page;
import org.scorepack.compose.Printed;
import org.scorepack.compose.SignalMark;
import org.scorepack.compose.StatusMark;
import org.scorepack.compose.Workbook;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** Packs made by hand, as rich and as full as real ones: what a page looks like must not wait for real data. */
final class SamplePacks {

    private static final Period OCTOBER =
            MonthCalendar.calendarYear().parse("2026-10").orElseThrow();
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    static final StatusMark ON = new StatusMark(Status.GREEN, "●", "On target");
    static final StatusMark CLOSE = new StatusMark(Status.AMBER, "▲", "Just off");
    static final StatusMark OFF = new StatusMark(Status.RED, "■", "Off target");
    static final StatusMark MISSING = new StatusMark(Status.NO_DATA, "○", "Missing");
    static final StatusMark NOT_DUE = new StatusMark(Status.NOT_DUE, "◌", "Not due");
    static final StatusMark NO_TARGET = new StatusMark(Status.NO_TARGET, "–", "No target yet");
    static final SignalMark STEADY = new SignalMark(Signal.Change.NONE, "", "No real change", "");
    static final SignalMark WORSE =
            new SignalMark(Signal.Change.CONCERN, "↘", "Getting worse", "8 months above its average");
    static final SignalMark BETTER =
            new SignalMark(Signal.Change.IMPROVEMENT, "↗", "Getting better", "outside its usual range 5.2 to 7.0 %");

    private static final List<String> NAMES = List.of(
            "Revenue",
            "Operating result",
            "European exports",
            "Gross margin",
            "Cash conversion",
            "Days sales outstanding",
            "Cost per service call",
            "Warranty cost",
            "Inventory turns",
            "Return on capital",
            "On-time delivery",
            "Customer satisfaction",
            "Repeat service calls",
            "Complaints per 1,000 deliveries",
            "New distributors",
            "Share of key accounts won",
            "Quotes answered in two days",
            "Net promoter score",
            "Market share, instruments",
            "Returns",
            "Custom order lead time",
            "First-pass yield",
            "Rework",
            "Scrap",
            "Order defects",
            "Supplier on-time delivery",
            "Engineering changes per order",
            "Unplanned downtime",
            "Energy per unit",
            "Accidents with lost time",
            "Employee turnover",
            "Certified for compliance",
            "Training hours per head",
            "Time to hire",
            "Engagement index",
            "Ideas put into practice",
            "Skills coverage, calibration",
            "Systems availability",
            "Data quality index",
            "Internal moves");
    private static final List<String> BANDS =
            List.of("Financial", "Customer", "Internal process", "Learning and growth");

    private SamplePacks() {}

    static PackHead head(String title) {
        return new PackHead(
                "en",
                "Sample company",
                "operations",
                "Operations",
                "2026-10",
                "October 2026",
                LocalDate.of(2026, 10, 31),
                title,
                "Monthly review of Operations for October 2026: 8 of 12 measures on target.",
                "Department",
                false,
                "Issue 1",
                "31 October 2026",
                "3f9a41c07d2e");
    }

    /** The same head, of a pack with figures for the board. */
    static PackHead restricted(PackHead head) {
        return new PackHead(
                head.language(),
                head.company(),
                head.departmentId(),
                head.department(),
                head.periodCode(),
                head.period(),
                head.lastDay(),
                head.title(),
                head.description(),
                "For the board only",
                true,
                head.issue(),
                head.dataTo(),
                head.hash());
    }

    static PackTables tables() {
        return new PackTables(
                new FigureTable(
                        List.of("department", "metric", "name", "actual"),
                        List.of(
                                List.of("operations", "lead-time", "Lead time, \"custom\"", "13.1"),
                                List.of("operations", "rework", "Rework", "3.9"))),
                workbook(),
                new FigureTable(
                        List.of("department", "metric", "period", "forecast"),
                        List.of(List.of("operations", "rework", "2026-11", "3.8"))),
                new FigureTable(List.of("department", "level"), List.of(List.of("operations", "department"))));
    }

    static Workbook workbook() {
        return new Workbook(
                new Workbook.ReadMe(
                        "Read me", List.of(new Workbook.Part("Sheets", List.of(List.of("figures", "everything"))))),
                List.of(new Workbook.Sheet(
                        "figures",
                        List.of(
                                new Workbook.Column("name", Workbook.Kind.TEXT),
                                new Workbook.Column("actual", Workbook.Kind.ACTUAL),
                                new Workbook.Column("period_end", Workbook.Kind.DAY)),
                        List.of(
                                new Workbook.Row(
                                        List.of("Lead time, \"custom\"", "13.1", "2026-10-31"),
                                        new Workbook.Look(0, 1, 1, 1, "", "")),
                                new Workbook.Row(
                                        List.of("Rework", "3.9", "2026-10-31"),
                                        new Workbook.Look(0, 1, 1, 1, "%", "points"))))));
    }

    static Pack department() {
        return new Pack(
                head("Operations, October 2026: monthly review pack"),
                List.of(summary(), everything(12, "metrics"), explain("explain-1"), explainSecond(), history()),
                annex(8));
    }

    static Pack company() {
        List<Page> pages = new ArrayList<>();
        pages.add(summary());
        pages.add(everything(40, "metrics"));
        for (String band : BANDS) {
            pages.add(perspective(band));
        }
        pages.add(history());
        pages.add(reliable());
        return new Pack(head("Sample company, October 2026: monthly review pack"), pages, annex(24));
    }

    static Page summary() {
        return new Page(
                "how-did-we-do",
                "Summary",
                "How is my month and what is asked of me?",
                "Custom orders take 13.1 days, 1.4 too long and getting worse; you have 15 minutes on Thursday.",
                false,
                List.of(
                        new Block.CountStrip(
                                "40 measures in October (September as known now)",
                                List.of(
                                        new Block.CountStrip.Count(ON, 25, 27),
                                        new Block.CountStrip.Count(CLOSE, 6, 7),
                                        new Block.CountStrip.Count(OFF, 5, 4),
                                        new Block.CountStrip.Count(NOT_DUE, 2, 0),
                                        new Block.CountStrip.Count(MISSING, 1, 1),
                                        new Block.CountStrip.Count(NO_TARGET, 1, 1))),
                        new Block.Items(
                                "What matters",
                                List.of(
                                        item(
                                                OFF,
                                                "Custom orders take 13.1 days, 1.4 too long (target 11.7), third month.",
                                                "Sales waits for it from January.",
                                                WORSE,
                                                1),
                                        item(
                                                OFF,
                                                "First-pass yield was 91.2 %, 3.8 points short of 95 %.",
                                                "Dips like this are usual for it; it makes 95 % in about 4 of 10 months.",
                                                STEADY,
                                                2),
                                        item(CLOSE, "Scrap is 2.4 %, just above the limit of 2.3 %.", "", STEADY, 3))),
                        new Block.Items(
                                "A win",
                                List.of(item(
                                        ON,
                                        "Rework fell from 6.1 to 3.9 % since the second bench.",
                                        "Thank you, Quality and Operations.",
                                        BETTER,
                                        4))),
                        new Block.Items(
                                "Missing and corrected",
                                List.of(
                                        plain(
                                                "Complaints per 1,000 deliveries: the CRM load of 31 October failed; expected on 9 November."),
                                        plain(
                                                "September European exports: 2.21 → 2.14 M EUR (credit note); on target → just off."))),
                        new Block.Text("Nothing to report: trade-offs.", true)));
    }

    private static Block.Items.Item item(StatusMark mark, String what, String soWhat, SignalMark signal, int seed) {
        return new Block.Items.Item(
                Optional.of(mark),
                what,
                soWhat,
                Optional.of(signal),
                "Head of Operations",
                Optional.of("m" + seed),
                Optional.of(spark("s" + seed, seed)));
    }

    private static Block.Items.Item plain(String text) {
        return new Block.Items.Item(
                Optional.empty(), text, "", Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    static Page everything(int count, String id) {
        List<Table.Column> columns = List.of(
                new Table.Column("status", "Against target", false),
                new Table.Column("name", "Measure", false),
                new Table.Column("actual", "October", true),
                new Table.Column("target", "Target", true),
                new Table.Column("gap", "Gap", true),
                new Table.Column("last-year", "Last year", true),
                new Table.Column("ytd", "Year to date", true),
                new Table.Column("spark", "24 months", false),
                new Table.Column("signal", "Real change?", false),
                new Table.Column("owner", "Owner", false));
        List<Table.Group> groups = new ArrayList<>();
        for (int band = 0; band < 4; band++) {
            List<Table.Row> rows = new ArrayList<>();
            for (int i = band * count / 4; i < (band + 1) * count / 4; i++) {
                rows.add(row(i));
            }
            groups.add(new Table.Group(BANDS.get(band), rows));
        }
        Block table = new Table(
                id, "One line for each measure; line: 24 months on its own scale, band: usual range.", columns, groups);
        return new Page(
                "where-is-everything",
                "All measures",
                "Where is everything?",
                "25 of 40 on target; of the five misses two are Process, two Financial, one Customer.",
                false,
                List.of(table));
    }

    static Table.Row row(int i) {
        StatusMark mark =
                List.of(ON, ON, CLOSE, ON, OFF, ON, ON, MISSING, ON, NOT_DUE).get(i % 10);
        boolean exception = mark.status().isMiss();
        SignalMark signal = i % 7 == 3 ? WORSE : i % 9 == 2 ? BETTER : STEADY;
        FigureId id = FigureId.actual("operations", "metric-" + i, OCTOBER);
        String actual = mark == MISSING ? "missing" : text(10 + i * 3.7, i);
        return new Table.Row(
                Optional.of("m" + i),
                exception,
                List.of(
                        new Cell.StatusCell(mark),
                        new Cell.Words(NAMES.get(i % NAMES.size()), ""),
                        new Cell.Number(new Printed(actual, Optional.of(id), "actual"), ""),
                        new Cell.Number(
                                new Printed(text(11 + i * 3.5, i), Optional.of(id.with(Scenario.TARGET)), "target"),
                                ""),
                        new Cell.Number(new Printed("−" + text(0.2 + i * 0.1, i), Optional.of(id), "gap"), ""),
                        new Cell.Number(new Printed(text(9 + i * 3.6, i), Optional.of(id), "prior-year"), ""),
                        new Cell.Number(new Printed(text(9.5 + i * 3.6, i), Optional.of(id), "actual"), ""),
                        new Cell.SparkCell(spark("row" + i, i)),
                        new Cell.SignalCell(signal),
                        new Cell.Words(i % 3 == 0 ? "Head of Operations" : "Head of Sales", "")));
    }

    private static String text(double value, int i) {
        return String.format(Locale.ROOT, "%.1f", value) + (i % 3 == 0 ? "\u00a0%" : i % 3 == 1 ? "\u00a0M" : "");
    }

    private static Page explain(String id) {
        return new Page(
                id,
                "To explain (1)",
                "What must I explain?",
                "Lead time: a real change since August.",
                false,
                List.of(
                        explanation("lead-time", "Custom order lead time", OFF, WORSE, lead()),
                        explanation("yield", "First-pass yield", OFF, STEADY, firstPass("yield-chart"))));
    }

    private static Page explainSecond() {
        return new Page(
                "explain-2",
                "To explain (2)",
                "What must I explain?",
                "European exports fall behind their path.",
                false,
                List.of(
                        explanation("exports", "European exports", OFF, STEADY, exports("exports-chart")),
                        new Block.Heading("What else"),
                        new Block.Text("Nothing else was off target.", false)));
    }

    private static Block explanation(String anchor, String name, StatusMark mark, SignalMark signal, Chart chart) {
        return new Block.Explanation(
                anchor,
                name,
                mark,
                signal,
                "Head of Operations",
                chart,
                List.of(
                        "13.1 days in October, 1.4 too long: off target for the third month in a row.",
                        "“Two lathes down since August, part due 20 November.”",
                        "Back on target: expected in February 2027.",
                        "Sales' new distributors wait for it from January."));
    }

    private static Page perspective(String band) {
        List<Table.Row> rows = IntStream.range(0, 4).mapToObj(SamplePacks::row).toList();
        Page all = everything(12, "metrics");
        Table table = (Table) all.blocks().get(0);
        Table metrics = new Table("objective", "", table.columns(), List.of(new Table.Group("", noAnchors(rows))));
        String id = band.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Page(
                id,
                band,
                band + ": what must we excel at?",
                "Rework fixed by the second bench; custom orders 1.4 days too long.",
                false,
                List.of(
                        new Block.ObjectiveCard(
                                id + "-o1",
                                "Deliver custom orders in ten days",
                                OFF,
                                "Head of Operations",
                                "Two lathes have been down since August; the part is due on 20 November.",
                                metrics,
                                List.of(
                                        new Block.ChartBlock("Lead time stepped up in August and stayed.", lead()),
                                        new Block.ChartBlock(
                                                "Exports were 7 % short in October.", exports(id + "-e")))),
                        new Block.ObjectiveCard(
                                id + "-o2",
                                "Make it right the first time",
                                CLOSE,
                                "Head of Quality",
                                "",
                                metrics,
                                List.of(new Block.ChartBlock(
                                        "Yield: an ordinary month of a process that makes 95 % in 4 of 10.",
                                        firstPass(id + "-y"))))));
    }

    static List<Table.Row> noAnchors(List<Table.Row> rows) {
        return rows.stream()
                .map(row -> new Table.Row(Optional.empty(), row.exception(), row.cells()))
                .toList();
    }

    static Page history() {
        List<Table.Column> columns = new ArrayList<>(List.of(new Table.Column("name", "Measure", false)));
        for (int m = 0; m < 13; m++) {
            columns.add(new Table.Column("month", MONTHS.get((9 + m) % 12) + (m < 3 ? " 25" : " 26"), true));
        }
        columns.add(new Table.Column("ytd", "Year to date", true));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Words(NAMES.get(20 + i), ""));
            for (int m = 0; m < 14; m++) {
                cells.add(new Cell.Number(
                        Printed.text(
                                i == 4 && m == 6 ? "missing" : String.format(Locale.ROOT, "%.1f", 10 + i + m * 0.3)),
                        ""));
            }
            rows.add(new Table.Row(Optional.empty(), false, cells));
        }
        return new Page(
                "history",
                "Figures",
                "What exactly are the figures?",
                "11 of 12 in, from 3 sources; 1 by hand, 1 missing.",
                true,
                List.of(new Table(
                        "history", "Thirteen months of every measure", columns, List.of(new Table.Group("", rows)))));
    }

    static Page reliable() {
        List<Table.Column> columns = List.of(
                new Table.Column("name", "Source", false),
                new Table.Column("newest", "Newest date", false),
                new Table.Column("rows", "Rows", true),
                new Table.Column("left-out", "Left out", true));
        List<Table.Row> rows = List.of("ERP orders", "CRM", "Workbook of Quality").stream()
                .map(name -> new Table.Row(
                        Optional.empty(),
                        false,
                        List.of(
                                new Cell.Words(name, "orders.csv"),
                                new Cell.Words("31 October 2026", ""),
                                new Cell.Number(Printed.text("12,345"), ""),
                                new Cell.Number(Printed.text("2"), ""))))
                .toList();
        return new Page(
                "rely",
                "Can I rely on it?",
                "Can I rely on these figures?",
                "37 of the 38 due are in; 6 by hand, 2 estimates, ledger agrees to the cent.",
                false,
                List.of(
                        new Table(
                                "sources", "Where the figures come from", columns, List.of(new Table.Group("", rows))),
                        new Block.Key(
                                "How to read this",
                                List.of(
                                        new Block.Key.Entry("●", "On target", "the promise was kept"),
                                        new Block.Key.Entry("▲", "Just off", "missed, by less than the agreed margin"),
                                        new Block.Key.Entry("■", "Off target", "missed by more"),
                                        new Block.Key.Entry(
                                                "↘", "Getting worse", "more than the usual ups and downs")))));
    }

    private static List<Page> annex(int charts) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < charts; i++) {
            blocks.add(new Block.ChartBlock(NAMES.get(i), i % 3 == 2 ? exports("a" + i) : firstPass("a" + i)));
        }
        return List.of(
                new Page("charts", "All charts", "How has everything moved?", "", false, blocks),
                new Page(
                        "all-figures",
                        "All figures",
                        "Every figure",
                        "",
                        true,
                        history().blocks()));
    }

    static Chart.Spark spark(String id, int seed) {
        Random random = new Random(seed);
        List<Optional<Double>> values = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            values.add(seed % 5 == 4 && i % 9 == 4 ? Optional.empty() : Optional.of(10 + random.nextGaussian()));
        }
        return new Chart.Spark(
                id,
                "24 months, last 10.4, usual range 8 to 12",
                values,
                Collections.nCopies(24, Optional.of(new Chart.Band(8.2, 11.8))));
    }

    private static Chart lead() {
        List<Chart.Point> points = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 24; i++) {
            double target = i < 17 ? 14 : 14 - (i - 16) / 3.0;
            double usual = target + random.nextGaussian() * 0.25 + (i > 20 ? 1.3 : 0);
            double value = i == 23 ? 13.1 : usual;
            points.add(new Chart.Point(
                    month(i),
                    i == 9 ? Optional.empty() : Optional.of(value),
                    i > 20 ? String.format(Locale.ROOT, "%.1f", value) + (i == 23 ? " days" : "") : "",
                    Optional.of(target - 0.8),
                    Optional.of(target),
                    Optional.of(target + 0.8),
                    Optional.of(target),
                    i > 20 ? Signal.Change.CONCERN : Signal.Change.NONE));
        }
        return new Chart.Process(
                "lead-chart",
                "Lead time by month; 13.1 days in October, 1.4 above its target of 11.7",
                new Chart.Title(
                        "Operations", "Custom order lead time in working days", "November 2024 to October 2026"),
                points,
                "usual range 10.9 to 12.5",
                "target 11.7",
                List.of(
                        new Chart.Mark(8, "a second lathe", true),
                        new Chart.Mark(21, "done: second shift on Saturdays", false)),
                List.of("It runs on another level since August 2026."),
                Optional.empty());
    }

    static Chart firstPass(String id) {
        List<Chart.Point> points = new ArrayList<>();
        Random random = new Random(id.hashCode());
        for (int i = 0; i < 24; i++) {
            double value = i == 23 ? 91.2 : 94.6 + random.nextGaussian() * 1.4;
            points.add(new Chart.Point(
                    month(i),
                    Optional.of(value),
                    i == 23 ? "91.2 %" : i == 12 ? "94.9 %" : "",
                    Optional.of(89.8),
                    Optional.of(94.6),
                    Optional.of(99.4),
                    Optional.of(95.0),
                    i == 12 ? Signal.Change.IMPROVEMENT : Signal.Change.NONE));
        }
        return new Chart.Process(
                id,
                "First-pass yield by month; 91.2 % in October, target 95 %",
                new Chart.Title("Operations", "First-pass yield in %", "November 2024 to October 2026"),
                points,
                "usual range 89.8 to 99.4 %",
                "target 95 %",
                List.of(),
                List.of(),
                Optional.empty());
    }

    static Chart exports(String id) {
        List<Chart.Column> columns = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            double actual = 1.9 + Math.sin(i) * 0.25;
            double target = 2.0 + Math.sin(i) * 0.2;
            columns.add(new Chart.Column(
                    month(i + 11),
                    i == 5 ? Optional.empty() : Optional.of(actual),
                    i == 5 ? "" : String.format(Locale.ROOT, "%.2f", actual),
                    Optional.of(target),
                    Optional.of(actual * 0.92),
                    i == 5 ? Optional.empty() : Optional.of(actual - target),
                    i == 5
                            ? ""
                            : String.format(Locale.ROOT, "%+.2f", actual - target)
                                    .replace('-', '−'),
                    i == 5 ? Optional.empty() : Optional.of(100 * (actual - target) / target),
                    i == 5
                            ? ""
                            : String.format(Locale.ROOT, "%+.1f %%", 100 * (actual - target) / target)
                                    .replace('-', '−'),
                    actual < target));
        }
        return new Chart.Columns(
                id,
                "European exports by month against target; 2.04 M in October, 7 % short",
                new Chart.Title("Sales", "European exports in M EUR", "October 2025 to October 2026"),
                columns);
    }

    private static String month(int i) {
        int month = (10 + i) % 12;
        return month == 0 ? String.valueOf(2025 + i / 12) : MONTHS.get(month);
    }

    /** Words and names that try to be something else. */
    static final String HOSTILE =
            "<script>alert('1')</script> ]]> &amp; & \" ' ${head.title} <#list 1..9 as x> \u202Eevil\u202C \u0000 \uFFFE <!-- --> </style>";

    static Pack hostile() {
        Pack pack = department();
        Page page = new Page(
                "hostile",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                false,
                List.of(
                        new Block.Text(HOSTILE, false),
                        new Block.Items(HOSTILE, List.of(plain(HOSTILE))),
                        new Block.ChartBlock(
                                HOSTILE,
                                new Chart.Process(
                                        "h",
                                        HOSTILE,
                                        new Chart.Title(HOSTILE, HOSTILE, HOSTILE),
                                        ((Chart.Process) lead()).points(),
                                        HOSTILE,
                                        "中文 target",
                                        List.of(new Chart.Mark(3, HOSTILE, true)),
                                        List.of(HOSTILE),
                                        Optional.empty())),
                        new Table(
                                "metrics",
                                HOSTILE,
                                List.of(new Table.Column("name", HOSTILE, false)),
                                List.of(new Table.Group(
                                        HOSTILE,
                                        List.of(new Table.Row(
                                                Optional.empty(),
                                                true,
                                                List.of(new Cell.Words(HOSTILE, HOSTILE)))))))));
        return new Pack(head(HOSTILE), List.of(pack.pages().get(0), page), List.of());
    }
}
