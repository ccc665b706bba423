package org.scorepack.scorecard;

import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Period;

/** Who receives a department's pack of a period: its head, and the people who hold that role then or stand in. */
record Recipients(Organisation organisation, Department department, Period period) {

    /** Whether one of them reads on a phone. */
    boolean anyOnPhone() {
        return layouts().anyMatch(Layout.PHONE::equals);
    }

    private Stream<Layout> layouts() {
        Optional<Role> head = department.head().flatMap(organisation::role);
        Stream<String> people = head.stream()
                .flatMap(role -> role.holdings().stream())
                .filter(holding -> holding.life().overlaps(period))
                .flatMap(holding -> Stream.concat(Stream.of(holding.person()), holding.deputy().stream()));
        return Stream.concat(
                head.flatMap(Role::layout).stream(),
                people.distinct().flatMap(this::person).flatMap(person -> person.layout().stream()));
    }

    private Stream<Person> person(String id) {
        return organisation.people().stream().filter(person -> person.id().equals(id));
    }
}
