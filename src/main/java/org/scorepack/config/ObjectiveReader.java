package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;

/** One objective of a card with its links and metrics. */
final class ObjectiveReader {

    private static final Pattern AFTER = Pattern.compile("([0-9]{1,2})(?: ?\\.\\. ?([0-9]{1,2}))? months?");

    private final MetricReader metrics;

    ObjectiveReader(MetricReader metrics) {
        this.metrics = metrics;
    }

    /** The objective; empty where it has no id, which is then among the findings. */
    Optional<Objective> read(Block block) {

        block.refers(References.Kind.PERSPECTIVE, "perspective").refers(References.Kind.OBJECTIVE, "supports");
        RoleReader.refers(block, "owner");
        block.id("id")
                .ifPresent(id -> block.findings().references().define(References.Kind.OBJECTIVE, id, block.place()));
        String owner = block.text("owner", "");
        List<Metric> found = new ArrayList<>();
        block.blocks("metrics").forEach(metric -> metrics.read(metric, owner).ifPresent(found::add));
        Later.tell(block, "measured-by", "description", "from", "until");
        return block.id("id")
                .map(id -> new Objective(
                        id,
                        block.label("name").orElse(Label.of(id)),
                        block.text("perspective", ""),
                        block.text("supports"),
                        owner,
                        links(block),
                        found,
                        block.number("weight").orElse(BigDecimal.ONE),
                        block.place()));
    }

    private static List<Link> links(Block block) {
        List<Link> links = new ArrayList<>();
        for (Block link : block.blocks("driven-by")) {
            link.refers(References.Kind.OBJECTIVE, "objective");
            Matcher after = AFTER.matcher(link.text("after", "0 months"));
            if (!after.matches()) {
                link.findings()
                        .errorOnce(
                                "bad-value",
                                link.placeOf("after"),
                                "'after' is '" + link.text("after", "") + "'",
                                "1..4 months");
                continue;
            }
            int from = Integer.parseInt(after.group(1));
            int to = after.group(2) == null ? from : Integer.parseInt(after.group(2));
            if (to < from) {
                link.findings()
                        .error(
                                "ends-before-start",
                                link.placeOf("after"),
                                "from " + from + " to " + to + " months",
                                "the shorter delay first");
                continue;
            }
            link.text("objective")
                    .ifPresent(cause -> links.add(
                            new Link(cause, !link.text("sign", "+").equals("-"), from, to, link.placeOf("objective"))));
        }
        return links;
    }
}
