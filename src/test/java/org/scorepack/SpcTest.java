package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.figure.Signal;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/**
 * Process charts of others through the main job: a metric for each chart with its baseline, limits and target as a catalogue
 * says them, once with and once without screening. Every chart ends in the reported month.
 */
class SpcTest {

    private static final YearMonth LAST = YearMonth.of(2026, 10);

    private final Map<String, Cases.Row> charts = new HashMap<>();

    @Test
    void figures_have_the_flags_and_the_assurance_of_others(@TempDir Path folder) throws IOException {
        Cases.all("data/spc", "spc_case_meta").forEach(row -> charts.put(row.text("case_id"), row));
        TestHome home = TestHome.of("spc", folder);
        Cases limits = Cases.of("data/spc/spc_expected_limits_shared.csv");
        write(folder.resolve("data"), limits.rows());

        RunOutcome outcome = home.run(LAST.toString());

        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        Map<String, FigureRows> figures = Map.of(
                "Y", home.figures("screened", LAST.toString(), 1),
                "N", home.figures("unscreened", LAST.toString(), 1));
        Cases.of("data/spc/spc_expected_flags_shared.csv").each(2, row -> {
            Signal signal = Signal.parse(value(figures, row, row.integer("seq"), "signal"));
            String better = charts.get(row.text("case_id")).text("improvement_direction");
            row.same("nhs_special_cause_type", cause(signal, better));
            row.same("nhs_point_type", type(signal));
        });
        limits.each(2, row -> {
            int last = charts.get(row.text("case_id")).integer("n");
            row.same("assurance_type", assurance(value(figures, row, last, "assurance")));
            row.same("last_point_variation_type", type(Signal.parse(value(figures, row, last, "signal"))));
        });
    }

    private String value(Map<String, FigureRows> figures, Cases.Row row, int point, String column) {
        String id = row.text("case_id");
        String screened = row.text("screen_outliers");
        return figures.get(screened)
                .row(department(screened), metric(id), month(id, point), "month")
                .orElseThrow(() -> new AssertionError("no figure of point " + point + " of " + id + " " + screened))
                .get(column);
    }

    private static String cause(Signal signal, String better) {
        if (signal.rule().isEmpty()) {
            return "Common Cause";
        }
        boolean up = switch (signal.change()) {
            case HIGH -> true;
            case IMPROVEMENT -> better.equals("increase");
            case CONCERN -> better.equals("decrease");
            default -> false;
        };
        String side = up ? "Above" : "Below";
        return switch (signal.rule().get()) {
            case OUTSIDE -> side + (up ? " UCL" : " LCL");
            case TREND -> "7 Point Trend (" + (up ? "In" : "De") + "creasing)";
            case TWO_OF_THREE -> "2 in 3 " + side + " CL";
            default -> "7 Points " + side + " CL";
        };
    }

    private static String type(Signal signal) {
        return switch (signal.change()) {
            case NONE -> "common_cause";
            case IMPROVEMENT -> "special_cause_improvement";
            case CONCERN -> "special_cause_concern";
            case HIGH -> "special_cause_neutral_high";
            case LOW -> "special_cause_neutral_low";
        };
    }

    private static String assurance(String code) {
        return switch (code) {
            case "PASSES" -> "consistent_pass";
            case "FAILS" -> "consistent_fail";
            case "HIT_OR_MISS" -> "inconsistent";
            default -> code;
        };
    }

    /** Every chart that has expected limits, for its way of screening. */
    private void write(Path data, List<Cases.Row> wanted) throws IOException {
        StringBuilder catalogue = new StringBuilder("department,id,better,process,targets\n");
        StringBuilder points = new StringBuilder("department,metric,month,value\n");
        List<Cases.Row> values = Cases.all("data/spc", "spc_cases");
        for (Cases.Row row : wanted) {
            Cases.Row chart = charts.get(row.text("case_id"));
            String id = row.text("case_id");
            String department = department(row.text("screen_outliers"));
            catalogue.append("%s,%s,%s,\"%s\",\"%s\"%n"
                    .formatted(
                            department,
                            metric(id),
                            better(chart.text("improvement_direction")),
                            process(chart, row.text("screen_outliers").equals("Y")),
                            chart.optional("target")
                                    .map("[{ from: 1900-01, level: %s }]"::formatted)
                                    .orElse("")));
            values.stream()
                    .filter(value -> value.text("case_id").equals(id))
                    .forEach(value -> points.append("%s,%s,%s,%s%n"
                            .formatted(department, metric(id), month(id, value.integer("seq")), value.text("value"))));
        }
        Files.createDirectories(data);
        Files.writeString(data.resolve("catalogue.csv"), catalogue);
        Files.writeString(data.resolve("points.csv"), points);
    }

    private static String process(Cases.Row chart, boolean screened) {
        return "{ rules: MDC, chart: value, screening: " + screened
                + chart.optional("baseline_points")
                        .map(", baseline: %s"::formatted)
                        .orElse(", window: all")
                + chart.optional("limits_override")
                        .map(text -> text.split("\\.\\."))
                        .map(ends -> ", limits: { lower: %s, upper: %s }".formatted(ends[0], ends[1]))
                        .orElse("")
                + " }";
    }

    private static String better(String improvement) {
        return switch (improvement) {
            case "increase" -> "higher";
            case "decrease" -> "lower";
            default -> "none";
        };
    }

    private static String department(String screened) {
        return screened.equals("Y") ? "screened" : "unscreened";
    }

    private static String metric(String chart) {
        return chart.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String month(String chart, int point) {
        return LAST.minusMonths(charts.get(chart).integer("n") - point).toString();
    }
}
