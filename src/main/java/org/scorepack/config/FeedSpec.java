package org.scorepack.config;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Place;

/**
 * How rows of a source become figures, departments or metrics: {@code feeds:} of {@code sources.yaml}.
 *
 * <pre>
 * erp-orders:
 *   source: erp
 *   sql: orders.sql                      # in config/sql, with :from (inclusive), :to (exclusive), :department
 *   # or: files: orders-*.csv            # below the folder of a csv or workbook source; of a workbook also:
 *   #   sheet: List                      # name, or number among those not hidden; default: 1
 *   #   range: B4:H40                    # or B:H; default: all
 *   #   header-row: 4                    # default: first row of the range, else 1; 0 = none, columns are called B, C
 *   #   skip-rows: 0                     # rows behind the header that are left out
 *   delivers: figures                    # figures | departments | metrics | comments | actions
 *   class: department                    # public | department | board: who may see raw text of rejects
 *   period: { column: month, format: yyyy-MM }
 *     # { columns: [PERIOD_YEAR, PERIOD_MONTH], format: yyyy M }   joined by one space
 *     # { file: 'orders-([0-9]{4}-[0-9]{2}).csv', format: yyyy-MM }
 *     # { line: 2, pattern: 'Period: ([0-9/]+)', format: MM/yyyy }  a line above the header
 *     # { columns-are: yyyy-MM }         wide: every column whose name is a month is one
 *                                                  period; its cell is the column "{period}" of values and metrics
 *   header: { sales: "{MMM}_fy{fiscal yy}" }   # columns whose names change with the period of the file
 *     # { year: GJAHR, posting: POPER, special: last }            a ledger's fiscal year and posting period; 13 to 16
 *                                                  count in its last month, or are left-out, or refused (default)
 *   department: { is: operations }       # all rows; or { column: dept, codes: { "10": operations } }
 *     # { column: agency_code, discover: below corporate, lower-case: true, name: agency }
 *   metric: { column: kpi, codes: { LT: lead-time }, id: "mta-{}" }   # long feeds only; or lower-case: true
 *   where:                               # rows that count; all conditions must hold
 *     - { column: FREQUENCY, is: [M] }
 *     - { column: TYPE, not: [TOTAL, SUBTOTAL] }
 *     - { column: account, in: [400000..499999, 600000] }     # or not-in: codes, leading zeros aside
 *     - { column: amount, below: 0 }       # or not-below: a number, such as credit notes
 *   leave-out: ["Source:", "*"]          # rows whose first text starts so are no rows: notes, subtotals
 *   end:                                 # how the end of the table is known; without it, the end of the file
 *     at: [Total]                        # a row that starts so; it must come, else the file is cut off
 *     at-blank-row: true                 # or the first blank row, if there is one
 *     row-count: 'Records: ([0-9]+)'     # a line below the table with the number of rows
 *     control-file: { name: "{file}.ctl", row-count: 'rows=([0-9]+)' }     # or a file beside that says it
 *   values:                              # long feeds: what each row delivers
 *     - { scenario: actual, column: MONTHLY_ACTUAL }
 *     - { scenario: actual, basis: ytd, column: YTD_ACTUAL }
 *     - { scenario: target, column: MONTHLY_TARGET, zero: missing }
 *   rows: only                           # only | sum | average | last | count | ratio | weighted | max | min
 *   cumulative: false                    # true: columns hold the year to date; a month is what came since the month before
 *   scale: 1000                          # every value times this; negative turns the sign
 *   turn-sign: [{ column: account, in: 800000..899999 }]     # rows whose values change sign, where all conditions hold
 *   quality: manual                      # final | manual | estimate; or { column: q, codes: { E: estimate } }
 *   covers: all                          # all | period | last 13; default: from first to last period delivered
 *   rejects: { rows: 10, share: 1 % }    # beyond either the feed fails
 *   optional: false                      # true: there may be no file
 *   allow-empty: false                   # true: a file may have a header and no row
 *   late: { period: 2026-10, until: 2026-11-09, reason: the CRM load of 31 October failed }
 *   checks:
 *     must-change: true                  # the same file as last month is suspect; each-metric: also the same values of one metric
 *     unique: [document, line]           # columns that tell a row from all others; a row that comes twice counts once
 *     totals:                            # what a column of a file adds up to, in a line below the table or a file beside
 *       - { column: amount, says: 'Total: ([0-9.,-]+)', within: 0.01, otherwise: hold }     # default: refuse
 *       - { column: amount, file: "{file}.ctl", says: 'amount=([0-9.-]+)' }
 *     fresh: { column: booked_on, format: dd.MM.yyyy, reaches: period-end }       # the newest day must be that or later
 *       # { file: 'orders_([0-9-]+).csv', format: yyyy-MM-dd, reaches: working day 2 } or { line: 2, pattern: ... }
 * </pre>
 *
 * A feed of metrics or departments names columns by the card's keys: {@code columns: { id: "mta-{indicator_seq}", name:
 * indicator, objective: category }} with {@code codes: { objective: { Safety Indicators: safety } }} and {@code constants:
 * { owner: head }}.
 *
 * @param input file pattern or query
 * @param delivers what rows become
 * @param publicRaw whether raw text of rejected rows may be kept
 * @param header what the feed calls a column, to what the header of a period's file calls it
 * @param values what each row of a long feed delivers; empty for a feed whose columns metrics name
 * @param rows how rows of one key become one value where a metric does not say it
 * @param cumulative whether values of the basis month are years to date; a measure may say it of its own columns alone
 * @param columns for departments, metrics, comments, actions: card key to column name or pattern with {@code {column}}
 * @param codes for those: card key to translations
 * @param constants for those: card key to fixed text
 */
public record FeedSpec(
        String id,
        String source,
        Input input,
        Delivers delivers,
        boolean publicRaw,
        Optional<PeriodKey> period,
        Map<String, HeaderName> header,
        Optional<DepartmentKey> department,
        Optional<MetricKey> metric,
        List<Condition> where,
        TableEnd end,
        List<Value> values,
        Measure.Rows rows,
        boolean cumulative,
        BigDecimal scale,
        List<Condition> turnSign,
        QualityKey quality,
        Covers covers,
        RejectLimit limit,
        boolean optional,
        boolean allowEmpty,
        Optional<Late> late,
        FeedChecks checks,
        Map<String, String> columns,
        Map<String, Map<String, String>> codes,
        Map<String, String> constants,
        Place place) {

    /** What rows become. */
    public enum Delivers {
        FIGURES,
        DEPARTMENTS,
        METRICS,
        COMMENTS,
        ACTIONS
    }

    /** What is read. */
    public sealed interface Input {
        /**
         * Files whose names match, such as {@code orders-*.csv}, in name order.
         *
         * @param area of a workbook; empty = the feed does not say
         */
        record Files(String pattern, Optional<SheetArea> area) implements Input {}

        /** A query of {@code config/sql}. */
        record Query(String file, String sql) implements Input {}
    }

    /** Where the period of a row stands. */
    public sealed interface PeriodKey {
        /** In one or more columns, joined by one space; format as of {@link java.time.format.DateTimeFormatter}. */
        record Columns(List<String> columns, String format) implements PeriodKey {}

        /** In the file's name: group 1 of the pattern. */
        record FileName(String pattern, String format) implements PeriodKey {}

        /** In a line of the file, from 1: group 1 of the pattern. */
        record Line(int line, String pattern, String format) implements PeriodKey {}

        /**
         * A fiscal year, called as the calendar calls it, and a posting period of it as ledgers count: 1 is its first month.
         *
         * @param special what becomes of the periods behind the last month, 13 to 16
         */
        record Posting(String year, String period, Special special) implements PeriodKey {}

        /** What becomes of special posting periods. */
        enum Special {
            REFUSED,
            /** They count in the last month of the year. */
            LAST,
            LEFT_OUT
        }

        /** In the header: every column whose name is a date of this format holds one period. */
        record Headers(String format) implements PeriodKey {}
    }

    /** Where the department of a row stands. */
    public sealed interface DepartmentKey {
        /** All rows belong to one. */
        record Fixed(String department) implements DepartmentKey {}

        /**
         * In a column.
         *
         * @param codes what the column says, to ids; a text that is not listed is its own id
         * @param lowerCase whether ids are the text in lower case
         * @param discoverBelow department below which unknown ids become departments; empty = unknown ids are rejects
         * @param nameColumn column with the name of a discovered department
         */
        record Column(
                String column,
                Map<String, String> codes,
                boolean lowerCase,
                Optional<String> discoverBelow,
                Optional<String> nameColumn)
                implements DepartmentKey {}
    }

    /**
     * Where the metric of a row of a long feed stands.
     *
     * @param codes what the column says, to ids
     * @param pattern id with {@code {}} for the text, such as {@code mta-{}}; default {@code {}}
     * @param lowerCase whether texts that differ in case alone are the same, as names of accounts over the years
     */
    public record MetricKey(String column, Map<String, String> codes, String pattern, boolean lowerCase) {

        public MetricKey {
            if (lowerCase) {
                Map<String, String> plain = new HashMap<>();
                codes.forEach((text, id) -> plain.put(text.toLowerCase(Locale.ROOT), id));
                codes = plain;
            }
            codes = Map.copyOf(codes);
        }

        /** The id that the feed's own codes, or else its pattern, make of what the column says. */
        public String id(String text) {
            String said = said(text);
            return codes.getOrDefault(said, pattern.replace("{}", said));
        }

        /** What the column says as it is compared. */
        public String said(String text) {
            return lowerCase ? text.toLowerCase(Locale.ROOT) : text;
        }
    }

    /**
     * A condition on a column: one of these texts as it stands, without blanks around it, or a code in one of these ranges, or a
     * number below a limit; or none of them.
     *
     * @param below the limit of a condition on numbers, which a cell without one never meets; empty = it is on texts or codes
     */
    public record Condition(
            String column, boolean negated, List<String> texts, List<CodeRange> ranges, Optional<BigDecimal> below) {

        /** On texts alone. */
        public Condition(String column, boolean negated, List<String> texts) {
            this(column, negated, texts, List.of(), Optional.empty());
        }

        /** Whether a text meets it. */
        public boolean isMetBy(String text) {
            boolean named = texts.contains(text) || ranges.stream().anyMatch(range -> range.contains(text));
            return named != negated;
        }
    }

    /**
     * What a column of a long feed delivers.
     *
     * @param scenario actual, target or forecast, in lower case
     * @param measure columns that make it
     * @param zeroMissing whether 0 means: no value
     */
    public record Value(String scenario, Basis basis, Measure measure, boolean zeroMissing) {}

    /** Quality of the values: the same for all rows, or by a column. */
    public record QualityKey(String fixed, Optional<String> column, Map<String, String> codes) {}

    /** For which months the feed is the truth. */
    public sealed interface Covers {
        /** From the first to the last period that it delivered. */
        record Delivered() implements Covers {}

        record All() implements Covers {}

        /** The period of the run and so many before it; 1 = only the period itself. */
        record Last(int periods) implements Covers {}
    }

    /** Rejects beyond which a feed fails: more rows than {@code rows}, or a larger share than {@code share} (0 to 1). */
    public record RejectLimit(long rows, BigDecimal share) {}

    /** An announced delay: for that period the pack is marked and the run is complete. */
    public record Late(String period, java.time.LocalDate until, Label reason) {}
}
