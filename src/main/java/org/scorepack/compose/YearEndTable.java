package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;

/** A line for each metric that promises a year: where it stands, where it is heading, what was promised, how likely, our record. */
record YearEndTable(Review review, List<Reviewed> measures) {

    /** Anchor of a metric's line. */
    static String anchor(Reviewed metric) {
        return "y-" + metric.metric().id();
    }

    /** The table, and what the marks of its drawings mean. */
    List<Block> blocks() {
        return List.of(
                table(),
                new Block.Text(review.words().say("year.key"), true),
                new Block.Text(review.words().say(hasRecord() ? "record.key" : "record.key.none") + yearKey(), true));
    }

    private Block.Table table() {
        return new Block.Table(
                        "year-end",
                        review.words().say("year.caption", review.period().fiscalYear()),
                        List.of(
                                column("name", false),
                                column("landing", false),
                                column("to-date", true),
                                column("heading", true),
                                column("year-target", true),
                                column("owner-expects", true),
                                column("reach", false),
                                column("record", false)),
                        List.of(new Block.Table.Group(
                                "", measures.stream().map(this::row).toList())))
                .withoutEmptyColumns();
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }

    private Block.Table.Row row(Reviewed metric) {
        Optional<YearEnd> year = YearEnd.of(review, metric);
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(new Block.Cell.Words(
                year.map(this::nameWithUnit).orElseGet(() -> review.name(metric)),
                year.map(YearEnd::promised).orElse("")));
        cells.addAll(year.map(this::known).orElseGet(() -> unknown(metric)));
        cells.add(record(metric));
        return new Block.Table.Row(Optional.of(anchor(metric)), metric.isException(), cells);
    }

    /** "exchange rates −0.1": what they did to the year so far, which stands at planned ones; empty where they did nothing. */
    private String rates(YearEnd year) {
        return new RateWords(review, year.metric())
                .effectToDate()
                .map(effect -> review.words().say("rates.effect", year.signedSoFar(effect)))
                .orElse("");
    }

    /** "owner 1.3 % off; year: 1.9 % off, right 2 of 2". */
    private String recordBelow(Reviewed metric) {
        return Stream.of(new RecordWords(review, metric).ownersBrief(), new YearRecord(review, metric).brief())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(review.words().say("list.semicolon")));
    }

    /** Empty for all while no metric has any record: the line below the table says so once. */
    private Block.Cell record(Reviewed metric) {
        boolean any = hasRecord()
                || measures.stream().anyMatch(other -> !recordBelow(other).isEmpty());
        return new Block.Cell.Words(any ? new RecordWords(review, metric).brief() : "", recordBelow(metric));
    }

    private String nameWithUnit(YearEnd year) {
        String unit = year.digits().isPercent() ? "" : year.digits().unitOfName();
        String name = review.name(year.metric());
        return unit.isEmpty() ? name : review.words().say("metric.with-unit", name, unit);
    }

    private List<Block.Cell> known(YearEnd year) {
        return List.of(
                new Block.Cell.LandingCell(new LandingCharts(review, year).chart()),
                new Block.Cell.Number(
                        year.toDate()
                                .map(value -> toDate(year.metric(), year.soFar(value)))
                                .orElseGet(this::unknown),
                        rates(year)),
                new Block.Cell.Number(
                        year.year()
                                .value()
                                .map(value -> figure(year.metric(), "outlook", year.inTable(value)))
                                .orElseGet(this::unknown),
                        year.likelyInTable()),
                new Block.Cell.Number(
                        year.year()
                                .target()
                                .map(target -> Printed.text(year.target(false)))
                                .orElseGet(() -> Printed.text(review.words().say("cell.no-target"))),
                        year.year()
                                .targetOriginal()
                                .map(first -> review.words().say("year.first-target", year.brief(first)))
                                .orElse("")),
                new Block.Cell.Number(
                        year.year()
                                .owner()
                                .map(value -> figure(year.metric(), "owner-forecast", year.inTable(value)))
                                .orElseGet(() -> Printed.text(review.words().say("year.no-forecast"))),
                        year.isOwnerOutside() ? review.words().say("year.owner-outside") : ""),
                new Block.Cell.Words(
                        year.likelihood()
                                .map(word -> review.words().of("likelihood", word))
                                .orElseGet(() -> review.words().say("year.no-chance")),
                        year.chance()));
    }

    /** Nothing can be said: why stands in its place. */
    private List<Block.Cell> unknown(Reviewed metric) {
        Block.Cell gap = new Block.Cell.Number(unknown(), "");
        return List.of(
                new Block.Cell.Words(new YearUnknown(review, metric).reason(), ""),
                new Block.Cell.Number(YearToDate.of(review, metric), ""),
                gap,
                gap,
                gap,
                new Block.Cell.Words(review.words().say("year.no-chance"), ""));
    }

    /** What stands after the word "year"; empty where nothing does. */
    private String yearKey() {
        if (yearRecords().anyMatch(record -> record.checked().isPresent())) {
            return review.words().say("record.key.year");
        }
        return yearRecords().anyMatch(YearRecord::isKnown) ? review.words().say("record.key.year.none") : "";
    }

    private Stream<YearRecord> yearRecords() {
        return measures.stream().map(metric -> new YearRecord(review, metric));
    }

    private boolean hasRecord() {
        return measures.stream()
                .anyMatch(metric -> new RecordWords(review, metric).ours().isPresent());
    }

    private Printed unknown() {
        return Printed.text(review.words().say("cell.unknown"));
    }

    private static Printed toDate(Reviewed metric, String text) {
        Optional<Judgement> known = YearToDate.known(metric);
        Optional<FigureId> id = known.map(Judgement::id);
        boolean atPlanRates = known.flatMap(Judgement::atPlanRates).isPresent();
        return new Printed(text, id, atPlanRates ? "at-plan-rates" : "actual");
    }

    /** Where the year lands stands on the rows of the reported period. */
    private static Printed figure(Reviewed metric, String part, String text) {
        return new Printed(text, metric.now().map(Judgement::id), part);
    }
}
