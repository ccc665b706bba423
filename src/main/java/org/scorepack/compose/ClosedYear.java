package org.scorepack.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;

/** The fiscal year that the reported period ends: what of it was met, partly met or missed, the missed first. */
record ClosedYear(Review review) {

    /** A metric with the judgement of its whole year. */
    private record Year(Reviewed metric, Judgement judged) {}

    /** Empty while the year goes on, or where nothing was promised for it. */
    Optional<Block> block() {
        List<Year> years = years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String title = review.words()
                .say(
                        "title.year",
                        review.period().fiscalYear(),
                        count(years, Status.GREEN),
                        count(years, Status.AMBER),
                        count(years, Status.RED));
        List<Block.Items.Item> items = years.stream()
                .filter(year -> year.judged().status().isMiss())
                .sorted(Comparator.comparing((Year year) -> year.judged().status())
                        .reversed())
                .map(this::item)
                .toList();
        return Optional.of(items.isEmpty() ? new Block.Text(title, false) : new Block.Items(title, items));
    }

    private List<Year> years() {
        return review.metrics().stream()
                .flatMap(metric -> metric
                        .at(metric.period(), Basis.YEAR)
                        .filter(judged -> judged.status() == Status.GREEN
                                || judged.status().isMiss())
                        .map(judged -> new Year(metric, judged))
                        .stream())
                .toList();
    }

    private static long count(List<Year> years, Status status) {
        return years.stream().filter(year -> year.judged().status() == status).count();
    }

    private Block.Items.Item item(Year year) {
        Digits digits = review.digits(year.metric());
        String value =
                digits.afterName(year.judged().actual().number().orElseThrow(), digits.decimalsFor(year.judged()));
        return PlainItems.line(
                Optional.of(new Marks(review).closed(year.judged().status())),
                review.words()
                        .say(
                                "year.item",
                                review.name(year.metric()),
                                value,
                                new Sentences(review, year.metric()).gapToTarget(year.judged())),
                "",
                review.owner(year.metric()),
                Optional.empty());
    }
}
