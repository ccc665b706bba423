package org.scorepack.book;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/** A reading as six columns: exact text for numbers, so that nothing is rounded on the way through the store. */
final class ReadingColumns {

    static final String NAMES = "amount, numerator, denominator, quality, absence, reason";
    static final String BINDS = ":amount, :numerator, :denominator, :quality, :absence, :reason";

    private ReadingColumns() {}

    static void bind(PreparedBatch row, Reading reading) {
        Optional<Reading.Ratio> ratio = reading.fraction();
        row.bind("amount", reading.number().map(ReadingColumns::text).orElse(null))
                .bind("numerator", ratio.map(it -> text(it.numerator())).orElse(null))
                .bind("denominator", ratio.map(it -> text(it.denominator())).orElse(null));
        if (reading instanceof Reading.Present present) {
            row.bind("quality", present.quality().code())
                    .bind("absence", (String) null)
                    .bind("reason", "");
        } else if (reading instanceof Reading.Absent absent) {
            row.bind("quality", "").bind("absence", absent.kind().name()).bind("reason", absent.reason());
        }
    }

    static Reading read(ResultSet row) throws SQLException {
        Optional<BigDecimal> numerator = number(row, "numerator");
        Optional<BigDecimal> denominator = number(row, "denominator");
        Optional<Reading.Ratio> ratio = numerator.isPresent() && denominator.isPresent()
                ? Optional.of(new Reading.Ratio(numerator.get(), denominator.get()))
                : Optional.empty();
        @Nullable String absence = row.getString("absence");
        if (absence != null) {
            return new Reading.Absent(Absence.valueOf(absence), row.getString("reason"), ratio);
        }
        return new Reading.Present(
                new BigDecimal(row.getString("amount")), ratio, Quality.parse(row.getString("quality")));
    }

    static String text(BigDecimal number) {
        return number.toString();
    }

    static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
