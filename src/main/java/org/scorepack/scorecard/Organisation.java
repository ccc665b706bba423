package org.scorepack.scorecard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WorkingDays;

/**
 * The company: its calendar, its tree of departments, its roles, its perspectives.
 *
 * @param id such as {@code sample}; with the period it is what a run claims
 * @param language of the packs, where a department has none of its own
 * @param currency ISO code of money without a currency of its own
 * @param departments root first, then in the order of the configuration; those that a feed discovers come last, by id
 * @param workingDays on which days it works
 * @param currencies rates of other currencies, by ISO code
 * @param scores how scores are put together where a card says nothing else
 * @param notation of all packs: one company reads one language of charts
 * @param audiences for whom packs are made; management is always among them
 * @param form of the packs, where a department says nothing else
 * @param branding what the company puts of its own on every pack
 */
public record Organisation(
        String id,
        Label name,
        Locale language,
        String currency,
        FiscalCalendar calendar,
        List<Perspective> perspectives,
        List<Department> departments,
        List<Role> roles,
        List<Person> people,
        WorkingDays workingDays,
        Map<String, ExchangeRates> currencies,
        ScorePolicy scores,
        Notation notation,
        List<Audience> audiences,
        PackForm form,
        Branding branding) {

    /** A company whose packs are made for management alone, in the usual form, with everything in words. */
    public Organisation(
            String id,
            Label name,
            Locale language,
            String currency,
            FiscalCalendar calendar,
            List<Perspective> perspectives,
            List<Department> departments,
            List<Role> roles,
            List<Person> people,
            WorkingDays workingDays,
            Map<String, ExchangeRates> currencies,
            ScorePolicy scores) {
        this(
                id,
                name,
                language,
                currency,
                calendar,
                perspectives,
                departments,
                roles,
                people,
                workingDays,
                currencies,
                scores,
                Notation.PLAIN,
                List.of(Audience.MANAGEMENT),
                PackForm.AS_ABOVE,
                Branding.NONE);
    }

    public Organisation {
        audiences = List.copyOf(audiences);
        currencies = Map.copyOf(currencies);
        perspectives = List.copyOf(perspectives);
        departments = List.copyOf(departments);
        roles = List.copyOf(roles);
        people = List.copyOf(people);
    }

    /** The audience of a kind; empty where no packs are made for it. */
    public Optional<Audience> audience(Audience.Kind kind) {
        return audiences.stream().filter(audience -> audience.kind() == kind).findFirst();
    }

    /** For whom packs of a department are made, management first. */
    public List<Audience> audiencesOf(String department) {
        return audiences.stream().filter(audience -> audience.gets(department)).toList();
    }

    /** The company itself. */
    public Department root() {
        return departments.stream()
                .filter(department -> department.parent().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An organisation without a root"));
    }

    public Optional<Department> department(String id) {
        return departments.stream()
                .filter(department -> department.id().equals(id))
                .findFirst();
    }

    public Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public Optional<Perspective> perspective(String id) {
        return perspectives.stream()
                .filter(perspective -> perspective.id().equals(id))
                .findFirst();
    }

    /** The language of a department's pack: its own, else that of the department above, else the company's. */
    public Locale languageOf(String id) {
        return nearest(id, Department::language).orElse(language);
    }

    /** The paper of a department's pack: its own, else that of the department above, else the company's, else A4. */
    public Paper paperOf(String id) {
        return nearest(id, department -> department.form().paper())
                .or(form::paper)
                .orElse(Paper.A4);
    }

    /** Whether a department's pack is made for a phone too: for itself, as the level above says, or for somebody who receives it. */
    public boolean isReadOnPhone(Department department, Period period) {
        return nearest(department.id(), above -> above.form().layout())
                        .or(form::layout)
                        .filter(Layout.PHONE::equals)
                        .isPresent()
                || new Recipients(this, department, period).anyOnPhone();
    }

    /** What the department says itself, else the nearest one above it that says something. */
    private <T> Optional<T> nearest(String id, Function<Department, Optional<T>> said) {
        Set<String> seen = new HashSet<>();
        Optional<Department> at = department(id);
        while (at.isPresent() && seen.add(at.get().id())) {
            Optional<T> found = said.apply(at.get());
            if (found.isPresent()) {
                return found;
            }
            at = at.get().parent().flatMap(this::department);
        }
        return Optional.empty();
    }

    /** The departments directly below, in order. */
    public List<Department> childrenOf(String id) {
        return departments.stream()
                .filter(department -> department.parent().map(id::equals).orElse(false))
                .toList();
    }

    /** All departments below at any depth, without the department itself. */
    public List<Department> below(String id) {
        Map<String, List<Department>> children = new HashMap<>();
        for (Department department : departments) {
            department
                    .parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(department));
        }
        List<Department> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            for (Department next : children.getOrDefault(open.removeFirst(), List.of())) {
                found.add(next);
                open.add(next.id());
            }
        }
        return found;
    }

    /** The same company with other departments. */
    public Organisation withDepartments(List<Department> others) {
        return new Organisation(
                id,
                name,
                language,
                currency,
                calendar,
                perspectives,
                others,
                roles,
                people,
                workingDays,
                currencies,
                scores,
                notation,
                audiences,
                form,
                branding);
    }

    /** The same company without anybody in it: no roles, no people, nobody at the head of a department. */
    public Organisation withoutPeople() {
        return new Organisation(
                id,
                name,
                language,
                currency,
                calendar,
                perspectives,
                departments.stream().map(Department::withoutHead).toList(),
                List.of(),
                List.of(),
                workingDays,
                currencies,
                scores,
                notation,
                audiences,
                form,
                branding);
    }
}
