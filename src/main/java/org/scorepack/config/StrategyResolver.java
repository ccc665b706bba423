package org.scorepack.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.DepartmentCurrencies;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;

/** Puts departments and metrics that feeds brought into the strategy that the texts hold. */
final class StrategyResolver {

    private final Configuration configuration;
    private final List<Finding> findings = new ArrayList<>();

    StrategyResolver(Configuration configuration) {
        this.configuration = configuration;
    }

    Resolution resolve(List<Map<String, String>> departments, List<Map<String, String>> metrics) {
        Organisation organisation =
                new DepartmentRows(configuration.strategy().organisation(), findings).resolve(departments);
        Map<String, Department> byId = new LinkedHashMap<>();
        organisation.departments().forEach(each -> byId.put(each.id(), each));
        DepartmentCurrencies currencies = new DepartmentCurrencies(organisation);
        List<Scorecard> cards = new ArrayList<>();
        for (int index = 0; index < configuration.cards().size(); index++) {
            Scorecard card = configuration.strategy().scorecards().get(index);
            for (String id : holders(configuration.cards().get(index), organisation)) {
                Department department = byId.get(id);
                if (department == null) {
                    findings.add(unknown(id, card.place()));
                } else {
                    cards.add(Specialised.of(card, department, currencies.of(id)));
                }
            }
        }
        Map<String, Map<String, Objective>> objectives = byDepartment(cards);
        MetricRows rows = new MetricRows(configuration, organisation, objectives, findings);
        rows.read(metrics);
        return new Resolution(new Strategy(organisation, rows.addedTo(cards)), findings);
    }

    private static Set<String> holders(Configuration.CardFor rule, Organisation organisation) {
        Set<String> ids = new LinkedHashSet<>(rule.departments());
        rule.below().ifPresent(top -> organisation.below(top).forEach(each -> ids.add(each.id())));
        return ids;
    }

    private static Map<String, Map<String, Objective>> byDepartment(List<Scorecard> cards) {
        Map<String, Map<String, Objective>> found = new HashMap<>();
        for (Scorecard card : cards) {
            Map<String, Objective> objectives =
                    found.computeIfAbsent(card.departments().get(0), key -> new LinkedHashMap<>());
            card.objectives().forEach(objective -> objectives.putIfAbsent(objective.id(), objective));
        }
        return found;
    }

    private static Finding unknown(String id, Place place) {
        return Finding.warning(
                "unknown-department",
                place,
                "department '" + id + "' is neither configured nor delivered",
                "the card is not used for it");
    }
}
