package org.scorepack.compose;

import java.util.Comparator;
import org.scorepack.scorecard.Metric;

/** What stands on every page of a pack, but for its issue and hash. */
record PackHeads(Review review) {

    PackHead head() {
        PackInput input = review.input();
        String department = review.text(input.department().name());
        String period = review.periods().title(review.period());
        return new PackHead(
                review.locale().getLanguage(),
                review.text(input.organisation().name()),
                input.department().id(),
                department,
                review.period().code(),
                period,
                review.period().last(),
                review.words().say("head.title", department, period),
                review.words().count("head.description", review.metrics().size(), department, period),
                review.words().of("class", visibility()),
                visibility() == Metric.Visibility.BOARD,
                "",
                input.sources().stream()
                        .flatMap(source -> source.newest().stream())
                        .max(Comparator.naturalOrder())
                        .map(review.periods()::day)
                        .orElse(""),
                "",
                input.organisation().notation());
    }

    /** The class of the most confidential metric. */
    private Metric.Visibility visibility() {
        return review.metrics().stream()
                .map(metric -> metric.metric().visibility())
                .max(Comparator.naturalOrder())
                .orElse(Metric.Visibility.DEPARTMENT);
    }
}
