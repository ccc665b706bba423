package org.scorepack.compose;

import java.util.Comparator;
import java.util.Optional;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Metric;

/** What stands on every page of a pack, but for its issue and hash. */
record PackHeads(Review review) {

    PackHead head() {
        PackInput input = review.input();
        String department = review.text(input.department().name());
        String period = review.periods().title(review.period());
        String audience = audience();
        return new PackHead(
                review.locale().getLanguage(),
                review.text(input.organisation().name()),
                input.department().id(),
                department,
                review.period().code(),
                period,
                review.period().last(),
                audience.isEmpty()
                        ? review.words().say("head.title", department, period)
                        : review.words().say("head.title.part", department, period, audience),
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
                input.organisation().notation(),
                audience,
                line(input.organisation().branding().classification()),
                line(input.organisation().branding().cover()),
                input.audience().kind() == Audience.Kind.TEAM,
                part("strategy", department, period, audience),
                part("annex", department, period, audience));
    }

    private PackHead.Part part(String key, String department, String period, String audience) {
        String name = review.words().say("part." + key);
        String said = audience.isEmpty() ? name : review.words().say("part.audience", name, audience);
        return new PackHead.Part(
                name,
                review.words().say("head.title.part", department, period, said),
                review.words().say("head.description." + key, department, period));
    }

    /** What the packs of the audience are called: as the company says, else as we do. */
    private String audience() {
        Audience audience = review.input().audience();
        return audience.name().map(review::text).orElseGet(() -> review.words().of("audience", audience.kind()));
    }

    private String line(Optional<Label> label) {
        return label.map(review::text).orElse("");
    }

    /** The class of the most confidential metric. */
    private Metric.Visibility visibility() {
        return review.metrics().stream()
                .map(metric -> metric.metric().visibility())
                .max(Comparator.naturalOrder())
                .orElse(Metric.Visibility.DEPARTMENT);
    }
}
