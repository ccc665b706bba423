package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Formula;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Tolerance;

/** What holds for all figures of a measure: what it is, what it is made from, what was promised, how it is judged. */
record BackingFacts(Review review) {

    List<Backing.Fact> of(Reviewed metric) {
        List<Backing.Fact> facts = new ArrayList<>();
        add(facts, "why.definition", review.text(metric.metric().definition()));
        add(facts, "why.source", source(metric.metric().source()));
        add(
                facts,
                "why.over-time",
                review.words().of("why.total", metric.metric().overTime()));
        agreed(facts, metric);
        add(facts, "why.judged", judged(metric.metric()));
        add(facts, "column.owner", review.owner(metric));
        return facts;
    }

    /** "October 2026", "October 2026, year to date". */
    String span(FigureId id) {
        String period = review.periods().full(id.period());
        return id.basis() == Basis.MONTH ? period : review.words().of("why.span", id.basis(), period);
    }

    private void agreed(List<Backing.Fact> facts, Reviewed metric) {
        metric.targetInForce().ifPresent(target -> {
            Target.Agreement agreed = target.agreement();
            add(facts, "why.target-since", review.periods().day(target.from()));
            add(
                    facts,
                    "column.agreed-by",
                    agreed.placeholder()
                            ? review.words().say("target.none")
                            : agreed.by().map(review::owner).orElse(""));
            add(facts, "why.agreed-on", agreed.on().map(review.periods()::day).orElse(""));
            add(facts, "column.why", agreed.why().map(review::text).orElse(""));
        });
    }

    private String judged(Metric metric) {
        String green = margin(metric.tolerance().green(), metric);
        return metric.critical()
                ? review.words().say("why.critical", green)
                : review.words()
                        .say("why.margins", green, margin(metric.tolerance().amber(), metric));
    }

    private String margin(Tolerance.Margin margin, Metric metric) {
        String amount = exact(margin.amount());
        if (margin.mode() == Tolerance.Mode.PERCENT) {
            return review.units().percent(amount);
        }
        return metric.unit().isPercent() ? review.units().points(amount, margin.amount()) : amount;
    }

    private String source(MetricSource source) {
        if (source instanceof MetricSource.FromFeed feed) {
            return review.input().sources().stream()
                    .filter(report -> report.feed().equals(feed.feed()))
                    .map(SourceReport::input)
                    .findFirst()
                    .map(input -> review.words().say("why.feed", feed.feed(), input))
                    .orElse(feed.feed());
        }
        if (source instanceof MetricSource.FromFormula formula) {
            return text(formula.formula(), false);
        }
        return review.words().say(source instanceof MetricSource.Nowhere ? "why.nowhere" : "why.departments");
    }

    /** As the card has it, with the names of measures that the pack knows. */
    private String text(Formula formula, boolean inside) {
        if (formula instanceof Formula.Operation operation) {
            String text =
                    text(operation.left(), true) + " " + operation.operator() + " " + text(operation.right(), true);
            return inside ? "(" + text + ")" : text;
        }
        if (formula instanceof Formula.Reference reference) {
            return review.metric(reference.metric()).map(review::name).orElse(reference.metric());
        }
        return exact(((Formula.Constant) formula).value());
    }

    private String exact(BigDecimal value) {
        return review.numbers()
                .plain(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    private void add(List<Backing.Fact> facts, String label, String text) {
        Optional.of(text)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> facts.add(new Backing.Fact(review.words().say(label), said)));
    }
}
