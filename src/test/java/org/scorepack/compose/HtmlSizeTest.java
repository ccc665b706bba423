package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorepack.render.PackRenderer;

/** An HTML pack goes by mail: its charts, their tables and what stands behind the figures may weigh so much and no more. */
class HtmlSizeTest {

    private static final int MOST = 1_500_000;
    private static final int MOST_PER_CHART = 12_000;
    private static final int CHARTS = 24;

    private final PackRenderer renderer = new PackRenderer();

    @Test
    void a_pack_of_24_charts_and_each_further_chart_stay_small() {
        int some = size(CHARTS);
        int twice = size(2 * CHARTS);
        assertThat(some).isLessThan(MOST);
        assertThat((twice - some) / CHARTS).isBetween(1_000, MOST_PER_CHART);
    }

    /** A further measure with all that comes with it: lines, history, provenance, and its chart in the annex. */
    @Test
    void the_charts_of_these_packs_have_tables_and_backing() {
        Pack pack = Fixtures.operations().pack();
        assertThat(pack.points()).hasSizeGreaterThan(5);
        assertThat(pack.points().values())
                .allSatisfy(table -> assertThat(table.groups().get(0).rows()).hasSizeGreaterThanOrEqualTo(13));
        assertThat(pack.backing().measures()).hasSizeGreaterThan(5);
    }

    /** The pack of a department, with all charts that it has, over and over, until there are so many. */
    private int size(int count) {
        Pack pack = Fixtures.operations().pack();
        List<Block> charts = pack.annex().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block instanceof Block.ChartBlock)
                .toList();
        List<Block> many = IntStream.range(0, count)
                .mapToObj(at -> charts.get(at % charts.size()))
                .toList();
        Page page = new Page("charts", "Charts", "Which charts?", "All of them.", false, many);
        Pack made = new Pack(
                pack.head(),
                pack.pages(),
                List.of(),
                List.of(page),
                new TreeMap<>(pack.points()),
                pack.backing(),
                pack.format());
        byte[] html = renderer.render(made, PackTables.of(Fixtures.operations().input()), "p")
                .files()
                .get("p.html");
        return html.length;
    }
}
