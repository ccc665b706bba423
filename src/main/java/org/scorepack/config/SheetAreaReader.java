package org.scorepack.config;

import java.util.List;
import java.util.Optional;

/** {@code sheet: List}, {@code range: B4:H40}, {@code header-row: 4}, {@code skip-rows: 1} of a feed. */
final class SheetAreaReader {

    private static final List<String> KEYS = List.of("sheet", "range", "header-row", "skip-rows");

    private SheetAreaReader() {}

    /** Empty where the feed says none of it. */
    static Optional<SheetArea> read(Block feed) {
        if (KEYS.stream().noneMatch(feed::has)) {
            return Optional.empty();
        }
        Optional<CellRange> range =
                feed.read("range", "cells such as B4:H40, or columns such as B:H", CellRange::parse);
        int headerRow = feed.whole("header-row", range.map(CellRange::firstRow).orElse(1));
        if (headerRow == 0 && range.isEmpty()) {
            feed.findings()
                    .errorOnce(
                            "sheet-without-columns",
                            feed.placeOf("header-row"),
                            "a sheet without header and without range",
                            "range: B4:H40, so that it is known which columns there are");
        }
        Optional<Node.Scalar> sheet = feed.scalar("sheet");
        Optional<Integer> number =
                sheet.filter(Node.Scalar::plain).map(Node.Scalar::text).flatMap(Texts::whole);
        return Optional.of(new SheetArea(
                number.isPresent() ? Optional.empty() : sheet.map(Node.Scalar::text),
                number.orElse(1),
                range,
                headerRow,
                feed.whole("skip-rows", 0)));
    }
}
