package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Pack;

/**
 * How fast packs are drawn, {@code mvn -Pbenchmark -Dtest=RenderBenchmark test}: ten pages with 24 charts for 200 departments, in one
 * thread, warmed, beside slow ways to the same pages in the same run; and that many packs need no more memory than one. The
 * best of some rounds counts on all sides.
 */
class RenderBenchmark {

    private static final int DEPARTMENTS = 200;
    private static final int ROUNDS = 2;
    private static final int WARM = 20;
    private static final int MOST_BYTES = 300_000;
    private static final int IN_A_ROW = 1_000;
    private static final double MORE_MEMORY = 1.1;
    private static final String OURS = "PDF";

    /** A way to print, how many packs of it are a round, and how many times as fast ours has to be. */
    private record Way(String name, int packs, double slower, Route route) {}

    private interface Route {
        byte[] print(Pack pack) throws IOException;
    }

    /** Packs in a second: of the clock, and of the work of the one thread. */
    private record Rate(double byClock, double byWork) {

        Rate best(Rate other) {
            return new Rate(Math.max(byClock, other.byClock), Math.max(byWork, other.byWork));
        }
    }

    @Test
    void packs_are_drawn_several_times_as_fast_as_by_the_slow_routes() throws Exception {
        List<Pack> packs =
                IntStream.range(0, DEPARTMENTS).mapToObj(LargePack::of).toList();
        List<Way> ways = ways();
        checkSize(ways.get(0).route().print(packs.get(0)));
        Map<String, Rate> best = new HashMap<>();
        for (Way way : ways) {
            rate(way.route(), packs.subList(0, WARM));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways) {
                best.merge(way.name(), rate(way.route(), packs.subList(0, way.packs())), Rate::best);
            }
        }
        double ours = best.get(OURS).byWork();
        List<String> slow = new ArrayList<>();
        for (Way way : ways) {
            Rate rate = best.get(way.name());
            double ratio = ours / rate.byWork();
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %6.1f packs/s, %6.1f a second of work, %6.1f ms of work a pack; ours does %.2f times as many, at least %.1f wanted%n",
                    way.name(),
                    rate.byClock(),
                    rate.byWork(),
                    1000 / rate.byWork(),
                    ratio,
                    way.slower());
            if (ratio < way.slower()) {
                slow.add(way.name() + " " + ratio);
            }
        }
        assertThat(slow).isEmpty();
    }

    private static List<Way> ways() throws Exception {
        TemplateFolder folder = TemplateFolder.builtIn();
        Templates templates = new Templates(folder);
        FontSet fonts = new FontSet(folder);
        Palette palette = Palette.of(folder);
        PdfPrinter pdf = new PdfPrinter(templates, folder, fonts, palette);
        HtmlPrinter html = new HtmlPrinter(templates, folder, new SvgPainter(fonts, palette));
        Figures figures = Figures.of(SamplePacks.tables().figures());
        SlowRoutes slow = new SlowRoutes();
        return List.of(
                new Way(
                        OURS,
                        DEPARTMENTS,
                        1,
                        pack -> pdf.print(pack, PackFile.PDF, "pack", figures).file()),
                new Way("HTML", DEPARTMENTS, 0, html::print),
                new Way("library defaults", 15, 4.5, slow::libraryDefaults),
                new Way("charts as SVG by Batik", 15, 2.5, slow::svg),
                new Way("charts as PNG", 15, 2.5, slow::png));
    }

    private static void checkSize(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            System.out.printf(
                    Locale.ROOT,
                    "one pack: %d pages, %d charts, %,d bytes, at most %,d wanted%n",
                    document.getNumberOfPages(),
                    LargePack.CHARTS,
                    file.length,
                    MOST_BYTES);
        }
        assertThat(file.length).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static Rate rate(Route route, List<Pack> packs) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long work = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        for (Pack pack : packs) {
            assertThat(route.print(pack)).isNotEmpty();
        }
        double passed = System.nanoTime() - start;
        return new Rate(packs.size() * 1e9 / passed, packs.size() * 1e9 / (threads.getCurrentThreadCpuTime() - work));
    }

    @Test
    void many_packs_need_no_more_memory_than_one() throws Exception {
        int runs = 128;
        for (int fails = 8; runs - fails > 1; ) {
            int tried = (runs + fails) / 2;
            if (draws(1, tried)) {
                runs = tried;
            } else {
                fails = tried;
            }
        }
        int more = (int) Math.floor(runs * MORE_MEMORY);
        boolean many = draws(IN_A_ROW, more);
        System.out.printf(
                Locale.ROOT,
                "one pack runs with -Xmx%dm; %,d in a row with -Xmx%dm: %s%n",
                runs,
                IN_A_ROW,
                more,
                many ? "drawn" : "out of memory");
        assertThat(many).isTrue();
    }

    /** Whether a JVM with that heap in megabytes draws so many packs. */
    private static boolean draws(int packs, int heap) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyPacks.class.getName(),
                        String.valueOf(packs))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(1, TimeUnit.HOURS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
