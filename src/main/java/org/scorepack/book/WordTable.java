package org.scorepack.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of words: one JSON text a row, by kind and source, in order. */
final class WordTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {};

    private enum Kind {
        DEPARTMENT,
        METRIC,
        COMMENT,
        ACTION,
        REJECT,
        REPORT,
        PART
    }

    void save(Handle handle, long run, String source, Words words) {
        handle.createUpdate("delete from run_word where run = :run and source = :source")
                .bind("run", run)
                .bind("source", source)
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("insert into run_word (run, kind, source, place, json)"
                + " values (:run, :kind, :source, :place, :json)")) {
            add(batch, run, source, Kind.DEPARTMENT, words.departments());
            add(batch, run, source, Kind.METRIC, words.metrics());
            add(batch, run, source, Kind.COMMENT, words.comments());
            add(batch, run, source, Kind.ACTION, words.actions());
            add(batch, run, source, Kind.REJECT, words.rejects());
            add(batch, run, source, Kind.REPORT, words.reports());
            addTexts(batch, run, source, Kind.PART, words.parts());
            FactTable.flush(batch);
        }
    }

    /** What all sources of a run delivered, by source. */
    Words read(Handle handle, long run) {
        return new Words(
                rows(handle, run, Kind.DEPARTMENT),
                rows(handle, run, Kind.METRIC),
                values(handle, run, Kind.COMMENT, Comment.class),
                values(handle, run, Kind.ACTION, Action.class),
                values(handle, run, Kind.REJECT, Reject.class),
                values(handle, run, Kind.REPORT, SourceReport.class),
                texts(handle, run, Kind.PART));
    }

    private static void add(PreparedBatch batch, long run, String source, Kind kind, List<?> values) {
        addTexts(
                batch,
                run,
                source,
                kind,
                values.stream().map(JSON::writeValueAsString).toList());
    }

    private static void addTexts(PreparedBatch batch, long run, String source, Kind kind, List<String> texts) {
        for (int place = 0; place < texts.size(); place++) {
            batch.bind("run", run)
                    .bind("kind", kind.name())
                    .bind("source", source)
                    .bind("place", place)
                    .bind("json", texts.get(place))
                    .add();
        }
    }

    private static List<Map<String, String>> rows(Handle handle, long run, Kind kind) {
        return texts(handle, run, kind).stream()
                .map(json -> JSON.readValue(json, ROW))
                .toList();
    }

    private static <T> List<T> values(Handle handle, long run, Kind kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (String json : texts(handle, run, kind)) {
            found.add(JSON.readValue(json, type));
        }
        return found;
    }

    private static List<String> texts(Handle handle, long run, Kind kind) {
        return handle.createQuery("select json from run_word where run = :run and kind = :kind order by source, place")
                .bind("run", run)
                .bind("kind", kind.name())
                .mapTo(String.class)
                .list();
    }
}
