package org.scorepack.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Organisation;

/** Departments that feeds deliver or discover, put below those that the configuration names. */
final class DepartmentRows {

    private final Organisation organisation;
    private final List<Finding> findings;
    private final Map<String, Department> added = new TreeMap<>();
    private final Map<String, FeedRow> rows = new TreeMap<>();

    DepartmentRows(Organisation organisation, List<Finding> findings) {
        this.organisation = organisation;
        this.findings = findings;
    }

    /** The organisation with the rows in it, by id after the configured ones; the configured ones stay as they are. */
    Organisation resolve(List<Map<String, String>> cells) {
        Set<String> configured = new HashSet<>();
        organisation.departments().forEach(each -> configured.add(each.id()));
        int number = 0;
        for (Map<String, String> row : cells) {
            read(new FeedRow("departments", ++number, row), configured);
        }
        Set<String> attached = attached(configured);
        List<Department> all = new ArrayList<>(organisation.departments());
        added.forEach((id, department) -> {
            if (attached.contains(id)) {
                all.add(department);
            } else {
                leaveOut(id, department);
            }
        });
        return organisation.withDepartments(all);
    }

    private void read(FeedRow row, Set<String> configured) {
        Block block = row.block();
        Optional<String> id = block.id("id");
        if (id.isPresent() && configured.contains(id.get())) {
            return;
        }
        Optional<Department> department = id.map(of -> new Department(
                of,
                block.label("name").orElse(Label.of(of)),
                block.text("parent"),
                block.life(),
                block.texts("predecessors"),
                block.text("head"),
                DepartmentTree.currency(block),
                block.number("weight").orElse(BigDecimal.ONE),
                block.language(),
                block.form()));
        if (department.isEmpty() || row.isBroken()) {
            if (!row.isBroken()) {
                row.leaveOut("missing-key", "a department without 'id'", "a column for id");
            }
            findings.addAll(row.warnings());
            return;
        }
        rows.putIfAbsent(department.get().id(), row);
        added.merge(department.get().id(), department.get(), DepartmentRows::merged);
    }

    private Set<String> attached(Set<String> configured) {
        Map<String, List<String>> below = new TreeMap<>();
        added.values()
                .forEach(each -> each.parent()
                        .ifPresent(parent -> below.computeIfAbsent(parent, key -> new ArrayList<>())
                                .add(each.id())));
        Set<String> reached = new HashSet<>(configured);
        Deque<String> open = new ArrayDeque<>(configured);
        while (!open.isEmpty()) {
            for (String child : below.getOrDefault(open.pop(), List.of())) {
                if (reached.add(child)) {
                    open.push(child);
                }
            }
        }
        return reached;
    }

    private void leaveOut(String id, Department department) {
        FeedRow row = java.util.Objects.requireNonNull(rows.get(id));
        row.leaveOut(
                "unknown-department",
                "department '" + id + "' stands below '" + department.parent().orElse("")
                        + "', which is not below the root",
                "a parent that is configured or delivered");
        findings.addAll(row.warnings());
    }

    private static Department merged(Department first, Department second) {
        Life life = new Life(
                outer(first.life().from(), second.life().from(), (a, b) -> a.isBefore(b) ? a : b),
                outer(first.life().until(), second.life().until(), (a, b) -> a.isAfter(b) ? a : b));
        return new Department(
                first.id(),
                first.name(),
                first.parent().or(second::parent),
                life,
                first.predecessors(),
                first.head().or(second::head),
                first.currency().or(second::currency),
                first.weight(),
                first.language(),
                first.form());
    }

    private static Optional<LocalDate> outer(
            Optional<LocalDate> first, Optional<LocalDate> second, BinaryOperator<LocalDate> further) {
        return first.flatMap(one -> second.map(two -> further.apply(one, two)));
    }
}
