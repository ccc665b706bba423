package org.scorepack.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Circles in a graph, found without recursion so that its depth costs no stack. */
final class Cycles {

    /** Who has that many circles knows enough for today. */
    private static final int AT_MOST = 20;

    private Cycles() {}

    /**
     * The circles that a walk along the edges runs into, each once.
     *
     * @param edges from an id to those that it depends on, in a stable order
     * @return each as {@code [a, b, a]}
     */
    static List<List<String>> in(Map<String, List<String>> edges) {
        List<List<String>> found = new ArrayList<>();
        Map<String, Boolean> done = new HashMap<>();
        for (String start : edges.keySet()) {
            if (found.size() < AT_MOST && !done.containsKey(start)) {
                walk(start, edges, done, found);
            }
        }
        return found;
    }

    private static void walk(
            String start, Map<String, List<String>> edges, Map<String, Boolean> done, List<List<String>> found) {
        List<String> path = new ArrayList<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        enter(start, edges, done, path, open);
        while (!open.isEmpty()) {
            Iterator<String> next = open.peek();
            if (!next.hasNext()) {
                open.pop();
                done.put(path.remove(path.size() - 1), true);
                continue;
            }
            String node = next.next();
            if (!done.containsKey(node)) {
                enter(node, edges, done, path, open);
            } else if (!done.getOrDefault(node, true) && found.size() < AT_MOST) {
                List<String> circle = new ArrayList<>(path.subList(path.indexOf(node), path.size()));
                circle.add(node);
                found.add(circle);
            }
        }
    }

    private static void enter(
            String node,
            Map<String, List<String>> edges,
            Map<String, Boolean> done,
            List<String> path,
            Deque<Iterator<String>> open) {
        done.put(node, false);
        path.add(node);
        open.push(edges.getOrDefault(node, List.of()).iterator());
    }
}
