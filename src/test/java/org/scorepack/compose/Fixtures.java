package org.scorepack.compose;

import java.time.LocalDate;
import java.util.Optional;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reject;
import org.scorepack.figure.Signal;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Unit;

/** The facts behind the sentences of the specification, one metric each. */
final class Fixtures {

    private Fixtures() {}

    static MetricBuilder metric(String id, String name, Unit.Kind kind, String symbol, Direction better) {
        return Metric.builder(id, new Unit(kind, symbol), better)
                .name(Label.of(name))
                .definition(Label.of("What " + name + " counts"))
                .owner("head-of-operations");
    }

    /** Third month off, outside its usual range. */
    static History leadTime() {
        return History.steady(
                        metric("order-lead-time", "Custom order lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                                .build(),
                        "11.67",
                        "11.5",
                        "13.6",
                        "13.3",
                        "13.1")
                .signal(Signal.Change.CONCERN, Signal.Rule.OUTSIDE)
                .usual(10.9, 11.5, 12.1, AssuranceKind.HIT_OR_MISS);
    }

    /** Off target, an ordinary month. */
    static History firstPassYield() {
        return History.steady(
                        metric("first-pass-yield", "First-pass yield", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                                .build(),
                        "95",
                        "95.2",
                        "91.2")
                .usual(89.8, 94.6, 99.4, AssuranceKind.HIT_OR_MISS);
    }

    /** On target and slipping. */
    static History turnover() {
        return History.steady(
                        metric("turnover", "Employee turnover", Unit.Kind.PERCENT, "%", Direction.LOWER)
                                .build(),
                        "10",
                        "8.0",
                        "9.1",
                        "9.2",
                        "9.3",
                        "9.4",
                        "9.5",
                        "9.6",
                        "9.7",
                        "9.8")
                .signal(Signal.Change.CONCERN, Signal.Rule.RUN)
                .usual(7.0, 8.5, 10.0, AssuranceKind.PASSES);
    }

    /** On target and better for real. */
    static History rework() {
        return History.steady(
                        metric("rework", "Rework", Unit.Kind.PERCENT, "%", Direction.LOWER)
                                .build(),
                        "4.5",
                        "6.1",
                        "3.9")
                .signal(Signal.Change.IMPROVEMENT, Signal.Rule.OUTSIDE)
                .usual(4.4, 6.0, 7.6, AssuranceKind.HIT_OR_MISS);
    }

    /** Just off by less than the print shows. */
    static History delivery() {
        return History.steady(
                metric("on-time", "On-time delivery", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                        .build(),
                "95",
                "96.1",
                "94.96");
    }

    /** Missing, its feed being late. */
    static History complaints() {
        return History.steady(
                metric("complaints", "Complaints per 1,000 deliveries", Unit.Kind.NUMBER, "", Direction.LOWER)
                        .source(new MetricSource.FromFeed("crm-complaints", Optional.empty(), Optional.empty()))
                        .build(),
                "2.5",
                "2.3",
                "");
    }

    /** Money that adds up. */
    static History exports() {
        return History.steady(
                metric("exports", "European exports", Unit.Kind.MONEY, "EUR", Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .build(),
                "2200000",
                "2210000",
                "2140000",
                "2040000");
    }

    /** Not due between quarter ends. */
    static History training() {
        return History.steady(
                metric("training", "Training done", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                        .frequency(Frequency.QUARTER)
                        .build(),
                "90",
                "not due",
                "94.2",
                "not due");
    }

    /** The aim is none. */
    static History accidents() {
        return History.steady(
                metric("accidents", "Accidents", Unit.Kind.COUNT, "", Direction.LOWER)
                        .overTime(Aggregation.SUM)
                        .critical(true)
                        .build(),
                "0",
                "0",
                "2");
    }

    /** A loss larger than planned. */
    static History result() {
        return History.steady(
                metric("result", "Operating result", Unit.Kind.MONEY, "EUR", Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .build(),
                "-80000",
                "-80000",
                "-120000");
    }

    static History noTarget() {
        return History.steady(
                        metric("headcount", "Headcount", Unit.Kind.COUNT, "", Direction.NONE)
                                .build(),
                        "",
                        "48213",
                        "48310")
                .quality(Quality.of(Quality.Kind.MANUAL));
    }

    static Sample operations() {
        return filled(Sample.operations());
    }

    static Sample company() {
        return filled(Sample.company());
    }

    /** Four measures of a small department. */
    static Sample few() {
        return Sample.operations()
                .objective("money", "Earn abroad", "financial", exports())
                .objective("right-first-time", "Right first time", "process", firstPassYield(), rework())
                .objective("people", "Keep our specialists", "learning", turnover());
    }

    /** A company where nothing is worth a word. */
    static Sample quiet() {
        return Sample.company().objective("all", "All is well", "process", fine(5));
    }

    /** 300 measures, every tenth off target. */
    static Sample many() {
        return Sample.operations().objective("all", "Everything", "process", fine(300));
    }

    private static History[] fine(int count) {
        History[] found = new History[count];
        for (int at = 0; at < count; at++) {
            found[at] = History.steady(
                            metric("m" + at, "Measure " + at, Unit.Kind.PERCENT, "%", Direction.HIGHER)
                                    .build(),
                            "95",
                            "95.2",
                            at % 10 == 9 ? "80.1" : "95.1")
                    .usual(75, 95, 99, AssuranceKind.HIT_OR_MISS);
        }
        return found;
    }

    private static Sample filled(Sample sample) {
        return sample.objective("money", "Earn abroad", "financial", exports(), result())
                .objective("keep-promises", "Keep our promises", "customer", delivery(), complaints())
                .objective("lead-time", "Deliver custom orders in ten days", "process", leadTime())
                .objective("right-first-time", "Right first time", "process", firstPassYield(), rework(), accidents())
                .objective("people", "Keep our specialists", "learning", turnover(), training(), noTarget())
                .corrected("exports", "2026-09", "2210000", "2140000")
                .waiting(new PackInput.Waiting(
                        "Deliver custom orders in ten days",
                        "Win ten distributors",
                        "Sales",
                        "Head of Sales",
                        Status.GREEN,
                        true))
                .source(new SourceReport(
                        "crm",
                        "crm-complaints",
                        "complaints.csv",
                        0,
                        0,
                        0,
                        0,
                        "",
                        Optional.empty(),
                        SourceReport.Outcome.LATE,
                        "the load of 31 October did not arrive, expected on 9 November",
                        ""))
                .source(new SourceReport(
                        "erp",
                        "erp-orders",
                        "orders.csv",
                        1200,
                        1186,
                        3,
                        11,
                        "3f2a91c0de77aaaa",
                        Optional.of(LocalDate.of(2026, 10, 31)),
                        SourceReport.Outcome.LOADED,
                        "",
                        ""))
                .reject(new Reject(
                        "erp-orders", "orders.csv", 17, "lead_time", "not-a-number", "no number", "secret raw text"))
                .comment(Optional.of("order-lead-time"), "2026-10", "Two lathes down since August, part due 20 Nov.")
                .comment(Optional.of("lead-time"), "2026-10", "We need the second shift.")
                .action("a1", "second source for castings", Optional.of("order-lead-time"), "2026-10-19")
                .action("a2", "new gauges", Optional.of("first-pass-yield"), "2026-11-20");
    }
}
