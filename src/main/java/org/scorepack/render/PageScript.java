package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script of a page, inlined from its parts in {@code templates/js}, and the data that it reads. Parts share one scope
 * and see what stands before them.
 *
 * @param code as it stands between the tags
 */
record PageScript(String code) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FAMILY = "script.";

    static PageScript of(TemplateFolder folder, List<String> parts) {
        return new PageScript(parts.stream()
                .map(part -> folder.text("js/" + part + ".js"))
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n")));
    }

    /** For the content security policy: what is inlined is allowed by its hash and nothing else is. */
    static String hash(String inlined) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Digests.of(inlined.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    /** The words that the script says. */
    static SortedMap<String, String> words(Map<String, String> words) {
        TreeMap<String, String> said = new TreeMap<>();
        words.forEach((key, text) -> {
            if (key.startsWith(FAMILY)) {
                said.put(key, text);
            }
        });
        return said;
    }

    /** As it may stand in an element: nothing in it ends one. */
    static String json(Object data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
