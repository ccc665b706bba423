package org.scorepack.assess;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;

/** A metric's facts, told month by month. */
final class Story {

    static final String DEPARTMENT = "operations";

    private final MonthCalendar calendar;
    private final Metric metric;
    private final List<Figure> facts = new ArrayList<>();

    Story(MonthCalendar calendar, Metric metric) {
        this.calendar = calendar;
        this.metric = metric;
    }

    static Story of(Metric metric) {
        return new Story(MonthCalendar.calendarYear(), metric);
    }

    static Department department(String id, String parent) {
        return Department.of(id, Label.of(id), Optional.of(parent), Life.ALWAYS);
    }

    /** Values of months in a row, separated by blanks; {@code _} is a month without a fact. */
    Story actuals(String from, String values) {
        return told(from, values, Basis.MONTH, Scenario.ACTUAL);
    }

    Story targets(String from, String values) {
        return told(from, values, Basis.MONTH, Scenario.TARGET);
    }

    Story told(String from, String values, Basis basis, Scenario scenario) {
        YearMonth month = YearMonth.parse(from);
        for (String value : values.trim().split("\\s+")) {
            if (!value.equals("_")) {
                FigureId id = new FigureId(DEPARTMENT, metric.id(), calendar.of(month), basis, scenario);
                facts.add(new Figure(id, Reading.of(new BigDecimal(value)), "told.csv:" + month));
            }
            month = month.plusMonths(1);
        }
        return this;
    }

    MonthCalendar calendar() {
        return calendar;
    }

    List<Figure> facts() {
        return facts;
    }

    Period period(String code) {
        return calendar.parse(code).orElseThrow();
    }

    Judged judged(String reported) {
        return new Judge(calendar, period(reported))
                .judge(department(DEPARTMENT, "corporate"), "objective", metric, facts);
    }

    Optional<Judgement> row(String reported, String period, Basis basis) {
        return judged(reported).rows().stream()
                .filter(row ->
                        row.id().period().code().equals(period) && row.id().basis() == basis)
                .findFirst();
    }

    /** The row of the reported month. */
    Judgement row(String reported, Basis basis) {
        return row(reported, reported, basis).orElseThrow();
    }
}
