package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.Judge;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.compose.OutlookTables;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Shared;

/**
 * How good the months ahead in {@code outlook.csv} are, on 30 public series whose last year was held back: the group MTA+R, where
 * R's {@code ets} has a mean scaled error of 0.826 and the same month last year of 0.965.
 */
class ForecastAccuracyTest {

    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();
    private static final double LARGEST_ERROR = 0.83;
    private static final double LEAST_INSIDE = 0.75;
    private static final double MOST_INSIDE = 0.90;

    @Test
    void months_ahead_are_close_and_their_ranges_honest() throws IOException {
        List<Double> errors = new ArrayList<>();
        int inside = 0;
        int compared = 0;
        for (Map.Entry<String, Series> each :
                series(Shared.folder("data/forecast")).entrySet()) {
            Series series = each.getValue();
            Map<String, NamedCsvRecord> rows = outlook(each.getKey(), series);
            double missed = 0;
            for (Map.Entry<YearMonth, BigDecimal> actual : series.heldBack().entrySet()) {
                NamedCsvRecord row = rows.get(actual.getKey().toString());
                assertThat(row).as(each.getKey() + " " + actual.getKey()).isNotNull();
                double value = actual.getValue().doubleValue();
                missed += Math.abs(number(row, "forecast") - value);
                inside += number(row, "lo80") <= value && value <= number(row, "hi80") ? 1 : 0;
                compared++;
            }
            errors.add(missed / series.heldBack().size() / series.scale());
        }
        double error = errors.stream().mapToDouble(it -> it).average().orElseThrow();
        double share = (double) inside / compared;
        System.out.printf(
                "compared %d values of forecasts: %d series, mean MASE %.3f, %.1f %% inside the 80 %% range%n",
                compared, errors.size(), error, 100 * share);
        assertThat(errors).hasSizeGreaterThanOrEqualTo(30);
        assertThat(error).isLessThanOrEqualTo(LARGEST_ERROR);
        assertThat(share).isBetween(LEAST_INSIDE, MOST_INSIDE);
    }

    /** The rows of the file that a pack would have, by period. */
    private static Map<String, NamedCsvRecord> outlook(String id, Series series) throws IOException {
        Metric metric = Metric.builder(id, new Unit(Unit.Kind.NUMBER, ""), Direction.NONE)
                .overTime(Aggregation.AVERAGE)
                .build();
        List<Figure> facts = series.known().entrySet().stream()
                .map(month -> new Figure(
                        FigureId.actual("all", id, CALENDAR.of(month.getKey())), Reading.of(month.getValue()), ""))
                .toList();
        Department all = Department.of("all", Label.of("All"), Optional.empty(), Life.ALWAYS);
        Outlook outlook = new Judge(CALENDAR, CALENDAR.of(series.known().lastKey()))
                .judge(all, "any", metric, facts)
                .outlook()
                .orElseThrow();
        byte[] file = CsvPrinter.print(OutlookTables.of(List.of(outlook)));
        Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            reader.forEach(row -> rows.put(row.getField("period"), row));
        }
        return rows;
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Map<String, Series> series(Path folder) throws IOException {
        Map<String, Series> found = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("series_shared.csv"))) {
            for (NamedCsvRecord row : reader) {
                String id = row.getField("series_id");
                if (id.startsWith("mta_") || id.startsWith("r_")) {
                    Series series = found.computeIfAbsent(id, any -> new Series(new TreeMap<>(), new TreeMap<>()));
                    YearMonth month = YearMonth.of(
                            Integer.parseInt(row.getField("year")), Integer.parseInt(row.getField("month")));
                    boolean heldBack = row.getField("holdout").equals("1");
                    (heldBack ? series.heldBack() : series.known()).put(month, new BigDecimal(row.getField("value")));
                }
            }
        }
        return found;
    }

    /**
     * One public series.
     *
     * @param known what the forecast may learn from
     * @param heldBack the twelve months after it
     */
    private record Series(TreeMap<YearMonth, BigDecimal> known, TreeMap<YearMonth, BigDecimal> heldBack) {

        /** Mean difference to the same month last year in the known part. */
        double scale() {
            double[] values =
                    known.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
            return IntStream.range(12, values.length)
                    .mapToDouble(i -> Math.abs(values[i] - values[i - 12]))
                    .average()
                    .orElseThrow();
        }
    }
}
