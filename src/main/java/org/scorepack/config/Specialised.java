package org.scorepack.config;

import java.util.List;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Scorecard;

/**
 * A card as it reads for one department: {@code head} is its head, an objective without a department is its own, money is in its
 * currency.
 */
final class Specialised {

    private static final String HEAD = "head";

    private Specialised() {}

    static Scorecard of(Scorecard card, Department department, String currency) {
        return new Scorecard(
                card.id(),
                List.of(department.id()),
                card.objectives().stream()
                        .map(each -> of(each, department, currency))
                        .toList(),
                card.scores(),
                card.place());
    }

    private static Objective of(Objective objective, Department department, String currency) {
        return new Objective(
                objective.id(),
                objective.name(),
                objective.perspective(),
                objective.supports().map(id -> qualified(id, department)),
                owner(objective.owner(), department),
                objective.drivenBy().stream().map(each -> of(each, department)).toList(),
                objective.metrics().stream()
                        .map(each -> each.inCurrency(currency))
                        .map(each -> each.owner().equals(HEAD) ? each.withOwner(owner(HEAD, department)) : each)
                        .toList(),
                objective.weight(),
                objective.place());
    }

    private static Link of(Link link, Department department) {
        return new Link(
                qualified(link.cause(), department), link.positive(), link.fromMonths(), link.toMonths(), link.place());
    }

    private static String owner(String written, Department department) {
        return written.equals(HEAD) ? department.head().orElse("") : written;
    }

    private static String qualified(String id, Department department) {
        return id.indexOf('/') < 0 ? department.id() + "/" + id : id;
    }
}
