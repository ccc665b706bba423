package org.scorepack.extract;

import java.util.List;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Input;
import org.scorepack.config.SheetArea;
import org.scorepack.config.SourceSpec;

/** The files of a source of workbooks. */
record WorkbookStreams(SourceSpec.Workbook source, Context context) implements Streams {

    /** How Excel names the note that it puts beside a workbook while somebody has it open. */
    private static final String OPEN_NOTE = "~$";

    @Override
    public List<Opening> of(FeedSpec feed) throws FeedFailure {
        if (!(feed.input() instanceof Input.Files files)) {
            throw new FeedFailure("the feed names a query, but its source " + source.id() + " has workbooks");
        }
        SheetArea area = files.area().orElse(SheetArea.FIRST_SHEET);
        List<InputFiles.Found> found = new InputFiles(context)
                .matching(source.folder(), files.pattern()).stream()
                        .filter(file -> !file.name().startsWith(OPEN_NOTE))
                        .toList();
        if (found.isEmpty()) {
            throw FeedFailure.nothing("there is no file " + files.pattern() + " in " + source.folder());
        }
        return found.stream()
                .map(file -> (Opening) () -> new WorkbookStream(file, source, area))
                .toList();
    }

    @Override
    public void close() {
        // every stream closes its own file
    }
}
