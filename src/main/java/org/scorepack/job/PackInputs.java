package org.scorepack.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.LevelScore;
import org.scorepack.assess.PhasedYear;
import org.scorepack.book.BookStore;
import org.scorepack.book.Fact;
import org.scorepack.book.FigureBook;
import org.scorepack.book.Words;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.compose.PackInput;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Expected;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Role;
import org.scorepack.scorecard.Strategy;

/**
 * The one filter between the book and a pack: what a department may see of a run.
 *
 * <p>Of other departments that is the name, owner and status of linked objectives and, for the departments below, how
 * many metrics have which status; values only through the department's own metrics, in one or in the parts that they are put
 * together from. An audience sees no metric of a class above its own, in any list, count or score; one to whom nobody is named
 * gets neither names nor words nor actions.
 */
final class PackInputs {

    private final BookStore book;
    private final long run;
    private final Strategy all;
    private final Strategy strategy;
    private final Audience audience;
    private final Period period;
    private final Words words;
    private final List<TieOut> tieOuts;
    private final Scoreboard scores;
    private final Map<String, List<Judgement>> current = new ConcurrentHashMap<>();

    /** @param all the whole strategy: what the audience sees of it is worked out here */
    PackInputs(BookStore book, long run, Strategy all, Audience audience, Period period) {
        this.book = book;
        this.run = run;
        this.all = all;
        this.audience = audience;
        this.strategy = all.seenBy(audience);
        this.period = period;
        this.words = book.words(run);
        this.scores = new Scoreboard(strategy, period, this::current);
        this.tieOuts = RunTieOuts.of(book, run, strategy, period);
    }

    /**
     * The input of a department's pack.
     *
     * @param before the packs that readers had before
     */
    PackInput of(Department department, PacksBefore before) {
        FigureBook figures = book.book(run, department.id());
        Hidden hidden = Hidden.of(all, strategy, department.id());
        Set<String> feeds = UsedFeeds.of(strategy, department.id());
        PackInput seen = new PackInput(
                audience,
                strategy.organisation(),
                department,
                period,
                strategy.objectivesOf(department.id()),
                hidden.without(figures.judgements(), judgement -> judgement.id().metric()),
                hidden.without(figures.limits(), limits -> limits.metric()),
                hidden.without(figures.outlooks(), outlook -> outlook.metric()),
                hidden.without(calls(department, before), call -> call.metric()),
                hidden.without(
                        before.last()
                                .map(last -> corrections(last, department, figures))
                                .orElse(List.of()),
                        correction -> correction.now().id().metric()),
                waiting(department),
                words.reports().stream()
                        .filter(report -> feeds.contains(report.feed()))
                        .map(SourceReport::withoutDetail)
                        .toList(),
                words.rejects().stream()
                        .filter(reject -> feeds.contains(reject.feed()))
                        .toList(),
                hidden.without(
                        ofDepartment(tieOuts, tie -> tie.id().department(), department),
                        tie -> tie.id().metric()),
                hidden.without(
                        ofDepartment(words.comments(), Comment::department, department),
                        comment -> comment.about().orElse("")),
                hidden.without(
                        ofDepartment(words.actions(), Action::department, department),
                        action -> action.serves().orElse("")),
                children(department),
                hidden.without(evenly(department), metric -> metric),
                scores.of(department),
                new BelowInputs(book, run, strategy, period, this).of(department));
        return audience.namesPeople() ? seen : Unnamed.of(seen);
    }

    private static <T> List<T> ofDepartment(List<T> some, Function<T, String> whose, Department department) {
        return some.stream()
                .filter(one -> whose.apply(one).equals(department.id()))
                .toList();
    }

    /** What each of the packs before expected of the month after it and of its year; those of years before, of their year. */
    private List<PackInput.Call> calls(Department department, PacksBefore before) {
        FiscalCalendar calendar = strategy.organisation().calendar();
        return Stream.concat(
                        before.called().stream()
                                .flatMap(run -> book.outlooks(run, department.id()).stream())
                                .flatMap(outlook -> Stream.concat(
                                                outlook.months().stream()
                                                        .filter(month -> month.period()
                                                                .equals(calendar.shift(outlook.madeIn(), 1))),
                                                outlook.thisYear().stream())
                                        .map(expected -> call(outlook, expected))),
                        before.samePoint().stream()
                                .flatMap(run -> book.outlooks(run, department.id()).stream())
                                .flatMap(outlook -> outlook.thisYear().stream().map(year -> call(outlook, year))))
                .toList();
    }

    private static PackInput.Call call(Outlook outlook, Expected expected) {
        return new PackInput.Call(
                outlook.metric(), outlook.madeIn(), expected.period(), expected.value(), expected.owner());
    }

    /** Months before the reported one whose value readers saw otherwise, and what was judged on longer spans with them. */
    private List<PackInput.Correction> corrections(long before, Department department, FigureBook now) {
        Map<FigureId, Judgement> current = new java.util.HashMap<>();
        now.judgements().forEach(judgement -> current.put(judgement.id(), judgement));
        Map<String, Basis> judgedOn = strategy.metricsOf(department.id()).stream()
                .collect(Collectors.toMap(Metric::id, Metric::judgeOn, (first, second) -> first));
        List<PackInput.Correction> found = new ArrayList<>();
        for (Judgement old : book.book(before, department.id()).judgements()) {
            Judgement fresh = current.get(old.id());
            boolean told = old.id().basis() == Basis.MONTH
                    || old.id().basis() == judgedOn.get(old.id().metric());
            if (told && fresh != null && isCorrected(old.actual(), fresh.actual())) {
                found.add(new PackInput.Correction(old, fresh));
            }
        }
        return found;
    }

    private static boolean isCorrected(Reading old, Reading fresh) {
        return old.number().isPresent()
                && !fresh.number()
                        .map(value -> value.compareTo(old.number().get()) == 0)
                        .orElse(false);
    }

    private List<PackInput.Waiting> waiting(Department department) {
        Locale language = strategy.organisation().languageOf(department.id());
        List<PackInput.Waiting> found = new ArrayList<>();
        for (Department other : strategy.departmentsWithCard()) {
            for (Objective objective : strategy.objectivesOf(other.id())) {
                for (Link link : objective.drivenBy()) {
                    Reference cause = Reference.of(link.cause());
                    boolean ours = other.id().equals(department.id());
                    boolean theirs = cause.department.equals(department.id());
                    if (ours != theirs) {
                        (ours
                                        ? linked(objective, cause.department, cause.objective, false, language)
                                        : waitsForUs(cause, other, objective, language))
                                .ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private Optional<PackInput.Waiting> waitsForUs(
            Reference cause, Department other, Objective theirs, Locale language) {
        return objective(cause.department, cause.objective)
                .flatMap(ours -> linked(ours, other.id(), theirs.id(), true, language));
    }

    private Optional<PackInput.Waiting> linked(
            Objective us, String department, String objective, boolean theyWait, Locale language) {
        Organisation organisation = strategy.organisation();
        return objective(department, objective)
                .flatMap(them -> organisation
                        .department(department)
                        .map(other -> new PackInput.Waiting(
                                us.name().in(language),
                                them.name().in(language),
                                other.name().in(language),
                                organisation
                                        .role(them.owner())
                                        .map(Role::name)
                                        .map(name -> name.in(language))
                                        .orElse(""),
                                status(department, them),
                                theyWait)));
    }

    private Optional<Objective> objective(String department, String id) {
        return strategy.objectivesOf(department).stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    Status status(String department, Objective objective) {
        return strategy.organisation().department(department).stream()
                .flatMap(other -> scores.own(other).stream())
                .filter(score ->
                        score.objective().filter(objective.id()::equals).isPresent())
                .findFirst()
                .map(LevelScore::status)
                .orElse(Status.NOT_APPLICABLE);
    }

    /** What a department's statuses stand on; read once, since many packs ask for it. */
    List<Judgement> current(String department) {
        return current.computeIfAbsent(
                department,
                id -> CurrentJudgements.of(
                        strategy.metricsOf(id), book.book(run, id).judgements(), period));
    }

    /** Whose target of the period was spread evenly for want of a pattern: only that target's provenance says so. */
    private List<String> evenly(Department department) {
        boolean any = strategy.metricsOf(department.id()).stream()
                .flatMap(metric -> metric.targets().stream())
                .flatMap(target -> target.shape().phasing().stream())
                .anyMatch(phasing -> phasing.method() == Phasing.Method.SEASONAL);
        if (!any) {
            return List.of();
        }
        String rule = PhasedYear.Flag.PROFILE_INVALID_EVEN_USED.rule();
        return book.facts(run, department.id()).stream()
                .map(Fact::figure)
                .filter(figure -> figure.id().scenario() == Scenario.TARGET
                        && figure.id().period().equals(period)
                        && figure.provenance().startsWith(rule))
                .map(figure -> figure.id().metric())
                .sorted()
                .toList();
    }

    private List<PackInput.ChildCounts> children(Department department) {
        return strategy.organisation().childrenOf(department.id()).stream()
                .filter(child -> !strategy.metricsOf(child.id()).isEmpty())
                .map(child -> new PackInput.ChildCounts(child, counts(child)))
                .toList();
    }

    /** How many metrics of a department have which status, in the order of the statuses. */
    List<PackInput.StatusCount> counts(Department department) {
        Map<Status, Integer> counted = new EnumMap<>(Status.class);
        current(department.id()).forEach(judgement -> counted.merge(judgement.status(), 1, Integer::sum));
        return counted.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> new PackInput.StatusCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Reference(String department, String objective) {

        static Reference of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Reference("", text)
                    : new Reference(text.substring(0, slash), text.substring(slash + 1));
        }
    }
}
