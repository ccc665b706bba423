package org.scorepack.job;

import java.util.List;
import java.util.Objects;
import org.scorepack.book.Words;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.SourceSpec;
import org.scorepack.extract.Context;
import org.scorepack.extract.Extraction;
import org.scorepack.extract.SourceReader;
import org.scorepack.figure.SourceReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each source once, whole, and keeps what it delivered until the book is closed. */
final class ExtractStep {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractStep.class);

    private final RunScope scope;

    ExtractStep(RunScope scope) {
        this.scope = scope;
    }

    /** The sources that any feed reads, in the order of the configuration. */
    List<String> sources() {
        List<String> read = scope.configuration().sources().keySet().stream()
                .filter(id -> !feedsOf(id).isEmpty())
                .toList();
        scope.progress().begin("extract", read.size());
        return read;
    }

    void read(List<String> sources) {
        for (String id : sources) {
            Extraction extraction = extract(id);
            scope.book().saveExtracted(scope.run(), id, extraction.figures(), wordsOf(extraction));
            scope.progress().done("extract", id);
        }
    }

    /** Reads a source without keeping anything: to see whether it is still what a killed run read. */
    Extraction extract(String id) {
        SourceSpec source =
                Objects.requireNonNull(scope.configuration().sources().get(id));
        Extraction extraction =
                SourceReader.read(source, feedsOf(id), Context.of(scope.configuration(), scope.period()));
        extraction.reports().stream()
                .filter(report -> report.outcome() == SourceReport.Outcome.FAILED
                        || !report.detail().isEmpty())
                .forEach(report -> LOG.warn("Feed {}: {}", report.feed(), report.explained()));
        return extraction;
    }

    private List<FeedSpec> feedsOf(String source) {
        return scope.configuration().feeds().values().stream()
                .filter(feed -> feed.source().equals(source))
                .toList();
    }

    private static Words wordsOf(Extraction extraction) {
        return new Words(
                extraction.departments(),
                extraction.metrics(),
                extraction.comments(),
                extraction.actions(),
                extraction.rejects(),
                extraction.reports(),
                PartJson.write(extraction.parts()));
    }
}
