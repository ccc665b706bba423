package org.scorepack.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scorepack.compose.Block;
import org.scorepack.compose.Block.Table;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.Page;

/**
 * The pack whose speed is measured: ten pages with 24 charts, 24 sparklines and some 1,100 cells, another one for every
 * department.
 */
final class LargePack {

    static final int CHARTS = 24;

    private static final int METRICS = 24;
    private static final List<String> BANDS = List.of("Financial", "Customer", "Internal Process", "Learning & Growth");

    private LargePack() {}

    static Pack of(int department) {
        List<Page> pages = new ArrayList<>();
        pages.add(SamplePacks.summary());
        pages.add(SamplePacks.everything(METRICS, "metrics"));
        for (int band = 0; band < BANDS.size(); band++) {
            pages.add(perspective(department, band));
        }
        pages.add(toDo());
        pages.add(SamplePacks.reliable());
        pages.add(wide("history", 0));
        pages.add(wide("targets", 1));
        return new Pack(head(department), pages, List.of());
    }

    private static PackHead head(int department) {
        return new PackHead(
                "en",
                "Sample company",
                "department-" + department,
                "Department " + department,
                "2026-10",
                "October 2026",
                LocalDate.of(2026, 10, 31),
                "Department " + department + ", October 2026: monthly review pack",
                "How the measures of the department did in October 2026",
                "Department",
                false,
                "Issue 1",
                "31 October 2026",
                String.format("%012x", department));
    }

    private static Page perspective(int department, int band) {
        String id = "perspective-" + band;
        List<Table.Row> rows = IntStream.range(band * 6, band * 6 + 6)
                .mapToObj(SamplePacks::row)
                .toList();
        Table table = (Table) SamplePacks.everything(METRICS, id).blocks().get(0);
        List<Block.ChartBlock> charts = IntStream.range(0, CHARTS / BANDS.size())
                .mapToObj(place -> new Block.ChartBlock(
                        "What this chart shows, and what follows from it for the year.",
                        chart(id + "-" + department + "-" + place, place)))
                .toList();
        return new Page(
                id,
                BANDS.get(band),
                "How do we look here?",
                "Two of six are off target, one of them for the third month.",
                false,
                List.of(new Block.ObjectiveCard(
                        id + "-objective",
                        "Keep what was promised",
                        SamplePacks.OFF,
                        "Head of Operations",
                        "Two lathes have been down since August; the part is due on 20 November.",
                        new Table(
                                "objective",
                                "",
                                table.columns(),
                                List.of(new Table.Group("", SamplePacks.noAnchors(rows)))),
                        charts)));
    }

    private static Chart chart(String id, int place) {
        return place % 2 == 0 ? SamplePacks.firstPass(id) : SamplePacks.exports(id);
    }

    private static Page toDo() {
        Page summary = SamplePacks.summary();
        return new Page(
                "to-do",
                "To do",
                "What is asked of whom?",
                summary.message(),
                false,
                summary.blocks().subList(1, 4));
    }

    private static Page wide(String id, int from) {
        Table months = (Table) SamplePacks.history().blocks().get(0);
        List<Table.Row> rows = new ArrayList<>(months.groups().get(0).rows());
        rows.addAll(rows);
        return new Page(
                id + "-" + from,
                "Figures",
                "What exactly are the figures?",
                "All are in.",
                true,
                List.of(new Table(
                        id + "-" + from, months.caption(), months.columns(), List.of(new Table.Group("", rows)))));
    }
}
