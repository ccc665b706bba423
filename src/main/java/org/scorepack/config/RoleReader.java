package org.scorepack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Layout;
import org.scorepack.scorecard.Person;
import org.scorepack.scorecard.Role;

/** {@code roles:} and {@code people:} of {@code organisation.yaml}. */
final class RoleReader {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"()]{1,64}@[^@\\s,;<>\"()]{1,190}");

    private RoleReader() {}

    static List<Role> roles(Block file) {
        List<Role> roles = new ArrayList<>();
        each(file, "roles", References.Kind.ROLE, (id, block) -> {
            List<Role.Holding> holdings = new ArrayList<>();
            for (Block held : block.blocks("held-by")) {
                held.refers(References.Kind.PERSON, "person").refers(References.Kind.PERSON, "deputy");
                held.id("person")
                        .ifPresent(person -> holdings.add(new Role.Holding(person, held.id("deputy"), held.life())));
            }
            roles.add(new Role(
                    id, block.label("name").orElse(Label.of(id)), holdings, block.word("layout", Layout.class)));
        });
        return roles;
    }

    static List<Person> people(Block file) {
        List<Person> people = new ArrayList<>();
        each(
                file,
                "people",
                References.Kind.PERSON,
                (id, block) -> people.add(new Person(
                        id,
                        block.text("name", id),
                        block.read(
                                "address",
                                "one mail address",
                                text -> Optional.of(text)
                                        .filter(address ->
                                                ADDRESS.matcher(address).matches())),
                        block.text("authority"),
                        block.word("layout", Layout.class))));
        return people;
    }

    /** Remembers that a key names a role, if it does not say {@code head}. */
    static void refers(Block block, String key) {
        if (block.text(key).filter("head"::equals).isEmpty()) {
            block.refers(References.Kind.ROLE, key);
        }
    }

    /** The blocks of a key whose own keys are ids. */
    static void each(
            Block file, String key, References.Kind kind, java.util.function.BiConsumer<String, Block> reader) {
        if (file.node(key).orElse(null) instanceof Node.Fields named) {
            for (Node.Field field : named.byKey().values()) {
                Ids.read(field.key(), file.findings()).ifPresent(id -> {
                    file.findings().references().define(kind, id);
                    reader.accept(id, Block.of(field.value(), file.findings()));
                });
            }
        } else {
            file.block(key);
        }
    }
}
