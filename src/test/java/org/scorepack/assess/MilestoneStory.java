package org.scorepack.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Milestone;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

/** Steps with their days, judged at the end of a month. */
final class MilestoneStory {

    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();

    private MilestoneStory() {}

    /** @param done days or {@code none}, one for each that is due */
    static Map<String, String> of(List<String> due, List<String> done, LocalDate day) {
        List<Milestone> steps = new ArrayList<>();
        for (int at = 0; at < due.size(); at++) {
            steps.add(new Milestone(
                    Label.of("Step"),
                    LocalDate.parse(due.get(at)),
                    Optional.of(done.get(at))
                            .filter(text -> !text.equals("none"))
                            .map(LocalDate::parse)));
        }
        Metric metric = Metric.builder("m", new Unit(Unit.Kind.COUNT, ""), Direction.HIGHER)
                .kind(Metric.Kind.MILESTONE)
                .milestones(steps)
                .tolerance(new Tolerance(
                        Tolerance.DEFAULT.green(),
                        new Tolerance.Margin(new BigDecimal("99.9"), Tolerance.Mode.PERCENT)))
                .build();
        Department department = Department.of("d", Label.of("D"), Optional.empty(), Life.ALWAYS);
        Objective objective = new Objective(
                "o",
                Label.of("O"),
                "p",
                Optional.empty(),
                "",
                List.of(),
                List.of(metric),
                BigDecimal.ONE,
                Place.ofFile(""));
        Strategy strategy = new Strategy(
                TestCompany.of(CALENDAR, List.of(department)),
                List.of(new Scorecard("d", List.of("d"), List.of(objective), Optional.empty(), Place.ofFile(""))));
        Period period = CALENDAR.of(YearMonth.from(day));
        Judgement judged = new Judge(CALENDAR, period)
                        .judge(
                                department,
                                "o",
                                metric,
                                DerivedFacts.of(strategy, List.of(period), List.of(), List.of(), Evidence.NONE)
                                        .added())
                        .rows()
                        .stream()
                        .filter(row -> row.id().basis() == Basis.MONTH)
                        .findFirst()
                        .orElseThrow();
        return Map.of(
                "value", judged.actual().number().map(BigDecimal::toPlainString).orElse("none"),
                "target", judged.target().map(BigDecimal::toPlainString).orElse("none"),
                "status", judged.status().name());
    }
}
