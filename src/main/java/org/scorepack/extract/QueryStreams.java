package org.scorepack.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.Input;
import org.scorepack.scorecard.Department;

/**
 * The queries of a database, all in one transaction so that its feeds show one state of it. A query that names {@code
 * :department} runs once for every department that has a card, or for the one that the feed is of.
 */
final class QueryStreams implements Streams {

    /** The longest history that a query is asked for where the feed does not say how far it reaches. */
    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    private final Database database;
    private final Context context;
    private Optional<Session> session = Optional.empty();
    private Optional<FeedFailure> unreachable = Optional.empty();

    QueryStreams(Database database, Context context) {
        this.database = database;
        this.context = context;
    }

    @Override
    public List<Opening> of(FeedSpec feed) throws FeedFailure {
        if (!(feed.input() instanceof Input.Query query)) {
            throw new FeedFailure("the feed names files, but its source is a database");
        }
        SqlText sql = SqlText.of(query.file(), query.sql());
        List<Opening> openings = new ArrayList<>();
        if (!sql.uses("department")) {
            openings.add(() -> stream(query.file(), sql, values(feed), Optional.empty()));
            return openings;
        }
        for (String department : departments(feed)) {
            Map<String, Object> values = values(feed);
            values.put("department", inTheSource(feed, department));
            openings.add(() -> stream(query.file() + "(" + department + ")", sql, values, Optional.of(department)));
        }
        return openings;
    }

    private RowStream stream(String input, SqlText sql, Map<String, Object> values, Optional<String> department)
            throws FeedFailure {
        return QueryStream.open(session(), input, sql, values, department);
    }

    private Session session() throws FeedFailure {
        if (unreachable.isPresent()) {
            throw unreachable.get();
        }
        if (session.isEmpty()) {
            try {
                session = Optional.of(database.open());
            } catch (FeedFailure failure) {
                unreachable = Optional.of(failure);
                throw failure;
            }
        }
        if (session.get().ended().isPresent()) {
            throw session.get().ended().get();
        }
        return session.get();
    }

    @Override
    public boolean isLost() {
        return unreachable
                .or(() -> session.flatMap(Session::ended))
                .map(FeedFailure::isLost)
                .orElse(false);
    }

    @Override
    public String notice() {
        return session.map(Session::notice).orElse("");
    }

    private Map<String, Object> values(FeedSpec feed) {
        Map<String, Object> values = new TreeMap<>();
        values.put("from", firstPeriod(feed).map(first -> firstDay(feed, first)).orElse(BEGINNING));
        values.put("to", context.period().last().plusDays(1));
        return values;
    }

    /** The first period that the feed needs; empty = all there are. */
    private Optional<Period> firstPeriod(FeedSpec feed) {
        YearToDate toDate = YearToDate.of(feed, context);
        boolean cumulative = new Recipes(feed, context).all().anyMatch(Recipe::cumulative);
        return cumulative ? toDate.read() : toDate.covered();
    }

    /** The first day of a period; of a feed with weekly metrics that of the first week that counts in it. */
    private LocalDate firstDay(FeedSpec feed, Period first) {
        LocalDate week = context.calendar().weeksOf(first).get(0).first();
        return context.hasWeekly(feed.id()) && week.isBefore(first.first()) ? week : first.first();
    }

    private List<String> departments(FeedSpec feed) {
        if (feed.department().isPresent() && feed.department().get() instanceof DepartmentKey.Fixed fixed) {
            return List.of(fixed.department());
        }
        List<Department> withCard = context.strategy().departmentsWithCard();
        return (withCard.isEmpty() ? context.strategy().organisation().departments() : withCard)
                .stream().map(Department::id).toList();
    }

    private static String inTheSource(FeedSpec feed, String department) {
        if (feed.department().isPresent() && feed.department().get() instanceof DepartmentKey.Column column) {
            return column.codes().entrySet().stream()
                    .filter(code -> code.getValue().equals(department))
                    .map(Map.Entry::getKey)
                    .min(String::compareTo)
                    .orElse(department);
        }
        return department;
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
        database.close();
    }
}
