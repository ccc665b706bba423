package org.scorepack.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.TranslatedPart;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.compose.PackInput;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource.FromDepartments;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Role;
import org.scorepack.scorecard.Strategy;

/** What a pack may know of the departments below its own: a page of them; of more than fit on it only those directly below. */
record BelowInputs(BookStore book, long run, Strategy strategy, Period period, PackInputs inputs) {

    private static final int MOST = 40;
    private static final int MOST_PARTS = 24;

    PackInput.Below of(Department department) {
        List<Department> shown = shown(department);
        return new PackInput.Below(
                shown.stream().map(this::counts).toList(),
                waits(shown, strategy.organisation().languageOf(department.id())),
                parts(department));
    }

    private List<Department> shown(Department department) {
        Organisation organisation = strategy.organisation();
        return Stream.of(organisation.below(department.id()), organisation.childrenOf(department.id()))
                .map(some -> some.stream()
                        .filter(below -> below.life().overlaps(period))
                        .filter(below -> !strategy.metricsOf(below.id()).isEmpty())
                        .toList())
                .filter(some -> some.size() <= MOST)
                .findFirst()
                .orElse(List.of());
    }

    private PackInput.Counts counts(Department department) {
        Map<String, String> perspectives = new TreeMap<>();
        for (Objective objective : strategy.objectivesOf(department.id())) {
            objective.metrics().forEach(metric -> perspectives.putIfAbsent(metric.id(), objective.perspective()));
        }
        Map<String, Map<Status, Integer>> counted = new TreeMap<>();
        for (Judgement judgement : inputs.current(department.id())) {
            counted.computeIfAbsent(perspectives.get(judgement.id().metric()), key -> new EnumMap<>(Status.class))
                    .merge(judgement.status(), 1, Integer::sum);
        }
        return new PackInput.Counts(
                department,
                counted.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().entrySet().stream()
                                        .map(count -> new PackInput.StatusCount(count.getKey(), count.getValue()))
                                        .toList())));
    }

    /** In the language of the pack, whatever the departments speak. */
    private List<PackInput.Wait> waits(List<Department> shown, Locale language) {
        List<PackInput.Wait> found = new ArrayList<>();
        for (Department waiting : shown) {
            for (Objective objective : strategy.objectivesOf(waiting.id())) {
                for (Link link : objective.drivenBy()) {
                    cause(link.cause(), waiting, shown, language)
                            .ifPresent(cause -> found.add(
                                    new PackInput.Wait(side(waiting, objective, language), cause, link.toMonths())));
                }
            }
        }
        return found;
    }

    /** The other side of a link, where it is another department among these. */
    private Optional<PackInput.Side> cause(
            String reference, Department waiting, List<Department> shown, Locale language) {
        return shown.stream()
                .filter(other -> !other.id().equals(waiting.id()) && reference.startsWith(other.id() + "/"))
                .flatMap(other -> strategy.objectivesOf(other.id()).stream()
                        .filter(objective -> reference.equals(other.id() + "/" + objective.id()))
                        .map(objective -> side(other, objective, language)))
                .findFirst();
    }

    private PackInput.Side side(Department department, Objective objective, Locale language) {
        return new PackInput.Side(
                department.name().in(language),
                objective.name().in(language),
                strategy.organisation()
                        .role(objective.owner())
                        .map(Role::name)
                        .map(name -> name.in(language))
                        .orElse(""),
                inputs.status(department.id(), objective));
    }

    private List<PackInput.Part> parts(Department department) {
        List<PackInput.Part> found = new ArrayList<>();
        for (Metric metric : strategy.metricsOf(department.id())) {
            List<String> references = parts(department.id(), metric);
            if (references.size() <= MOST_PARTS && comparable(metric, references)) {
                references.stream()
                        .flatMap(reference -> part(metric, reference).stream())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Whether several departments make it up, all of them in its own unit, or in money that is translated into it. */
    private boolean comparable(Metric metric, List<String> references) {
        return references.stream().map(BelowInputs::departmentOf).distinct().count() > 1
                && references.stream()
                        .flatMap(reference -> strategy.metric(departmentOf(reference), metricOf(reference)).stream())
                        .allMatch(part -> part.unit().isAlike(metric.unit()) || TranslatedPart.isForeign(metric, part));
    }

    private static String departmentOf(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }

    private static String metricOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    /** The metrics that one is put together from; of one that is only taken over, that one's. */
    private List<String> parts(String department, Metric metric) {
        if (!(metric.source() instanceof FromDepartments from)) {
            return List.of();
        }
        List<String> references = from.metrics().isEmpty()
                ? strategy.organisation().childrenOf(department).stream()
                        .filter(child ->
                                strategy.metric(child.id(), metric.id()).isPresent())
                        .map(child -> child.id() + "/" + metric.id())
                        .toList()
                : from.metrics();
        if (references.size() != 1) {
            return references;
        }
        String only = references.get(0);
        return strategy.metric(departmentOf(only), metricOf(only))
                .map(next -> parts(departmentOf(only), next))
                .orElse(List.of());
    }

    private Optional<PackInput.Part> part(Metric metric, String reference) {
        ForeignParts currencies = new ForeignParts(book, run, strategy.organisation(), period);
        return strategy.organisation()
                .department(departmentOf(reference))
                .flatMap(department -> strategy.metric(department.id(), metricOf(reference))
                        .map(theirs -> currencies.part(
                                metric,
                                department,
                                theirs,
                                book.book(run, department.id()).judgements().stream()
                                        .filter(judgement -> judgement
                                                        .id()
                                                        .metric()
                                                        .equals(theirs.id())
                                                && judgement.id().basis() == Basis.MONTH
                                                && judgement.id().period().compareTo(period) <= 0)
                                        .toList())));
    }
}
