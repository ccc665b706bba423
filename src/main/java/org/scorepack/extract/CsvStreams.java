package org.scorepack.extract;

import java.util.List;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Input;
import org.scorepack.config.SourceSpec;

/** The files of a source of delimited text. */
record CsvStreams(SourceSpec.Csv source, Context context) implements Streams {

    @Override
    public List<Opening> of(FeedSpec feed) throws FeedFailure {
        if (!(feed.input() instanceof Input.Files files)) {
            throw new FeedFailure("the feed names a query, but its source " + source.id() + " has files");
        }
        return new InputFiles(context)
                .matching(source.folder(), files.pattern()).stream()
                        .map(file -> (Opening) () -> new CsvStream(file, source))
                        .toList();
    }

    @Override
    public void close() {
        // every stream closes its own file
    }
}
