package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.Likelihood;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Perspective;

/**
 * One line per metric.
 *
 * @param place where it stands, for the ids of its charts; rows can be linked to in the first place only
 * @param definitions whether the definition stands below the name
 * @param linked whether rows have anchors
 * @param parts whether a value says below it what it is made of and how good it is; a letter beside it else
 */
record MetricTable(Review review, String place, boolean definitions, boolean linked, boolean parts) {

    /** Anchor of a metric's line. */
    static String anchor(Reviewed metric) {
        return "m-" + metric.metric().id();
    }

    /** All metrics, grouped by perspective. */
    Block.Table byPerspective(List<Perspective> perspectives) {
        List<Block.Table.Group> groups = new ArrayList<>();
        for (Perspective perspective : perspectives) {
            List<Reviewed> metrics = review.in(perspective);
            if (!metrics.isEmpty()) {
                groups.add(new Block.Table.Group(review.text(perspective.name()), rows(metrics)));
            }
        }
        return table(groups);
    }

    /** Some metrics without bands. */
    Block.Table of(List<Reviewed> metrics) {
        return table(List.of(new Block.Table.Group("", rows(metrics))));
    }

    private Block.Table table(List<Block.Table.Group> groups) {
        return new Block.Table(
                "metrics",
                review.words().say("lines.caption", review.periods().full(review.period())),
                columns(),
                groups);
    }

    /** The owner has a column where there are no definitions; below these an owner other than the head is named. */
    private List<Block.Table.Column> columns() {
        List<Block.Table.Column> columns = new ArrayList<>(List.of(
                column("status", false),
                column("name", false),
                column("actual", true),
                column("target", true),
                column("gap", true)));
        if (bullets()) {
            columns.add(column("bullet", false));
        }
        columns.addAll(List.of(
                column("prior-year", true),
                column("ytd", true),
                column("year-end", true),
                column("spark", false),
                column("signal", false)));
        if (ownersHaveColumn()) {
            columns.add(new Block.Table.Column(
                    "owner", review.words().say("column.owner"), false, hasPagesOfPerspectives()));
        }
        return columns;
    }

    /** The pages of the perspectives name the owners, too. */
    private boolean hasPagesOfPerspectives() {
        return linked && review.isCompany() && !Composer.isFew(review);
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }

    private List<Block.Table.Row> rows(List<Reviewed> metrics) {
        return metrics.stream().map(this::row).toList();
    }

    private Block.Table.Row row(Reviewed metric) {
        Digits digits = review.digits(metric);
        Optional<Judgement> now = metric.now();
        Marks marks = new Marks(review);
        List<Block.Cell> cells = new ArrayList<>(List.of(
                new Block.Cell.StatusCell(marks.brief(metric)),
                new Block.Cell.Words(digits.nameWithUnit(), below(metric, digits)),
                number(
                        now.map(judged ->
                                        digits.latest(judged).isEmpty() ? digits.actual(judged) : digits.alone(judged))
                                .orElseGet(this::missing),
                        now.map(this::note).orElse("")),
                number(
                        now.map(digits::target).orElseGet(() -> said("cell.no-target")),
                        parts
                                ? new FigureNotes(review).targetNote(metric)
                                : new FigureNotes(review).targetMark(metric)),
                number(now.map(digits::gap).orElseGet(() -> said("cell.no-gap")), "")));
        if (bullets()) {
            cells.add(new Block.Cell.BulletCell(new Bullets(review, metric, place).chart()));
        }
        cells.addAll(List.of(
                number(now.map(digits::priorYear).orElseGet(() -> said("cell.unknown")), ""),
                number(
                        YearToDate.of(review, metric),
                        YearToDate.partial(metric).map(this::note).orElse("")),
                yearEnd(metric),
                new Block.Cell.SparkCell(new Charts(review, metric, place).spark()),
                marks.signalCell(metric)));
        if (ownersHaveColumn()) {
            cells.add(new Block.Cell.Words(review.owner(metric), ""));
        }
        return new Block.Table.Row(
                linked ? Optional.of(anchor(metric)) : Optional.empty(), metric.isException(), cells);
    }

    /** Below the name: the latest value of a measure that is not due, what it is by week, what exchange rates did, its definition, and its owner where the head is another. */
    private String below(Reviewed metric, Digits digits) {
        String latest = metric.now().map(digits::latest).orElse("");
        String week = metric.now().map(new WeekWords(review, metric)::note).orElse("");
        RateWords words = new RateWords(review, metric);
        String rates = metric.now().map(words::apart).orElse("");
        if (!definitions && !bullets()) {
            return joined(Stream.of(latest, week, rates));
        }
        String definition = definitions ? definition(metric) : "";
        String owner = isNamedAbove(metric) || review.owner(metric).isEmpty()
                ? ""
                : review.words().say("lines.owner", review.owner(metric));
        String note = bullets() ? metric.now().map(words::note).orElse("") : "";
        return joined(Stream.of(latest, week, note, rates, definition, owner));
    }

    private String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .collect(Collectors.joining(review.words().say("lines.below")));
    }

    /** Where values say what they are made of, a bullet graph stands in the place of the owner, who is named with the objective. */
    private boolean bullets() {
        return parts;
    }

    private boolean ownersHaveColumn() {
        return !definitions && !bullets() && review.namesPeople();
    }

    private boolean isNamedAbove(Reviewed metric) {
        if (bullets()) {
            return review.owner(metric).equals(review.owner(metric.objective().owner()));
        }
        return review.input()
                .department()
                .head()
                .map(review::owner)
                .map(review.owner(metric)::equals)
                .orElse(false);
    }

    /** With who judges it, where nobody measures it. */
    private String definition(Reviewed metric) {
        String text = review.text(metric.metric().definition());
        return metric.metric()
                .judging()
                .map(judging -> review.words().say("judged.definition", text, review.judged(judging)))
                .orElse(text);
    }

    /** Where the year is heading; how likely its target is stands beside it where the year has one of its own. */
    private Block.Cell yearEnd(Reviewed metric) {
        return YearEnd.of(review, metric)
                .map(year -> new Block.Cell.YearEndCell(
                        new Printed(year.besideMonths(), metric.now().map(Judgement::id), year.leadingPart()),
                        sign(year, "likelihood.sign"),
                        sign(year, "likelihood")))
                .orElseGet(() -> new Block.Cell.YearEndCell(said("cell.unknown"), "", ""));
    }

    private String sign(YearEnd year, String family) {
        return likelihood(year).map(word -> review.words().of(family, word)).orElse("");
    }

    /** Only among all lines, below which the signs are explained. */
    private Optional<Likelihood> likelihood(YearEnd year) {
        return year.likelihood().filter(word -> linked && new YearTargets(review).promised(year.metric()));
    }

    /** What stands at the year's end, and what the signs beside it mean, those that these metrics have. */
    Optional<Block.Text> signs(List<Reviewed> metrics) {
        String signs = metrics.stream()
                .flatMap(metric -> YearEnd.of(review, metric).stream())
                .flatMap(year -> likelihood(year).stream())
                .distinct()
                .sorted()
                .map(word -> review.words()
                        .say(
                                "likelihood.legend.one",
                                review.words().of("likelihood.sign", word),
                                review.words().of("likelihood", word)))
                .collect(Collectors.joining(review.words().say("list.comma")));
        String legend = review.words().say("year.legend");
        boolean known =
                metrics.stream().anyMatch(metric -> YearEnd.of(review, metric).isPresent());
        return known
                ? Optional.of(new Block.Text(
                        signs.isEmpty() ? legend : legend + " " + review.words().say("likelihood.legend", signs), true))
                : Optional.empty();
    }

    /** What the letters beside values mean, where there are any. */
    Optional<Block.Text> legend(List<Reviewed> metrics) {
        List<String> meanings = new FigureNotes(review).legend(metrics);
        return meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Text(
                        review.words()
                                .say(
                                        "quality.legend",
                                        String.join(review.words().say("list.comma"), meanings)),
                        true));
    }

    private String note(Judgement judgement) {
        FigureNotes notes = new FigureNotes(review);
        return parts ? notes.of(judgement) : notes.mark(judgement);
    }

    private Printed missing() {
        return said("absence.NO_DATA");
    }

    private Printed said(String key) {
        return Printed.text(review.words().say(key));
    }

    private static Block.Cell number(Printed value, String small) {
        return new Block.Cell.Number(value, small);
    }
}
