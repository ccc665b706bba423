package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;

/** Do the parts make the whole: figures and targets that departments share, added up beside what the company says. */
record CascadeSums(Review review) {

    /** A measure with what its departments say of the month. */
    private record Sum(Reviewed metric, List<Judgement> parts, List<String> departments) {}

    /** A few sums stand below another page; more are a page of their own. */
    private static final int FEW = 10;

    /** A page of its own; empty where there are few sums, or none. */
    Optional<Page> page() {
        List<Sum> sums = sums();
        return sums.size() <= FEW
                ? Optional.empty()
                : Optional.of(new Page(
                        "strategy-cascade",
                        review.words().say("page.cascade.bookmark"),
                        review.words().say("page.cascade.question"),
                        message(sums),
                        false,
                        List.of(table(sums))));
    }

    /** The page with a few sums at its end. */
    Page beside(Page page) {
        List<Sum> sums = sums();
        if (sums.isEmpty() || sums.size() > FEW) {
            return page;
        }
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.add(new Block.Heading(review.words().say("page.cascade.question")));
        blocks.add(new Block.Text(message(sums), false));
        blocks.add(table(sums));
        return new Page(page.id(), page.bookmark(), page.question(), page.message(), page.wide(), blocks);
    }

    private String message(List<Sum> sums) {
        List<Sum> apart = sums.stream()
                .filter(sum -> isApart(sum, this::actual) || isApart(sum, Judgement::target))
                .toList();
        return apart.isEmpty()
                ? review.words().count("cascade.fits", sums.size())
                : review.words()
                        .count(
                                "cascade.apart",
                                apart.size(),
                                sums.size(),
                                review.name(apart.get(0).metric()));
    }

    private Block.Table table(List<Sum> sums) {
        return new Block.Table(
                "cascade",
                review.words().say("cascade.caption", review.periods().full(review.period())),
                List.of(
                        column("name", false),
                        column("departments", false),
                        column("actual", true),
                        column("parts", true),
                        column("target", true),
                        column("parts-target", true)),
                List.of(new Block.Table.Group("", sums.stream().map(this::row).toList())));
    }

    private Block.Table.Row row(Sum sum) {
        Digits digits = review.digits(sum.metric());
        Judgement whole = month(sum.metric()).orElseThrow();
        return new Block.Table.Row(
                Optional.empty(),
                isApart(sum, this::actual) || isApart(sum, Judgement::target),
                List.of(
                        new Block.Cell.Words(digits.nameWithUnit(), ""),
                        new Block.Cell.Words(String.join(review.words().say("list.comma"), sum.departments()), ""),
                        new Block.Cell.Number(digits.actual(whole), ""),
                        new Block.Cell.Number(text(digits, added(sum, this::actual)), ""),
                        new Block.Cell.Number(digits.target(whole), ""),
                        new Block.Cell.Number(text(digits, added(sum, Judgement::target)), "")));
    }

    private Printed text(Digits digits, Optional<BigDecimal> value) {
        return Printed.text(
                value.map(known -> digits.inTable(known, digits.scale().decimals()))
                        .orElseGet(() -> review.words().say("cell.unknown")));
    }

    /** Empty where one part does not say it: a sum of what there is would look like the whole. */
    private static Optional<BigDecimal> added(Sum sum, Function<Judgement, Optional<BigDecimal>> of) {
        List<BigDecimal> known =
                sum.parts().stream().flatMap(part -> of.apply(part).stream()).toList();
        return known.size() < sum.departments().size()
                ? Optional.empty()
                : Optional.of(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private boolean isApart(Sum sum, Function<Judgement, Optional<BigDecimal>> of) {
        Optional<BigDecimal> whole = month(sum.metric()).flatMap(of);
        Optional<BigDecimal> parts = added(sum, of);
        return whole.isPresent() && parts.isPresent() && whole.get().compareTo(parts.get()) != 0;
    }

    private Optional<BigDecimal> actual(Judgement judgement) {
        return judgement.actual().number();
    }

    private Optional<Judgement> month(Reviewed metric) {
        return metric.at(review.period(), Basis.MONTH);
    }

    private List<Sum> sums() {
        List<Sum> found = new ArrayList<>();
        for (Reviewed metric : review.metrics()) {
            List<PackInput.Part> parts = review.input().below().parts().stream()
                    .filter(part -> part.metric().equals(metric.metric().id()))
                    .toList();
            if (parts.size() > 1
                    && metric.metric().overDepartments() == Aggregation.SUM
                    && month(metric).isPresent()) {
                found.add(new Sum(
                        metric,
                        parts.stream()
                                .flatMap(part -> part.months().stream())
                                .filter(month -> month.id().period().equals(review.period())
                                        && month.id().basis() == Basis.MONTH)
                                .toList(),
                        parts.stream()
                                .map(part -> review.text(part.department().name()))
                                .collect(Collectors.toList())));
            }
        }
        return found;
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
