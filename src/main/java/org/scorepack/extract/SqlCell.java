package org.scorepack.extract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** A cell of a query as text: numbers plain and without trailing zeros, days as {@code 2026-10-31}, NULL empty. */
final class SqlCell {

    private SqlCell() {}

    static Columns.Kind kind(int sqlType) {
        return switch (sqlType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> Columns.Kind.NUMBER;
            case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Columns.Kind.DATE;
            default -> Columns.Kind.TEXT;
        };
    }

    static String text(ResultSet row, int place, Columns.Kind kind) throws SQLException {
        return switch (kind) {
            case NUMBER -> number(row.getObject(place));
            case DATE -> day(row.getObject(place));
            default -> {
                String text = row.getString(place);
                yield text == null ? "" : text;
            }
        };
    }

    private static String number(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return NumberGrammar.plain(number).toPlainString();
        }
        try {
            return NumberGrammar.plain(new BigDecimal(value.toString())).toPlainString();
        } catch (NumberFormatException notFinite) {
            return value.toString();
        }
    }

    /** Drivers hand over days in several types; none of them is asked for its time zone. */
    private static String day(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate().toString();
        }
        if (value instanceof java.sql.Timestamp time) {
            return time.toLocalDateTime().toLocalDate().toString();
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate().toString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toLocalDate().toString();
        }
        return value.toString();
    }
}
