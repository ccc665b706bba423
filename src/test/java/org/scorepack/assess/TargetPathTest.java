package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Agreement;
import org.scorepack.scorecard.Target.Shape;
import org.scorepack.scorecard.Tolerance;

class TargetPathTest {

    private static final Target PATH = new Target(
            LocalDate.of(2026, 1, 1),
            new Shape.Trajectory(decimal("14"), YearMonth.of(2026, 3), decimal("10"), YearMonth.of(2027, 3)),
            Agreement.NONE,
            Place.ofFile("operations.yaml"));

    @ParameterizedTest
    @CsvSource({
        "2026-01, 14.00",
        "2026-03, 14.00",
        "2026-08, 12.33",
        "2026-09, 12.00",
        "2026-10, 11.67",
        "2027-03, 10.00",
        "2027-06, 10.00"
    })
    void a_path_is_a_straight_line_and_flat_outside(String month, BigDecimal expected) {
        assertThat(Rounding.halfUp(at(List.of(PATH), month).value(), 2)).isEqualTo(expected);
    }

    @Test
    void ten_per_cent_of_october_end_at_12_83() {
        Tolerance ten =
                new Tolerance(Tolerance.DEFAULT.green(), new Tolerance.Margin(BigDecimal.TEN, Tolerance.Mode.PERCENT));
        BigDecimal target = at(List.of(PATH), "2026-10").value();
        Thresholds limits = Thresholds.of(Direction.LOWER, target, Optional.empty(), ten);
        assertThat(Rounding.halfUp(limits.redHigh().orElseThrow(), 2)).isEqualByComparingTo("12.83");
    }

    @Test
    void a_revision_leaves_the_original_visible() {
        List<Target> targets = List.of(level("1.9", 2025, false), level("1.8", 2026, false), revised("2.1"));

        assertThat(at(targets, "2026-06").original()).isEmpty();
        TargetPath july = at(targets, "2026-07");
        assertThat(july.value()).isEqualByComparingTo("2.1");
        assertThat(july.original()).contains(decimal("1.8"));
        assertThat(TargetPath.at(targets, month("2024-12"))).isEmpty();
    }

    @Test
    void a_band_has_two_ends() {
        Target band = new Target(
                LocalDate.of(2026, 1, 1),
                new Shape.Band(decimal("95"), decimal("105")),
                Agreement.NONE,
                Place.ofFile("x.yaml"));
        assertThat(at(List.of(band), "2026-02").value()).isEqualByComparingTo("105");
        assertThat(at(List.of(band), "2026-02").low()).contains(decimal("95"));
    }

    @Test
    void a_shape_that_is_not_shown_yet_promises_nothing() {
        Target share = new Target(
                LocalDate.of(2026, 1, 1),
                new Shape.Share(decimal("50"), Optional.empty()),
                Agreement.NONE,
                Place.ofFile("x.yaml"));
        assertThat(TargetPath.at(List.of(share), month("2026-02"))).isEmpty();
    }

    private static Target level(String value, int year, boolean revised) {
        Agreement agreement = new Agreement(Optional.empty(), Optional.empty(), Optional.empty(), revised);
        return new Target(LocalDate.of(year, 1, 1), new Shape.Level(decimal(value)), agreement, Place.ofFile("x.yaml"));
    }

    private static Target revised(String value) {
        Target target = level(value, 2026, true);
        return new Target(LocalDate.of(2026, 7, 1), target.shape(), target.agreement(), target.place());
    }

    private static TargetPath at(List<Target> targets, String month) {
        return TargetPath.at(targets, month(month)).orElseThrow();
    }

    private static Period month(String code) {
        return MonthCalendar.calendarYear().parse(code).orElseThrow();
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
