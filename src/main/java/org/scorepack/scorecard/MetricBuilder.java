package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;

/** Sets the keys that a card or catalogue names; the others keep their defaults. */
public final class MetricBuilder {
    private final String id;
    private final Unit unit;
    private final Direction better;
    private Label name;
    private Label definition = Label.of("");
    private Optional<Boolean> leading = Optional.empty();
    private Metric.Kind kind = Metric.Kind.MEASURED;
    private Aggregation overTime = Aggregation.NONE;
    private Aggregation overDepartments = Aggregation.NONE;
    private BigDecimal times;
    private Frequency frequency = Frequency.MONTH;
    private Basis judgeOn = Basis.MONTH;
    private Optional<Integer> decimals = Optional.empty();
    private List<Target> targets = List.of();
    private Optional<MetricSource.FromFeed> targetSource = Optional.empty();
    private Optional<MetricSource.FromFeed> forecastSource = Optional.empty();
    private Tolerance tolerance = Tolerance.DEFAULT;
    private boolean critical;
    private boolean required;
    private BigDecimal weight = BigDecimal.ONE;
    private Metric.Visibility visibility = Metric.Visibility.DEPARTMENT;
    private String owner = "";
    private List<String> watch = List.of();
    private Optional<Boolean> seasonal = Optional.empty();
    private ProcessSettings process = ProcessSettings.DEFAULT;
    private List<Milestone> milestones = List.of();
    private Optional<Metric.Judging> judging = Optional.empty();
    private Checks checks = Checks.NONE;
    private Life life = Life.ALWAYS;
    private int definitionVersion = 1;
    private MetricSource source = new MetricSource.Nowhere();
    private Place place = Place.ofFile("");

    MetricBuilder(String id, Unit unit, Direction better) {
        this.id = id;
        this.unit = unit;
        this.better = better;
        this.name = Label.of(id);
        this.times = unit.isPercent() ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }

    public MetricBuilder name(Label value) {
        name = value;
        return this;
    }

    public MetricBuilder definition(Label value) {
        definition = value;
        return this;
    }

    public MetricBuilder leading(boolean value) {
        leading = Optional.of(value);
        return this;
    }

    public MetricBuilder kind(Metric.Kind value) {
        kind = value;
        return this;
    }

    public MetricBuilder overTime(Aggregation value) {
        overTime = value;
        return this;
    }

    public MetricBuilder overDepartments(Aggregation value) {
        overDepartments = value;
        return this;
    }

    public MetricBuilder times(BigDecimal value) {
        times = value;
        return this;
    }

    public MetricBuilder frequency(Frequency value) {
        frequency = value;
        return this;
    }

    public MetricBuilder judgeOn(Basis value) {
        judgeOn = value;
        return this;
    }

    public MetricBuilder decimals(int value) {
        decimals = Optional.of(value);
        return this;
    }

    public MetricBuilder targets(List<Target> value) {
        targets = value;
        return this;
    }

    public MetricBuilder targetSource(MetricSource.FromFeed value) {
        targetSource = Optional.of(value);
        return this;
    }

    public MetricBuilder forecastSource(MetricSource.FromFeed value) {
        forecastSource = Optional.of(value);
        return this;
    }

    public MetricBuilder tolerance(Tolerance value) {
        tolerance = value;
        return this;
    }

    public MetricBuilder critical(boolean value) {
        critical = value;
        return this;
    }

    public MetricBuilder required(boolean value) {
        required = value;
        return this;
    }

    public MetricBuilder weight(BigDecimal value) {
        weight = value;
        return this;
    }

    public MetricBuilder visibility(Metric.Visibility value) {
        visibility = value;
        return this;
    }

    public MetricBuilder owner(String value) {
        owner = value;
        return this;
    }

    public MetricBuilder watch(List<String> value) {
        watch = value;
        return this;
    }

    public MetricBuilder seasonal(boolean value) {
        seasonal = Optional.of(value);
        return this;
    }

    public MetricBuilder process(ProcessSettings value) {
        process = value;
        return this;
    }

    public MetricBuilder milestones(List<Milestone> value) {
        milestones = value;
        return this;
    }

    public MetricBuilder judging(Metric.Judging value) {
        judging = Optional.of(value);
        return this;
    }

    public MetricBuilder checks(Checks value) {
        checks = value;
        return this;
    }

    public MetricBuilder life(Life value) {
        life = value;
        return this;
    }

    public MetricBuilder definitionVersion(int value) {
        definitionVersion = value;
        return this;
    }

    public MetricBuilder source(MetricSource value) {
        source = value;
        return this;
    }

    public MetricBuilder place(Place value) {
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
                forecastSource,
                tolerance,
                critical,
                required,
                weight,
                visibility,
                owner,
                watch,
                seasonal,
                process,
                milestones,
                judging,
                checks,
                life,
                definitionVersion,
                source,
                place);
    }
}
