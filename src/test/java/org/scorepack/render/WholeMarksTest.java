package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.OutputDeviceGraphicsDrawer;
import java.awt.geom.Rectangle2D;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;
import org.scorepack.figure.Signal;
import org.w3c.dom.Element;

/** No mark is cut at the edge of a drawing or of its plot: not the first, nor the newest, which matters most. */
class WholeMarksTest {

    private static final int MONTHS = 24;
    private static final int PHONE = 195;
    private static final double SIDE = 64;
    private static final Palette PALETTE = Palette.of(TemplateFolder.builtIn());
    private static final Chart.Title TITLE = new Chart.Title("", "", "");

    @Test
    void the_diamonds_of_the_first_and_the_newest_month_are_whole_on_a_phone() {
        List<Chart.Point> points = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            points.add(new Chart.Point(
                    "Jan",
                    Optional.of(10.0 + month % 3),
                    "",
                    Optional.of(9.0),
                    Optional.of(11.0),
                    Optional.of(13.0),
                    Optional.empty(),
                    Signal.Change.CONCERN));
        }
        Recorder recorder = paint(
                new Chart.Process("p", "", TITLE, points, "", "", List.of(), List.of(), Optional.empty()), PHONE, 151);
        assertThat(recorder.bounds().get("worse")).hasSize(MONTHS).allSatisfy(mark -> {
            assertThat(mark.getMinX()).isGreaterThanOrEqualTo(-0.001);
            assertThat(mark.getMaxX()).isLessThanOrEqualTo(PHONE - SIDE + 0.001);
        });
        assertThat(recorder.bounds().get("band"))
                .as("the usual range reaches to both edges")
                .singleElement()
                .satisfies(band -> {
                    assertThat(band.getMinX()).isLessThan(0.001);
                    assertThat(band.getMaxX()).isGreaterThan(PHONE - SIDE - 0.001);
                });
    }

    /** A drawing in the PDF is cut at whole pixels: 184 mm are 695.4 of them, of which 695 are seen. */
    @Test
    void the_dots_of_sparklines_and_small_multiples_are_within_the_drawing() {
        List<Optional<Double>> values = List.of(Optional.of(1.0), Optional.of(0.0), Optional.of(3.0));
        List<Chart> charts = List.of(
                new Chart.Spark("s", "", values, List.of()),
                new Chart.Spark("s", "", List.of(Optional.of(2.0), Optional.of(1.0)), List.of()),
                multiples(values));
        for (double larger : new double[] {1, 1.55}) {
            for (Chart chart : charts) {
                for (float width : new float[] {120.94f, 302.36f, 695.43f}) {
                    Rectangle2D room = new Rectangle2D.Double(0, 0, Math.floor(width) + 0.001, 60);
                    assertThat(printed(chart, width, larger).bounds().get("ink"))
                            .isNotEmpty()
                            .allSatisfy(mark -> assertThat(room.contains(mark))
                                    .as("%s within %s", mark, room)
                                    .isTrue());
                }
            }
        }
    }

    private static Chart multiples(List<Optional<Double>> values) {
        return new Chart.Multiples(
                "m",
                "",
                TITLE,
                List.of(
                        new Chart.Panel("One", values, "3", Optional.empty()),
                        new Chart.Panel("Two", values, "3", Optional.empty())),
                Optional.of(new Chart.Axis(0, "0", 3, "3")),
                List.of());
    }

    /** As the PDF's layout asks for it. */
    private static Recorder printed(Chart chart, float width, double larger) {
        Recorder recorder = new Recorder(PALETTE);
        ChartObjects charts =
                new ChartObjects(new FontSet(TemplateFolder.builtIn()), PALETTE, Map.of(), text -> text, larger);
        Element element = Xhtml.read("<object data-chart='" + charts.keep(chart).get("number") + "'/>")
                .getDocumentElement();
        OutputDevice device = (OutputDevice) Proxy.newProxyInstance(
                OutputDevice.class.getClassLoader(),
                new Class<?>[] {OutputDevice.class},
                (proxy, method, arguments) -> {
                    ((OutputDeviceGraphicsDrawer) arguments[4]).render(recorder);
                    return null;
                });
        charts.drawObject(element, 0, 0, width, 60, device, null, 1);
        return recorder;
    }

    private static Recorder paint(Chart chart, double width, double height) {
        Recorder recorder = new Recorder(PALETTE);
        ChartPainter.paint(
                chart,
                new Drawing(recorder, new FontSet(TemplateFolder.builtIn()), PALETTE, Map.of(), text -> text),
                width,
                height);
        return recorder;
    }
}
