package org.scorepack.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorepack.assess.LevelScore;
import org.scorepack.assess.ScoreLevels;
import org.scorepack.assess.Standing;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WorkingDays;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Perspective;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Role;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;

/** A small company by hand: builds what a pack may know of Operations (or of the company) in October 2026. */
final class Sample {

    static final Period OCTOBER = MonthCalendar.calendarYear().parse("2026-10").orElseThrow();

    private final String department;
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<ProcessLimits> limits = new ArrayList<>();
    private final List<Outlook> outlooks = new ArrayList<>();
    private final List<PackInput.Call> calls = new ArrayList<>();
    private final List<PackInput.Correction> corrections = new ArrayList<>();
    private final List<PackInput.Waiting> waiting = new ArrayList<>();
    private final List<SourceReport> sources = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<TieOut> tieOuts = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private PackInput.Below below = PackInput.Below.NOBODY;
    private final List<String> evenly = new ArrayList<>();
    private Locale language = Locale.ENGLISH;

    private Sample(String department) {
        this.department = department;
    }

    private Audience audience = Audience.MANAGEMENT;

    /** The same for another audience. */
    Sample forAudience(Audience.Kind kind) {
        audience = Audience.of(kind);
        return this;
    }

    static Sample operations() {
        return new Sample("operations");
    }

    static Sample company() {
        return new Sample("corporate");
    }

    static Period month(String code) {
        return MonthCalendar.calendarYear().parse(code).orElseThrow();
    }

    Sample language(Locale value) {
        language = value;
        return this;
    }

    /** An objective with its metrics, whose histories are given beside. */
    Sample objective(String id, String name, String perspective, History... histories) {
        List<Metric> metrics = new ArrayList<>();
        for (History history : histories) {
            metrics.add(history.metric());
            judgements.addAll(history.judgements(department, id));
            history.limits(department).ifPresent(limits::add);
        }
        objectives.add(new Objective(
                id,
                Label.of(name),
                perspective,
                Optional.empty(),
                "head-of-operations",
                List.of(),
                metrics,
                BigDecimal.ONE,
                Place.ofFile("")));
        return this;
    }

    Sample corrected(String metric, String month, String before, String now) {
        Judgement known = judgements.stream()
                .filter(judgement -> judgement.id().metric().equals(metric)
                        && judgement.id().basis() == Basis.MONTH
                        && judgement.id().period().equals(month(month)))
                .findFirst()
                .orElseThrow();
        corrections.add(new PackInput.Correction(
                History.withActual(known, new BigDecimal(before)), History.withActual(known, new BigDecimal(now))));
        return this;
    }

    /** Where the year of a metric lands, worked out in October: value, low and high of what is likely, target, chance. */
    Sample lands(String metric, String value, String low, String high, String target, String chance) {
        return lands(metric, Outlook.Method.THETA, value, Optional.of(low + " " + high), target, chance, "");
    }

    /** The same by any method; what is empty is not known. */
    Sample lands(
            String metric,
            Outlook.Method method,
            String value,
            Optional<String> range,
            String target,
            String chance,
            String owner) {
        Expected year = new Expected(
                MonthCalendar.calendarYear().yearOf(OCTOBER),
                number(value),
                range.map(ends -> ends.split(" "))
                        .map(ends -> new Expected.Range(
                                new BigDecimal(ends[0]),
                                new BigDecimal(ends[1]),
                                new BigDecimal(ends[0]),
                                new BigDecimal(ends[1]))),
                number(target),
                Optional.empty(),
                Optional.empty(),
                number(chance),
                number(owner));
        outlooks.add(new Outlook(department, metric, OCTOBER, method, 0, List.of(), Optional.of(year)));
        return this;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    /** What the pack of the month before expected of a month. */
    Sample called(String metric, String month, String ours) {
        calls.add(new PackInput.Call(
                metric,
                MonthCalendar.calendarYear().shift(month(month), -1),
                month(month),
                number(ours),
                Optional.empty()));
        return this;
    }

    /** What the pack of a month expected of its year. */
    Sample calledYear(String metric, String madeIn, String ours) {
        calls.add(new PackInput.Call(
                metric,
                month(madeIn),
                MonthCalendar.calendarYear().yearOf(month(madeIn)),
                number(ours),
                Optional.empty()));
        return this;
    }

    /** Puts another currency into a metric: at the rates of the plan every value of it is so much more. */
    Sample atPlanRates(String metric, String more) {
        judgements.replaceAll(
                known -> known.id().metric().equals(metric) ? History.atPlanRates(known, new BigDecimal(more)) : known);
        return this;
    }

    Sample waiting(PackInput.Waiting link) {
        waiting.add(link);
        return this;
    }

    Sample evenly(String metric) {
        evenly.add(metric);
        return this;
    }

    Sample source(SourceReport report) {
        sources.add(report);
        return this;
    }

    Sample reject(Reject reject) {
        rejects.add(reject);
        return this;
    }

    Sample tieOut(TieOut tieOut) {
        tieOuts.add(tieOut);
        return this;
    }

    Sample comment(Optional<String> about, String period, String text) {
        comments.add(new Comment(department, about, month(period), Optional.empty(), text, "head-of-operations"));
        return this;
    }

    Sample action(String id, String text, Optional<String> serves, String due) {
        actions.add(
                new Action(department, id, text, serves, "head-of-operations", LocalDate.parse(due), Optional.empty()));
        return this;
    }

    Sample below(PackInput.Below value) {
        below = value;
        return this;
    }

    PackInput input() {
        Organisation organisation = organisation(language);
        return new PackInput(
                audience,
                organisation,
                organisation.department(department).orElseThrow(),
                OCTOBER,
                objectives,
                judgements.stream()
                        .sorted(java.util.Comparator.comparing(Judgement::id))
                        .toList(),
                limits,
                outlooks,
                calls,
                corrections,
                waiting,
                sources,
                rejects,
                tieOuts,
                comments,
                actions,
                List.of(),
                evenly,
                scores(organisation),
                below);
    }

    private List<LevelScore> scores(Organisation organisation) {
        Map<String, Standing> standings = new java.util.TreeMap<>();
        objectives.stream()
                .flatMap(objective -> objective.metrics().stream())
                .filter(metric -> metric.life().overlaps(OCTOBER))
                .forEach(metric -> standings.put(
                        metric.id(),
                        judgements.stream()
                                .filter(it -> it.id().metric().equals(metric.id())
                                        && it.id().period().equals(OCTOBER)
                                        && it.id().basis() == metric.judgeOn())
                                .findFirst()
                                .map(it -> Standing.of(metric, it))
                                .orElseGet(() -> Standing.unjudged(metric, Status.NO_DATA))));
        Scorecard card = new Scorecard(department, List.of(department), objectives, Optional.empty(), Place.ofFile(""));
        return ScoreLevels.ofDepartment(
                new Strategy(organisation, List.of(card)),
                organisation.department(department).orElseThrow(),
                standings);
    }

    Pack pack() {
        return Composer.compose(input());
    }

    private static Organisation organisation(Locale language) {
        return new Organisation(
                "sample",
                Label.of("Sample company"),
                language,
                "EUR",
                MonthCalendar.calendarYear(),
                List.of(
                        new Perspective(
                                "financial",
                                Label.of("Financial"),
                                Label.of("How do we look to shareholders?"),
                                BigDecimal.ONE),
                        new Perspective(
                                "customer", Label.of("Customer"), Label.of("How do customers see us?"), BigDecimal.ONE),
                        new Perspective(
                                "process", Label.of("Process"), Label.of("What must we excel at?"), BigDecimal.ONE),
                        new Perspective(
                                "learning",
                                Label.of("Learning and growth"),
                                Label.of("Can we continue to improve?"),
                                BigDecimal.ONE)),
                List.of(department("corporate", Optional.empty()), department("operations", Optional.of("corporate"))),
                List.of(new Role("head-of-operations", Label.of("Head of Operations"), List.of(), Optional.empty())),
                List.of(),
                WorkingDays.WEEKDAYS,
                Map.of(),
                ScorePolicy.GUARDED);
    }

    private static Department department(String id, Optional<String> parent) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return Department.of(id, Label.of(name), parent, Life.ALWAYS);
    }
}
