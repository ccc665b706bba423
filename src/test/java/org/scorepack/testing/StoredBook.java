package org.scorepack.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;

/** What the latest run of a home judged, as its store has it: of every department, with a pack or without. */
public final class StoredBook {

    private final FiscalCalendar calendar;
    private final BookStore store;
    private final long run;
    private final Map<String, Map<FigureId, Judgement>> departments = new HashMap<>();

    StoredBook(Jdbi jdbi, FiscalCalendar calendar) {
        this.calendar = calendar;
        this.store = BookStore.forReading(jdbi, calendar);
        this.run = jdbi.withHandle(handle -> handle.createQuery("select max(run) from judgement")
                .mapTo(Long.class)
                .one());
    }

    /** The judgement of a period on a basis; empty where the run has none. */
    public Optional<Judgement> row(String department, String metric, String period, Basis basis) {
        FigureId id = FigureId.actual(department, metric, calendar.parse(period).orElseThrow())
                .with(basis);
        return Optional.ofNullable(
                departments.computeIfAbsent(department, this::judgements).get(id));
    }

    private Map<FigureId, Judgement> judgements(String department) {
        return store.book(run, department).judgements().stream()
                .collect(Collectors.toMap(Judgement::id, Function.identity()));
    }
}
