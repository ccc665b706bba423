package org.scorepack.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which other parts a part of a workbook names.
 *
 * @param byId in the order of the file
 */
record Relationships(Map<String, Relationship> byId) {

    /**
     * A part that is named.
     *
     * @param type the last word of its type, such as {@code worksheet}
     * @param part its name
     */
    record Relationship(String type, String part) {}

    /**
     * Those of a part.
     *
     * @param part empty = of the workbook's file itself
     */
    static Relationships of(WorkbookParts parts, String part) throws FeedFailure {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String file = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relationship> byId = new LinkedHashMap<>();
        try (XmlPart xml = parts.open(file)) {
            while (xml.next()) {
                boolean external = xml.starts("Relationship")
                        && xml.attribute("TargetMode").equals(Optional.of("External"));
                if (xml.starts("Relationship") && !external) {
                    String type = xml.attribute("Type").orElse("");
                    byId.put(
                            xml.attribute("Id").orElse(""),
                            new Relationship(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, xml.attribute("Target").orElse(""))));
                }
            }
        }
        return new Relationships(byId);
    }

    /** The part of a type; empty where there is none. */
    Optional<String> one(String type) {
        return byId.values().stream()
                .filter(relationship -> relationship.type().equals(type))
                .map(Relationship::part)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
