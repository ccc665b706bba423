package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Cases;

/** The cases hold the technical print: {@code k} for thousand, {@code pp} for points. Pages say both in words. */
class NumfmtCasesTest {

    private static final NumberText NUMBERS = NumberText.of(Wording.in(Locale.ENGLISH));

    @Test
    void one_prefix_and_precision_for_figures_that_are_read_together() {
        Cases.of("cases/numfmt.csv").each(row -> {
            List<BigDecimal> values =
                    row.series("values").stream().flatMap(Optional::stream).toList();
            String kind = row.text("kind");
            boolean signed = Boolean.parseBoolean(row.text("signed"));
            Scale scale = Scale.of(values, kindOf(kind), Optional.empty());
            row.same("exp_unit_prefix", prefix(scale));
            row.same(
                    "exp_texts(|-separated; NBSP shown as space; minus is U+2212)",
                    values.stream()
                            .map(value -> text(scale, value, signed) + unit(kind, signed))
                            .collect(Collectors.joining("|")));
        });
    }

    private static String text(Scale scale, BigDecimal value, boolean signed) {
        return signed
                ? NUMBERS.signed(scale.of(value), scale.decimals())
                : NUMBERS.plain(scale.of(value), scale.decimals());
    }

    private static Unit.Kind kindOf(String kind) {
        return switch (kind) {
            case "PCT" -> Unit.Kind.PERCENT;
            case "COUNT" -> Unit.Kind.COUNT;
            default -> Unit.Kind.NUMBER;
        };
    }

    private static String unit(String kind, boolean signed) {
        return kind.equals("PCT") ? signed ? " pp" : " %" : "";
    }

    private static String prefix(Scale scale) {
        return switch (scale.power()) {
            case 3 -> "k";
            case 6 -> "M";
            case 9 -> "bn";
            default -> "";
        };
    }
}
