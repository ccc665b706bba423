package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;

/**
 * How an objective is measured.
 *
 * @param id unique in its department
 * @param definition what is counted, in one line
 * @param better which way is good
 * @param leading whether it tells what is likely to happen rather than what happened; empty = not said
 * @param kind measured, milestone or judged
 * @param overTime how months become quarters and years
 * @param overDepartments how departments become their parent
 * @param times factor of a ratio: 100 for percentages, 1,000 for "per thousand", else 1
 * @param frequency how often it is due
 * @param judgeOn which basis its status stands on
 * @param decimals digits behind the decimal sign on pages; empty = by size
 * @param targets by {@code from}, oldest first; empty = none in the card
 * @param targetSource feed that delivers targets; empty = the card's list
 * @param tolerance how far from the target is still on it or just off
 * @param critical whether a miss has no middle colour
 * @param required whether a pack without it stays provisional
 * @param weight in its objective; 1 where nothing is said
 * @param visibility who may see it
 * @param owner role that answers for it
 * @param watch ids of counter-metrics that must not pay for it
 * @param seasonal whether it is compared with the same month last year; empty = not said
 * @param process how it is tested for a real change
 * @param life from when until when it is scored
 * @param definitionVersion grows when the definition changes
 * @param source where its actuals come from
 * @param place where it stands in the card or catalogue
 */
public record Metric(
        String id,
        Label name,
        Label definition,
        Unit unit,
        Direction better,
        Optional<Boolean> leading,
        Kind kind,
        Aggregation overTime,
        Aggregation overDepartments,
        BigDecimal times,
        Frequency frequency,
        Basis judgeOn,
        Optional<Integer> decimals,
        List<Target> targets,
        Optional<MetricSource.FromFeed> targetSource,
        Tolerance tolerance,
        boolean critical,
        boolean required,
        BigDecimal weight,
        Visibility visibility,
        String owner,
        List<String> watch,
        Optional<Boolean> seasonal,
        ProcessSettings process,
        Life life,
        int definitionVersion,
        MetricSource source,
        Place place) {

    public Metric {
        targets = List.copyOf(targets);
        watch = List.copyOf(watch);
    }

    /** The same metric, answered for by another role. */
    public Metric withOwner(String role) {
        return new Metric(
                id,
                name,
                definition,
                unit,
                better,
                leading,
                kind,
                overTime,
                overDepartments,
                times,
                frequency,
                judgeOn,
                decimals,
                targets,
                targetSource,
                tolerance,
                critical,
                required,
                weight,
                visibility,
                role,
                watch,
                seasonal,
                process,
                life,
                definitionVersion,
                source,
                place);
    }

    /** How a metric comes to its value. */
    public enum Kind {
        MEASURED,
        MILESTONE,
        JUDGED
    }

    /** Who may see a metric. */
    public enum Visibility {
        PUBLIC,
        DEPARTMENT,
        BOARD
    }

    /** A metric with every key at its default but these. */
    public static Builder builder(String id, Unit unit, Direction better) {
        return new Builder(id, unit, better);
    }

    /** Sets the keys that a card or catalogue names; the others keep their defaults. */
    public static final class Builder {
        private final String id;
        private final Unit unit;
        private final Direction better;
        private Label name;
        private Label definition = Label.of("");
        private Optional<Boolean> leading = Optional.empty();
        private Kind kind = Kind.MEASURED;
        private Aggregation overTime = Aggregation.NONE;
        private Aggregation overDepartments = Aggregation.NONE;
        private BigDecimal times;
        private Frequency frequency = Frequency.MONTH;
        private Basis judgeOn = Basis.MONTH;
        private Optional<Integer> decimals = Optional.empty();
        private List<Target> targets = List.of();
        private Optional<MetricSource.FromFeed> targetSource = Optional.empty();
        private Tolerance tolerance = Tolerance.DEFAULT;
        private boolean critical;
        private boolean required;
        private BigDecimal weight = BigDecimal.ONE;
        private Visibility visibility = Visibility.DEPARTMENT;
        private String owner = "";
        private List<String> watch = List.of();
        private Optional<Boolean> seasonal = Optional.empty();
        private ProcessSettings process = ProcessSettings.DEFAULT;
        private Life life = Life.ALWAYS;
        private int definitionVersion = 1;
        private MetricSource source = new MetricSource.Nowhere();
        private Place place = Place.ofFile("");

        private Builder(String id, Unit unit, Direction better) {
            this.id = id;
            this.unit = unit;
            this.better = better;
            this.name = Label.of(id);
            this.times = unit.isPercent() ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        }

        public Builder name(Label value) {
            name = value;
            return this;
        }

        public Builder definition(Label value) {
            definition = value;
            return this;
        }

        public Builder leading(boolean value) {
            leading = Optional.of(value);
            return this;
        }

        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        public Builder overTime(Aggregation value) {
            overTime = value;
            return this;
        }

        public Builder overDepartments(Aggregation value) {
            overDepartments = value;
            return this;
        }

        public Builder times(BigDecimal value) {
            times = value;
            return this;
        }

        public Builder frequency(Frequency value) {
            frequency = value;
            return this;
        }

        public Builder judgeOn(Basis value) {
            judgeOn = value;
            return this;
        }

        public Builder decimals(int value) {
            decimals = Optional.of(value);
            return this;
        }

        public Builder targets(List<Target> value) {
            targets = value;
            return this;
        }

        public Builder targetSource(MetricSource.FromFeed value) {
            targetSource = Optional.of(value);
            return this;
        }

        public Builder tolerance(Tolerance value) {
            tolerance = value;
            return this;
        }

        public Builder critical(boolean value) {
            critical = value;
            return this;
        }

        public Builder required(boolean value) {
            required = value;
            return this;
        }

        public Builder weight(BigDecimal value) {
            weight = value;
            return this;
        }

        public Builder visibility(Visibility value) {
            visibility = value;
            return this;
        }

        public Builder owner(String value) {
            owner = value;
            return this;
        }

        public Builder watch(List<String> value) {
            watch = value;
            return this;
        }

        public Builder seasonal(boolean value) {
            seasonal = Optional.of(value);
            return this;
        }

        public Builder process(ProcessSettings value) {
            process = value;
            return this;
        }

        public Builder life(Life value) {
            life = value;
            return this;
        }

        public Builder definitionVersion(int value) {
            definitionVersion = value;
            return this;
        }

        public Builder source(MetricSource value) {
            source = value;
            return this;
        }

        public Builder place(Place value) {
            place = value;
            return this;
        }

        public Metric build() {
            return new Metric(
                    id,
                    name,
                    definition,
                    unit,
                    better,
                    leading,
                    kind,
                    overTime,
                    overDepartments,
                    times,
                    frequency,
                    judgeOn,
                    decimals,
                    targets,
                    targetSource,
                    tolerance,
                    critical,
                    required,
                    weight,
                    visibility,
                    owner,
                    watch,
                    seasonal,
                    process,
                    life,
                    definitionVersion,
                    source,
                    place);
        }
    }
}
