package org.scorepack.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The currency of each department's money: its own, else that of the nearest department above that has one, else the
 * company's. Each department is asked once, so that a long chain of departments costs no more than a flat list.
 */
public final class DepartmentCurrencies {

    private final Map<String, String> known = new HashMap<>();
    private final String company;

    /** @param organisation departments above which there is nothing, or which stand above each other, have the company's */
    public DepartmentCurrencies(Organisation organisation) {
        this.company = organisation.currency();
        Map<String, Department> departments = new HashMap<>();
        organisation.departments().forEach(department -> departments.put(department.id(), department));
        organisation.departments().forEach(department -> find(department, departments));
    }

    /** ISO code; the company's for a department that is not known. */
    public String of(String department) {
        return known.getOrDefault(department, company);
    }

    private void find(Department start, Map<String, Department> departments) {
        List<String> below = new ArrayList<>();
        Optional<Department> at = Optional.of(start);
        Optional<String> found = Optional.empty();
        while (at.isPresent() && found.isEmpty()) {
            Department department = at.get();
            found = Optional.ofNullable(known.get(department.id())).or(department::currency);
            below.add(department.id());
            // until it is known better; also ends the way of departments that stand above each other
            known.putIfAbsent(department.id(), company);
            at = department.parent().map(departments::get);
        }
        String currency = found.orElse(company);
        below.forEach(id -> known.put(id, currency));
    }
}
