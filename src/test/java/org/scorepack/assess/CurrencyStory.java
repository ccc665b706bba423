package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WorkingDays;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.ExchangeRates;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

/** A group in euros with a subsidiary that counts in pounds and one that counts in euros; its finance keeps the rates. */
final class CurrencyStory {

    static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();

    private final Metric total;
    private final List<Department> departments = new ArrayList<>();
    private final List<Scorecard> cards = new ArrayList<>();
    private final List<Figure> facts = new ArrayList<>();

    private CurrencyStory(Aggregation overTime) {
        total = Metric.builder("money", unit("EUR"), Direction.HIGHER)
                .overTime(overTime)
                .overDepartments(Aggregation.SUM)
                .source(new MetricSource.FromDepartments(List.of("britain/money", "france/money")))
                .build();
        department("group", Optional.empty(), total);
        department("britain", Optional.of("group"), local("money", "GBP", overTime));
        department("france", Optional.of("group"), local("money", "EUR", overTime));
        department("finance", Optional.of("group"), rate("average"), rate("closing"));
    }

    static CurrencyStory of(Aggregation overTime) {
        return new CurrencyStory(overTime);
    }

    /** What happened; empty = nothing arrived. */
    CurrencyStory actual(String department, String metric, String month, String value) {
        return add(FigureId.actual(department, metric, month(month)), value);
    }

    CurrencyStory target(String department, String metric, String month, String value) {
        return add(FigureId.actual(department, metric, month(month)).with(Scenario.TARGET), value);
    }

    /** The group's row, reported at a month. */
    Judgement row(String month, Basis basis) {
        return judged("2026-01", month).rows().stream()
                .filter(row ->
                        row.id().period().equals(month(month)) && row.id().basis() == basis)
                .findFirst()
                .orElseThrow();
    }

    /** All of the group, from a month on. */
    Judged judged(String first, String month) {
        Period reported = month(month);
        List<Period> range = new ArrayList<>();
        for (Period period = month(first); period.compareTo(reported) <= 0; period = CALENDAR.shift(period, 1)) {
            range.add(period);
        }
        List<Figure> all = new ArrayList<>(facts);
        all.addAll(DerivedFacts.of(strategy(), range, facts, List.of(), Evidence.NONE)
                .added());
        return new Judge(CALENDAR, reported).judge(departments.get(0), "o", total, all);
    }

    private CurrencyStory add(FigureId id, String value) {
        facts.add(new Figure(id, Reading.of(new BigDecimal(value)), "list.csv:2:x"));
        return this;
    }

    private Strategy strategy() {
        return new Strategy(
                TestCompany.of(
                        CALENDAR,
                        departments,
                        WorkingDays.WEEKDAYS,
                        Map.of("GBP", new ExchangeRates("finance/average", "finance/closing"))),
                cards);
    }

    private void department(String id, Optional<String> parent, Metric... metrics) {
        departments.add(Department.of(id, Label.of(id), parent, Life.ALWAYS));
        Objective objective = new Objective(
                "o",
                Label.of("O"),
                "financial",
                Optional.empty(),
                "head",
                List.of(),
                List.of(metrics),
                BigDecimal.ONE,
                Place.ofFile("x.yaml"));
        cards.add(new Scorecard(id, List.of(id), List.of(objective), Optional.empty(), Place.ofFile("x.yaml")));
    }

    private static Metric local(String id, String currency, Aggregation overTime) {
        return Metric.builder(id, unit(currency), Direction.HIGHER)
                .overTime(overTime)
                .overDepartments(Aggregation.SUM)
                .build();
    }

    private static Metric rate(String id) {
        return Metric.builder(id, new Unit(Unit.Kind.NUMBER, "EUR per GBP"), Direction.NONE)
                .overTime(Aggregation.AVERAGE)
                .build();
    }

    private static Unit unit(String currency) {
        return new Unit(Unit.Kind.MONEY, currency);
    }

    private static Period month(String code) {
        return CALENDAR.parse(code).orElseThrow();
    }
}
