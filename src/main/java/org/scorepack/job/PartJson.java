package org.scorepack.job;

import java.util.List;
import org.scorepack.extract.Part;
import tools.jackson.databind.json.JsonMapper;

/** Parts of figures as the book keeps them between extraction and closing. */
final class PartJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PartJson() {}

    static List<String> write(List<Part> parts) {
        return parts.stream().map(JSON::writeValueAsString).toList();
    }

    static List<Part> read(List<String> texts) {
        return texts.stream().map(text -> JSON.readValue(text, Part.class)).toList();
    }
}
