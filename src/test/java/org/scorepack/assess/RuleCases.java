package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scorepack.assess.score.MetricScore;
import org.scorepack.assess.score.ScoreRollUp;
import org.scorepack.assess.trend.ChangePoint;
import org.scorepack.assess.trend.MannKendall;
import org.scorepack.assess.trend.ShortTrend;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.YearLabel;
import org.scorepack.config.Freshness;
import org.scorepack.extract.Months;
import org.scorepack.figure.Absence;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Unit;

/** Computes the cases of {@code rules.md}: each by name, from what is given to all that the program makes of it. */
final class RuleCases {

    private static final int DECIMALS = 10;

    private static final Map<String, Function<Given, Map<String, String>>> RULES = Map.ofEntries(
            Map.entry("variance", RuleCases::variance),
            Map.entry(
                    "rounding",
                    given -> Map.of("rounded", text(Rounding.halfUp(given.number("value"), given.whole("digits"))))),
            Map.entry("parts", RuleCases::parts),
            Map.entry("aggregate", RuleCases::aggregate),
            Map.entry("currency", RuleCases::currency),
            Map.entry("fiscal-month", RuleCases::fiscalMonth),
            Map.entry("per-week", RuleCases::perWeek),
            Map.entry("trajectory", RuleCases::trajectory),
            Map.entry("phasing", RuleCases::phasing),
            Map.entry(
                    "cumulative",
                    given -> Map.of(
                            "months",
                            String.join(
                                    ";", Months.of(given.whole("starts"), given.text("from"), given.list("to-date"))))),
            Map.entry("status", RuleCases::status),
            Map.entry(
                    "score",
                    given -> Map.of(
                            "score",
                            text(MetricScore.byGoal(
                                    given.number("value"),
                                    given.number("goal"),
                                    given.number("red"),
                                    given.better() == Direction.HIGHER)))),
            Map.entry("roll-up", RuleCases::rollUp),
            Map.entry(
                    "milestones",
                    given -> MilestoneStory.of(
                            given.list("due"), given.list("done"), LocalDate.parse(given.text("day")))),
            Map.entry("limits", RuleCases::limits),
            Map.entry(
                    "signals",
                    given -> Map.of(
                            "codes",
                            ChartCodes.of(
                                    given.points(),
                                    XmrChart.of(given.points(), XmrChart.screening(given.rules())),
                                    given.rules()))),
            Map.entry("tie-out", RuleCases::tieOut),
            Map.entry(
                    "reach",
                    given -> Map.of(
                            "day",
                            new Freshness.Reach(
                                            given.whole("days"),
                                            given.text("working").equals("yes"))
                                    .from(LocalDate.parse(given.text("period-end")))
                                    .toString())),
            Map.entry("short-trend", given -> Map.of("trend", String.valueOf(ShortTrend.of(given.points())))),
            Map.entry("mann-kendall", RuleCases::mannKendall),
            Map.entry("change-point", RuleCases::changePoint),
            Map.entry(
                    "what-to-do",
                    given -> Map.of(
                            "do",
                            WhatToDo.of(
                                            Status.valueOf(given.text("status")),
                                            Signal.Change.valueOf(given.text("change")),
                                            true,
                                            Optional.of(AssuranceKind.valueOf(given.text("assurance"))),
                                            false)
                                    .name())),
            Map.entry(
                    "likelihood",
                    given ->
                            Map.of("word", Likelihood.of(given.number("chance")).name())),
            Map.entry("record", RuleCases::record),
            Map.entry(
                    "promised",
                    given -> Map.of(
                            "reached",
                            PromisedChange.reached(
                                            given.number("before"), given.number("heading"), given.number("target"))
                                    .map(RuleCases::text)
                                    .orElse("none"))),
            Map.entry(
                    "hit-share",
                    given -> Map.of(
                            "share",
                            text(HitShare.of(
                                    given.number("average").doubleValue(),
                                    given.number("sigma").doubleValue(),
                                    given.better(),
                                    given.number("target").doubleValue(),
                                    given.number("target").doubleValue())))),
            Map.entry("trade-off", RuleCases::tradeOff));

    private RuleCases() {}

    /** What a case gives. */
    private record Given(Map<String, String> values) {

        String text(String key) {
            return Optional.ofNullable(values.get(key))
                    .orElseThrow(() -> new IllegalArgumentException("A case without " + key + ": " + values));
        }

        BigDecimal number(String key) {
            return new BigDecimal(text(key));
        }

        int whole(String key) {
            return Integer.parseInt(text(key));
        }

        List<String> list(String key) {
            return Arrays.asList(text(key).split(";", -1));
        }

        double[] points() {
            return list("points").stream()
                    .mapToDouble(point -> point.isEmpty() ? Double.NaN : Double.parseDouble(point))
                    .toArray();
        }

        Direction better() {
            return Direction.valueOf(text("better").toUpperCase(Locale.ROOT));
        }

        RuleSet rules() {
            return RuleSet.valueOf(text("rules"));
        }
    }

    static Map<String, String> of(String rule, Map<String, String> given) {
        return Optional.ofNullable(RULES.get(rule))
                .orElseThrow(() -> new IllegalArgumentException("Nobody computes " + rule))
                .apply(new Given(given));
    }

    private static Map<String, String> tradeOff(Given given) {
        Optional<Double> move = TradeOff.move(months(given.text("metric")), given.better());
        Optional<Double> counter = TradeOff.move(
                months(given.text("counter")),
                Direction.valueOf(given.text("counter-better").toUpperCase(Locale.ROOT)));
        return Map.of(
                "move", move.map(RuleCases::text).orElse("none"),
                "counter-move", counter.map(RuleCases::text).orElse("none"),
                "verdict", TradeOff.of(move, counter).name());
    }

    private static double[] months(String text) {
        return Stream.of(text.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Map<String, String> record(Given given) {
        String unit = given.values().getOrDefault("unit", "");
        Unit.Kind kind = unit.equals("%") ? Unit.Kind.PERCENT : unit.isEmpty() ? Unit.Kind.NUMBER : Unit.Kind.COUNT;
        List<BigDecimal> called = numbers(given.text("called"));
        List<BigDecimal> happened = numbers(given.text("happened"));
        List<TrackRecord.Call> calls = IntStream.range(0, called.size())
                .mapToObj(at -> new TrackRecord.Call(
                        called.get(at), happened.get(at), Optional.of(given.number("target")), Optional.empty()))
                .toList();
        TrackRecord record =
                TrackRecord.of(calls, given.better(), new Unit(kind, unit)).orElseThrow();
        return Map.of(
                "off",
                text(record.off()),
                "in",
                record.share() ? "percent" : "unit",
                "right",
                record.right() + "/" + record.judged());
    }

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(";")).map(BigDecimal::new).toList();
    }

    private static Map<String, String> variance(Given given) {
        boolean percent = given.values().getOrDefault("unit", "").equals("%");
        Unit unit = new Unit(percent ? Unit.Kind.PERCENT : Unit.Kind.NUMBER, "");
        Gap gap = Variance.of(
                        Optional.of(given.number("actual")), Optional.of(given.number("target")), given.better(), unit)
                .orElseThrow();
        return Map.of(
                "gap", text(gap.absolute()),
                "percent", gap.percent().map(RuleCases::text).orElse("none"),
                "favourable", gap.favour().map(Gap.Favour::code).orElse("none"),
                "reason", gap.reason().name());
    }

    private static Map<String, String> parts(Given given) {
        RoundedParts parts = new RoundedParts(
                given.list("parts").stream().map(BigDecimal::new).toList(), given.whole("digits"));
        return Map.of(
                "printed", parts.parts().stream().map(RuleCases::text).collect(Collectors.joining(";")),
                "total", text(parts.total()),
                "adds", parts.addUp() ? "yes" : "no");
    }

    private static Map<String, String> aggregate(Given given) {
        List<Reading> readings = given.values().containsKey("ratios")
                ? given.list("ratios").stream().map(RuleCases::ratio).toList()
                : given.list("parts").stream()
                        .map(part ->
                                part.isEmpty() ? Reading.absent(Absence.NO_DATA) : Reading.of(new BigDecimal(part)))
                        .toList();
        Aggregation how = Aggregation.valueOf(given.text("how").toUpperCase(Locale.ROOT));
        Reading.Present whole = (Reading.Present) Aggregate.over(readings, how, BigDecimal.valueOf(100));
        return Map.of("value", text(whole.value()), "quality", whole.quality().code());
    }

    private static Reading ratio(String text) {
        String[] parts = text.split("/");
        return Aggregate.quotient(
                new Reading.Ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1])),
                BigDecimal.valueOf(100),
                Quality.FINAL);
    }

    private static Map<String, String> currency(Given given) {
        Judgement total = CurrencyStory.of(Aggregation.SUM)
                .actual("britain", "money", "2026-01", given.text("actual"))
                .target("britain", "money", "2026-01", given.text("plan"))
                .actual("finance", "average", "2026-01", given.text("rate"))
                .target("finance", "average", "2026-01", given.text("plan-rate"))
                .row("2026-01", Basis.MONTH);
        BigDecimal actual = total.actual().number().orElseThrow();
        return Map.of(
                "total", text(actual.subtract(total.target().orElseThrow())),
                "business", text(total.gap().orElseThrow().absolute()),
                "currency", text(total.currencyEffect().orElseThrow()));
    }

    private static Map<String, String> tieOut(Given given) {
        String within = given.text("within");
        boolean percent = within.endsWith(" %");
        TieOut tie = new TieOut(
                FigureId.actual("d", "m", MonthCalendar.calendarYear().of(YearMonth.of(2026, 10))),
                Optional.of(given.number("actual")),
                "",
                "ledger",
                Optional.of(given.text("other"))
                        .filter(text -> !text.equals("none"))
                        .map(BigDecimal::new),
                "",
                new Tolerance.Margin(
                        new BigDecimal(within.replace(" %", "")),
                        percent ? Tolerance.Mode.PERCENT : Tolerance.Mode.ABSOLUTE));
        return Map.of(
                "verdict",
                tie.verdict().name(),
                "apart",
                tie.difference().map(RuleCases::text).orElse("none"));
    }

    private static Map<String, String> fiscalMonth(Given given) {
        Period month = new MonthCalendar(given.whole("starts"), YearLabel.END).of(YearMonth.parse(given.text("month")));
        return Map.of("number", String.valueOf(month.number()), "year", String.valueOf(month.fiscalYear()));
    }

    private static Map<String, String> perWeek(Given given) {
        WeekAverage week = WeekAverageTest.of(given.text("period"), given.text("value"));
        return Map.of("weeks", String.valueOf(week.weeks()), "a-week", text(week.value()));
    }

    private static Map<String, String> trajectory(Given given) {
        YearMonth at = YearMonth.parse(given.text("at"));
        return Map.of(
                "target",
                text(TargetLine.at(
                        given.number("start"),
                        given.number("end"),
                        at.until(YearMonth.parse(given.text("month")), ChronoUnit.MONTHS),
                        at.until(YearMonth.parse(given.text("by")), ChronoUnit.MONTHS))));
    }

    private static Map<String, String> phasing(Given given) {
        PhasedYear found = given.values().containsKey("weights")
                ? PhasedYear.weighted(
                        given.number("amount"),
                        given.list("weights").stream()
                                .map(weight -> weight.isEmpty()
                                        ? Optional.<BigDecimal>empty()
                                        : Optional.of(new BigDecimal(weight)))
                                .toList(),
                        given.whole("digits"))
                : PhasedYear.even(given.number("amount"), given.whole("periods"), given.whole("digits"));
        return Map.of(
                "parts", found.parts().stream().map(RuleCases::text).collect(Collectors.joining(";")),
                "flag", found.flag().map(Enum::name).orElse("none"));
    }

    private static Map<String, String> status(Given given) {
        String amber = given.values().getOrDefault("amber", "5 %").replace(" %", "");
        Tolerance tolerance = new Tolerance(
                Tolerance.DEFAULT.green(), new Tolerance.Margin(new BigDecimal(amber), Tolerance.Mode.PERCENT));
        Thresholds limits = Thresholds.of(given.better(), given.number("target"), Optional.empty(), tolerance);
        boolean critical = given.values().containsKey("critical");
        return Map.of(
                "status",
                StatusRule.of(Reading.of(given.number("value")), given.better(), Optional.of(limits), critical)
                        .name());
    }

    private static Map<String, String> rollUp(Given given) {
        ScoreRollUp found = ScoreRollUp.of(
                given.list("scores").stream().map(RollupCasesTest::child).toList(),
                Optional.ofNullable(given.values().get("policy"))
                        .map(ScorePolicy::valueOf)
                        .orElse(ScorePolicy.GUARDED));
        String flags = found.flags().stream().map(Enum::name).collect(Collectors.joining("+"));
        return Map.of(
                "score", found.score().map(RuleCases::text).orElse("none"),
                "status", found.status().name(),
                "flags", flags.isEmpty() ? "none" : flags);
    }

    private static Map<String, String> limits(Given given) {
        XmrChart chart = XmrChart.of(given.points(), XmrChart.screening(RuleSet.BSC8));
        return Map.of("average", text(chart.mean()), "lower", text(chart.lower()), "upper", text(chart.upper()));
    }

    private static Map<String, String> mannKendall(Given given) {
        MannKendall found = MannKendall.of(given.points());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("s", String.valueOf(found.s()));
        values.put("z", text(found.z()));
        values.put("p", text(found.p()));
        values.put("slope", text(found.slope()));
        return values;
    }

    private static Map<String, String> changePoint(Given given) {
        ChangePoint found = ChangePoint.of(given.points());
        return Map.of("k", text(found.k()), "before", String.valueOf(found.before()), "p", text(found.p()));
    }

    private static String text(double value) {
        return text(new BigDecimal(value, MathContext.DECIMAL64));
    }

    /** Ten decimals at most, no zeros at the end. */
    private static String text(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
