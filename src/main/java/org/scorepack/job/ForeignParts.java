package org.scorepack.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.assess.TranslatedPart;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.compose.PackInput;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Organisation;

/** The parts of a total in its own currency, at the rates that the total was made with ({@code rules.md} 1.4). */
record ForeignParts(BookStore book, long run, Organisation organisation, Period period) {

    /** @param months of the part, as its own department has them */
    PackInput.Part part(Metric total, Department department, Metric theirs, List<Judgement> months) {
        if (!TranslatedPart.isForeign(total, theirs)) {
            return new PackInput.Part(total.id(), department, months);
        }
        Map<Period, Judgement> rates = rates(theirs);
        return new PackInput.Part(
                total.id(),
                department,
                months.stream()
                        .map(month -> TranslatedPart.of(month, theirs, rate(rates, month)))
                        .toList(),
                Optional.of(new PackInput.Exchange(
                        theirs.unit().symbol(), target(months, rates), withoutRate(months, rates))));
    }

    /** Of a total of its own that is judged at the rates of its plan there is no target at those of the month. */
    private Optional<BigDecimal> target(List<Judgement> months, Map<Period, Judgement> rates) {
        return months.stream()
                .filter(month -> month.id().period().equals(period)
                        && month.atPlanRates().isEmpty())
                .findFirst()
                .flatMap(month -> month.target()
                        .flatMap(target -> rate(rates, month)
                                .flatMap(rate -> rate.actual().number())
                                .map(target::multiply)));
    }

    private static List<Period> withoutRate(List<Judgement> months, Map<Period, Judgement> rates) {
        return months.stream()
                .filter(month -> month.actual().number().isPresent()
                        && rate(rates, month)
                                .flatMap(rate -> rate.actual().number())
                                .isEmpty())
                .map(month -> month.id().period())
                .toList();
    }

    private static Optional<Judgement> rate(Map<Period, Judgement> rates, Judgement month) {
        return Optional.ofNullable(rates.get(month.id().period()));
    }

    private Map<Period, Judgement> rates(Metric part) {
        Map<Period, Judgement> rates = new TreeMap<>();
        TranslatedPart.rate(organisation, part)
                .map(key -> key.split("/", 2))
                .ifPresent(key -> book.book(run, key[0]).judgements().stream()
                        .filter(rate ->
                                rate.id().metric().equals(key[1]) && rate.id().basis() == Basis.MONTH)
                        .forEach(rate -> rates.put(rate.id().period(), rate)));
        return rates;
    }
}
