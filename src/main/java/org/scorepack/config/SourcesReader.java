package org.scorepack.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code sources.yaml}.
 *
 * @param sources by id
 * @param feeds by id, in the order of the file
 */
record SourcesReader(Map<String, SourceSpec> sources, Map<String, FeedSpec> feeds) {

    static final SourcesReader NOTHING = new SourcesReader(Map.of(), Map.of());

    static SourcesReader read(Block file, SourceReader sourceReader, FeedReader feedReader) {
        Map<String, SourceSpec> sources = new LinkedHashMap<>();
        RoleReader.each(
                file,
                "sources",
                References.Kind.SOURCE,
                (id, block) -> sourceReader.read(id, block).ifPresent(source -> sources.put(id, source)));
        Map<String, FeedSpec> feeds = new LinkedHashMap<>();
        RoleReader.each(
                file,
                "feeds",
                References.Kind.FEED,
                (id, block) -> feedReader.read(id, block).ifPresent(feed -> feeds.put(id, feed)));
        return new SourcesReader(sources, feeds);
    }
}
