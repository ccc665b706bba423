package org.scorepack.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Place;

/** A place that rows come from: {@code sources:} of {@code sources.yaml}. */
public sealed interface SourceSpec {

    String id();

    Place place();

    /**
     * Delimited text files.
     *
     * <pre>
     * crm:
     *   csv:
     *     folder: sample-data/crm
     *     charset: UTF-8          # strict; a byte order mark is understood
     *     delimiter: ","          # or tab
     *     quote: '"'
     *     frame: false            # true: rows stand between delimiters, |a|b|, and lines of dashes
     *     header-line: 1          # 0 = no header, columns are called 1, 2, 3
     *     header-rows: 1
     *     skip-lines: 0           # lines after the header that are left out
     *     pages: false            # true: the head comes again on every page
     *     final-line-end: false   # true: a last line without an end is cut off
     *     numbers: { decimal: ".", group: ",", sign: leading, strip: ["EUR"], exponent: false }
     *     missing: ["", "n/a"]    # cells that mean: no value
     * </pre>
     *
     * @param framed whether every row starts and ends with the delimiter; quotes mean nothing then
     * @param finalLineEnd whether the last line of a whole file has a line end
     */
    record Csv(
            String id,
            String folder,
            String charset,
            char delimiter,
            char quote,
            boolean framed,
            TableHead head,
            boolean finalLineEnd,
            NumberStyle numbers,
            java.util.List<String> missing,
            Place place)
            implements SourceSpec {}

    /**
     * Excel workbooks ({@code .xlsx}, {@code .xlsm}).
     *
     * <pre>
     * hand:
     *   workbook:
     *     folder: sample-data/hand
     *     max-megabytes: 512      # unpacked; a larger workbook is refused
     *     max-rows: 1048576       # of a sheet
     *     numbers: { ... }        # for cells that hold numbers as text
     *     missing: ["", "n/a"]
     * </pre>
     *
     * @param maxMegabytes how large the parts of a workbook that are read may be, unpacked
     * @param maxRows how many rows a sheet may have
     */
    record Workbook(
            String id,
            String folder,
            int maxMegabytes,
            int maxRows,
            NumberStyle numbers,
            java.util.List<String> missing,
            Place place)
            implements SourceSpec {}

    /**
     * A database.
     *
     * <pre>
     * erp:
     *   jdbc:
     *     url: jdbc:postgresql://erp/reporting
     *     user: reader
     *     password: { env: ERP_PASSWORD }      # or { secret: erp-password }, a file of the secrets folder
     *     driver: org.postgresql.Driver        # only where the URL does not find it
     *     fetch-size: 1000
     *     connect-timeout: 10 s                # until the connection stands
     *     socket-timeout: 120 s                # the longest silence, also before the first row
     *     query-timeout: 10 min                # from the start of a query to its last row
     *     max-rows: 5000000
     *     numbers: { ... }                     # for columns that hold numbers as text
     *     missing: ["NA"]
     * </pre>
     */
    record Jdbc(
            String id,
            JdbcUrl url,
            Optional<String> user,
            Optional<Secret> password,
            Optional<String> driver,
            Map<String, String> properties,
            int fetchSize,
            Duration connectTimeout,
            Duration socketTimeout,
            Duration queryTimeout,
            long maxRows,
            NumberStyle numbers,
            java.util.List<String> missing,
            Place place)
            implements SourceSpec {}

    /**
     * An SQL script that is run in a private in-memory H2 database, which is then read like any other by a user who may
     * only read: for samples, tests and exports that come as SQL.
     *
     * <pre>
     * erp:
     *   script: { file: sample-data/erp/erp.sql }
     * </pre>
     */
    record Script(String id, String file, NumberStyle numbers, java.util.List<String> missing, Place place)
            implements SourceSpec {}
}
