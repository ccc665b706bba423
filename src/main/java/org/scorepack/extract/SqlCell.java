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

    /** Whether a column holds numbers with all their digits: drivers write them as text without rounding. */
    static boolean isExact(int sqlType) {
        return switch (sqlType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC -> true;
            default -> false;
        };
    }

    /** An exact number. Most are written as they are printed here; what is not is asked for as a number. */
    static String exact(ResultSet row, int place) throws SQLException {
        String text = row.getString(place);
        return text != null && isPlain(text) ? text : number(row.getObject(place));
    }

    /** Only digits, no zero before the first or, behind a point, after the last. */
    private static boolean isPlain(String text) {
        int point = -1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '.' && point < 0) {
                point = at;
            } else if (sign < '0' || sign > '9') {
                return false;
            }
        }
        int whole = point < 0 ? text.length() : point;
        boolean zeroBefore = whole > 1 && text.charAt(0) == '0';
        boolean zeroAfter = point >= 0 && text.charAt(text.length() - 1) == '0';
        return whole > 0 && point != text.length() - 1 && !zeroBefore && !zeroAfter;
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
