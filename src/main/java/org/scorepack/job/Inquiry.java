package org.scorepack.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scorepack.assess.Bounds;
import org.scorepack.assess.TargetsInForce;
import org.scorepack.assess.Thresholds;
import org.scorepack.book.BookStore;
import org.scorepack.book.FigureBook;
import org.scorepack.book.Words;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Scenario;
import org.scorepack.ledger.Edition;
import org.scorepack.ledger.Ledger;
import org.scorepack.ledger.Run;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Strategy;

/**
 * Follows a number of a published pack back to its rows. The book of the run that made the pack says what went into it; the
 * sources are read once more to show the rows, while they are still what they were.
 */
public final class Inquiry {

    private final Configuration configuration;
    private final Ledger ledger;
    private final BookStore book;
    private final int mostRows;

    private Inquiry(Configuration configuration, Store store, int mostRows) {
        this.configuration = configuration;
        this.ledger = store.ledger();
        this.book = BookStore.forReading(store.jdbi(), calendar(configuration));
        this.mostRows = mostRows;
    }

    /**
     * Explains a number.
     *
     * @param period code of the pack's period; empty = the latest that has a pack
     * @param mostRows so many rows are shown of each figure
     * @throws NoSuchNumberException where no pack shows it, saying what there is
     * @throws BusyException where another process works
     * @throws StoreFailedException where the store cannot be reached
     */
    public static Explanation about(
            Configuration configuration, String department, String metric, Optional<String> period, int mostRows) {
        return Store.with(
                configuration.home(),
                configuration.machine(),
                store -> new Inquiry(configuration, store, mostRows).about(department, metric, period));
    }

    private Explanation about(String departmentId, String metricId, Optional<String> periodCode) {
        List<Edition> editions = ledger
                .editions(configuration.strategy().organisation().id())
                .stream()
                .filter(edition -> edition.department().equals(departmentId))
                .sorted(Comparator.comparing(Edition::period).thenComparing(Edition::number))
                .toList();
        Edition edition = editions.stream()
                .filter(made -> periodCode.map(made.period()::equals).orElse(true))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> NoSuchNumberException.noPack(departmentId, periodCode, editions));
        Period period = calendar(configuration).parse(edition.period()).orElseThrow();
        Words words = book.words(edition.run());
        Strategy strategy =
                configuration.resolve(words.departments(), words.metrics()).strategy();
        FigureBook judged = book.book(edition.run(), departmentId);
        Metric metric = strategy.metric(departmentId, metricId)
                .orElseThrow(() -> NoSuchNumberException.noMetric(departmentId, metricId, judged.judgements()));
        Department department = strategy.organisation().department(departmentId).orElseThrow();
        List<Judgement> ofPeriod = judged.judgements().stream()
                .filter(judgement -> judgement.id().metric().equals(metricId)
                        && judgement.id().period().equals(period))
                .toList();
        Judgement main = ofPeriod.stream()
                .filter(judgement -> judgement.id().basis() == metric.judgeOn())
                .findFirst()
                .orElseThrow(() -> NoSuchNumberException.noMetric(departmentId, metricId, judged.judgements()));
        List<String> changed = changedTexts(edition.run());
        Ancestors ancestors = new Ancestors(calendar(configuration), book.facts(edition.run()));
        Optional<FigureId> target = main.target()
                .map(any -> FigureId.actual(departmentId, metricId, period).with(Scenario.TARGET));
        LineageTree lineages = changed.isEmpty()
                ? LineageTree.read(configuration, strategy, period, ancestors, words.reports(), main, target, mostRows)
                : LineageTree.unread(strategy, ancestors);
        Lineage actual = lineages.of(new Figure(main.id(), main.actual(), main.provenance()));
        Suspicions suspicions = new Suspicions(actual);
        return new Explanation(
                edition,
                strategy.organisation().languageOf(departmentId),
                department,
                metric,
                main,
                ofPeriod.stream().filter(judgement -> judgement != main).toList(),
                changed.isEmpty() ? thresholds(metric, main) : Optional.empty(),
                judged.limits().stream()
                        .filter(limits -> limits.metric().equals(metricId))
                        .findFirst(),
                possible(metric, judged.judgements()),
                actual,
                target.flatMap(ancestors::fact).map(fact -> lineages.of(fact.figure())),
                Optional.of(new TargetsInForce(calendar(configuration), metric.targets()))
                        .filter(listed -> changed.isEmpty())
                        .flatMap(listed -> listed.at(period)),
                suspicions.found(
                        strategy,
                        book.held(edition.run()),
                        book.released(edition.run()),
                        ledger.confirmations().of(strategy.organisation().id())),
                RunTieOuts.of(book, edition.run(), strategy, period).stream()
                        .filter(tie -> suspicions.isAsked(tie.id()))
                        .toList(),
                reported(editions, edition, main.id()),
                changed);
    }

    private List<Explanation.Reported> reported(List<Edition> editions, Edition shown, FigureId id) {
        return editions.stream()
                .filter(edition -> !edition.equals(shown)
                        && edition.period().compareTo(id.period().code()) >= 0)
                .flatMap(edition -> book.book(edition.run(), edition.department()).judgements().stream()
                        .filter(judgement -> judgement.id().equals(id))
                        .map(judgement -> new Explanation.Reported(edition, judgement)))
                .toList();
    }

    private List<String> changedTexts(long run) {
        String then = ledger.run(run).map(Run::configSha).orElse("");
        if (ConfigurationHash.of(configuration.texts()).equals(then)) {
            return List.of();
        }
        Map<String, String> before = book.texts(run);
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(configuration.texts().keySet());
        return paths.stream()
                .filter(path -> !before.getOrDefault(path, "")
                        .equals(configuration.texts().getOrDefault(path, "")))
                .toList();
    }

    /** As the pages work it out: from the months that were ever known. */
    private static Bounds possible(Metric metric, List<Judgement> judgements) {
        return Bounds.of(
                judgements.stream()
                        .filter(judgement -> judgement.id().metric().equals(metric.id())
                                && judgement.id().basis() == Basis.MONTH)
                        .flatMap(judgement -> judgement.judged().stream())
                        .toList(),
                metric.unit());
    }

    private static Optional<Thresholds> thresholds(Metric metric, Judgement judgement) {
        return judgement
                .target()
                .filter(target -> metric.better() != Direction.NONE)
                .map(target -> Thresholds.of(metric.better(), target, judgement.targetLow(), metric.tolerance()));
    }

    private static FiscalCalendar calendar(Configuration configuration) {
        return configuration.strategy().organisation().calendar();
    }
}
