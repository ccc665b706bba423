package org.scorepack.job;

import java.util.List;
import java.util.stream.Stream;
import org.scorepack.assess.TieOuts;
import org.scorepack.book.BookStore;
import org.scorepack.book.Fact;
import org.scorepack.calendar.Period;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.Strategy;

/** The comparisons with second sources that the closed book of a run holds. */
final class RunTieOuts {

    private RunTieOuts() {}

    static List<TieOut> of(BookStore book, long run, Strategy strategy, Period reported) {
        boolean any = strategy.departmentsWithCard().stream()
                .flatMap(department -> strategy.metricsOf(department.id()).stream())
                .anyMatch(metric -> metric.checks().agreesWith().isPresent());
        return any
                ? TieOuts.of(
                        strategy,
                        reported,
                        book.facts(run).stream().map(Fact::figure).toList(),
                        Stream.concat(book.held(run).stream(), book.released(run).stream())
                                .toList())
                : List.of();
    }
}
