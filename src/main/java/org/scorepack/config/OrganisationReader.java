package org.scorepack.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.WorkingDays;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.ExchangeRates;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Notation;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Perspective;
import org.scorepack.scorecard.ScorePolicy;

/** {@code organisation.yaml}. */
final class OrganisationReader {

    private OrganisationReader() {}

    static Organisation read(Block file) {
        Block company = file.block("organisation").orElse(file);
        file.block("holidays").ifPresent(holidays -> Later.tell(holidays, "country"));
        List<Department> departments = new DepartmentTree(file.findings()).read(file);
        return new Organisation(
                company.id("id").orElse("unknown"),
                company.label("name").orElse(Label.of(company.text("id", "unknown"))),
                language(company),
                currency(company),
                FiscalYearReader.read(company),
                perspectives(file),
                departments,
                RoleReader.roles(file),
                RoleReader.people(file),
                workingDays(file),
                currencies(file),
                company.word("scores", ScorePolicy.class).orElse(ScorePolicy.GUARDED),
                company.word("notation", Notation.class).orElse(Notation.PLAIN),
                AudienceReader.read(file),
                company.form(),
                BrandingReader.read(file));
    }

    private static Map<String, ExchangeRates> currencies(Block file) {
        Map<String, ExchangeRates> found = new TreeMap<>();
        file.block("currencies")
                .ifPresent(currencies -> currencies.keys().forEach(code -> {
                    if (!UnitText.isCurrency(code)) {
                        file.findings()
                                .errorOnce(
                                        "unknown-currency",
                                        currencies.placeOf(code),
                                        "'" + code + "' is no currency",
                                        "an ISO code such as GBP");
                    }
                    currencies
                            .block(code)
                            .ifPresent(rates -> rates.refers(References.Kind.METRIC, "average")
                                    .refers(References.Kind.METRIC, "closing")
                                    .text("average")
                                    .ifPresent(average -> rates.text("closing")
                                            .ifPresent(
                                                    closing -> found.put(code, new ExchangeRates(average, closing)))));
                }));
        return found;
    }

    private static WorkingDays workingDays(Block file) {
        Set<LocalDate> closed = new HashSet<>();
        file.block("holidays")
                .map(holidays -> holidays.scalars("days"))
                .orElse(List.of())
                .forEach(day -> Texts.day(day.text(), true)
                        .ifPresentOrElse(
                                closed::add,
                                () -> file.findings()
                                        .errorOnce(
                                                "bad-value",
                                                day.place(),
                                                "'" + Texts.shortened(day.text()) + "' is no day",
                                                Texts.DAY_OR_MONTH)));
        return new WorkingDays(closed);
    }

    private static Locale language(Block company) {
        return company.language().orElse(Locale.ENGLISH);
    }

    private static String currency(Block company) {
        return company.read(
                        "currency",
                        "an ISO code such as EUR",
                        code -> Optional.of(code).filter(UnitText::isCurrency))
                .orElse("EUR");
    }

    private static List<Perspective> perspectives(Block file) {
        if (!file.has("perspectives")) {
            DEFAULT_PERSPECTIVES.forEach(
                    each -> file.findings().references().define(References.Kind.PERSPECTIVE, each.id()));
            return DEFAULT_PERSPECTIVES;
        }
        List<Perspective> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Block block : file.blocks("perspectives")) {
            Optional<String> id = block.id("id");
            if (id.isPresent() && !ids.add(id.get())) {
                file.findings()
                        .error(
                                "duplicate-id",
                                block.placeOf("id"),
                                "perspective '" + id.get() + "' stands here again",
                                "once");
                continue;
            }
            id.ifPresent(of -> file.findings().references().define(References.Kind.PERSPECTIVE, of));
            id.ifPresent(of -> found.add(new Perspective(
                    of,
                    block.label("name").orElse(Label.of(of)),
                    block.label("question").orElse(Label.of("")),
                    block.number("weight").orElse(BigDecimal.ONE))));
        }
        return found;
    }

    /** Kaplan and Norton's four, in the order of the pages. */
    static final List<Perspective> DEFAULT_PERSPECTIVES = List.of(
            perspective("financial", "Financial", "How do we look to shareholders?"),
            perspective("customer", "Customer", "How do customers see us?"),
            perspective("process", "Internal Process", "What must we excel at?"),
            perspective("learning", "Learning & Growth", "Can we continue to improve?"));

    private static Perspective perspective(String id, String name, String question) {
        return new Perspective(id, Label.of(name), Label.of(question), BigDecimal.ONE);
    }

    /** A company with one department: what cards are read against while {@code organisation.yaml} is broken. */
    static Organisation unknown() {
        return new Organisation(
                "unknown",
                Label.of("unknown"),
                Locale.ENGLISH,
                "EUR",
                MonthCalendar.calendarYear(),
                DEFAULT_PERSPECTIVES,
                List.of(Department.of("unknown", Label.of("unknown"), Optional.empty(), Life.ALWAYS)),
                List.of(),
                List.of(),
                WorkingDays.WEEKDAYS,
                Map.of(),
                ScorePolicy.GUARDED);
    }
}
