package org.scorepack.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Organisation;

/** The departments of a company by id and by the one above, for checks that ask for each of many. */
final class Tree {

    private final Map<String, Department> byId = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    Tree(Organisation organisation) {
        for (Department department : organisation.departments()) {
            byId.put(department.id(), department);
            department
                    .parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(department.id()));
        }
    }

    Optional<Department> department(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ids of the departments directly below, in order. */
    List<String> childrenOf(String id) {
        return children.getOrDefault(id, List.of());
    }
}
