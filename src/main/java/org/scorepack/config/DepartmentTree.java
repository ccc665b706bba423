package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Place;

/** {@code departments:} as a tree, read without recursion; every department before those below it, in the order of the text. */
final class DepartmentTree {

    private final Findings findings;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Department> found = new ArrayList<>();

    DepartmentTree(Findings findings) {
        this.findings = findings;
    }

    List<Department> read(Block file) {
        Deque<Open> open = new ArrayDeque<>();
        push(open, file, Optional.empty());
        while (!open.isEmpty()) {
            Open next = open.pop();
            Optional<String> id = next.block.id("id").filter(of -> isNew(of, next.block));
            id.ifPresent(of -> {
                findings.references().define(References.Kind.DEPARTMENT, of);
                found.add(department(of, next));
            });
            push(open, next.block, id.or(() -> next.parent));
        }
        oneRoot(file);
        return found;
    }

    private static void push(Deque<Open> open, Block block, Optional<String> parent) {
        List<Block> children = block.blocks("departments");
        for (int index = children.size() - 1; index >= 0; index--) {
            open.push(new Open(children.get(index), parent));
        }
    }

    private static Department department(String id, Open open) {
        Block block =
                open.block.refers(References.Kind.ROLE, "head").refers(References.Kind.DEPARTMENT, "predecessors");

        return new Department(
                id,
                block.label("name").orElse(Label.of(id)),
                open.parent,
                block.life(),
                block.texts("predecessors"),
                block.text("head"),
                currency(block),
                block.number("weight").orElse(BigDecimal.ONE),
                block.language(),
                block.form());
    }

    /** Of its money; empty = as the department above it. */
    static Optional<String> currency(Block block) {
        return block.read(
                "currency", "an ISO code such as EUR", code -> Optional.of(code).filter(UnitText::isCurrency));
    }

    private boolean isNew(String id, Block block) {
        Place before = places.putIfAbsent(id, block.placeOf("id"));
        if (before != null) {
            findings.error(
                    "duplicate-id",
                    block.placeOf("id"),
                    "department '" + id + "' stands here again",
                    "once; the first is in line " + before.line());
        }
        return before == null;
    }

    private void oneRoot(Block file) {
        List<Department> roots =
                found.stream().filter(each -> each.parent().isEmpty()).toList();
        if (roots.isEmpty()) {
            findings.errorOnce(
                    "no-root", file.placeOf("departments"), "no department", "the company as the root of the tree");
        }
        roots.stream()
                .skip(1)
                .forEach(root -> findings.error(
                        "two-roots",
                        places.getOrDefault(root.id(), file.place()),
                        "'" + root.id() + "' is a second root beside '"
                                + roots.get(0).id() + "'",
                        "one root; put '" + root.id() + "' below its 'departments:'"));
    }

    private record Open(Block block, Optional<String> parent) {}
}
