package org.scorepack.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.scorecard.DepartmentCurrencies;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Unit;

/** Totals of amounts in several currencies: only the company's currency has rates to all others. */
final class CurrencyCheck {

    private final Findings findings;
    private final Organisation organisation;
    private final Holders holders;
    private final Tree tree;
    private final DepartmentCurrencies currencies;

    CurrencyCheck(Findings findings, Organisation organisation, Holders holders, Tree tree) {
        this.findings = findings;
        this.organisation = organisation;
        this.holders = holders;
        this.tree = tree;
        this.currencies = new DepartmentCurrencies(organisation);
    }

    void check() {
        holders.cards()
                .keySet()
                .forEach(department -> metricsOf(department).forEach(total -> check(department, total)));
    }

    private void check(String department, Metric total) {
        if (total.source() instanceof MetricSource.FromDepartments from && isMoney(total)) {
            parts(department, total, from)
                    .filter(CurrencyCheck::isMoney)
                    .map(part -> part.unit().symbol())
                    .filter(currency -> !currency.equals(total.unit().symbol()))
                    .distinct()
                    .forEach(currency -> check(total, currency));
        }
    }

    private void check(Metric total, String currency) {
        String company = organisation.currency();
        if (!total.unit().symbol().equals(company)) {
            findings.errorOnce(
                    "currency",
                    total.place(),
                    "a total in " + total.unit().symbol() + " of amounts in " + currency,
                    "a total in " + company + ", the company's currency, which all rates are in");
        } else if (!organisation.currencies().containsKey(currency)) {
            findings.errorOnce(
                    "currency",
                    total.place(),
                    "a total in " + company + " of amounts in " + currency + ", which has no rates",
                    "currencies: { " + currency + ": { average: , closing: } } in organisation.yaml");
        }
    }

    private Stream<Metric> parts(String department, Metric total, MetricSource.FromDepartments from) {
        return from.metrics().isEmpty()
                ? tree.childrenOf(department).stream().flatMap(child -> metric(child, total.id()).stream())
                : from.metrics().stream().flatMap(name -> named(department, name).stream());
    }

    private Optional<Metric> named(String department, String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? metric(department, name) : metric(name.substring(0, slash), name.substring(slash + 1));
    }

    private Optional<Metric> metric(String department, String id) {
        return metricsOf(department).stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst();
    }

    private List<Metric> metricsOf(String department) {
        String currency = currencies.of(department);
        return holders.of(department).stream()
                .flatMap(card -> card.scorecard().objectives().stream())
                .flatMap(objective -> objective.metrics().stream())
                .map(metric -> metric.inCurrency(currency))
                .toList();
    }

    private static boolean isMoney(Metric metric) {
        return metric.unit().kind() == Unit.Kind.MONEY;
    }
}
