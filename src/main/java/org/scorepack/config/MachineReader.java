package org.scorepack.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scorepack.scorecard.Place;

/** {@code application.yaml}, and the environment, which stands above it. */
final class MachineReader {

    private final Map<String, String> environment;
    private final SecretReader secrets;

    MachineReader(Map<String, String> environment, SecretReader secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    Machine read(Optional<Block> file, Findings findings) {
        Optional<Block> settings = file.flatMap(block -> block.block("scorepack"));
        Optional<Block> store = settings.flatMap(block -> block.block("store"));
        settings.ifPresent(block -> Later.tell(block, "limits", "mail"));
        Optional<String> url = environment("SCOREPACK_STORE_URL").or(() -> store.flatMap(block -> block.text("url")));
        url.ifPresent(text -> JdbcCheck.ofStore(findings).url(new JdbcUrl(text), urlPlace(store)));
        return new Machine(
                url,
                environment("SCOREPACK_STORE_USER").or(() -> store.flatMap(block -> block.text("user"))),
                environment("SCOREPACK_STORE_PASSWORD")
                        .map(Secret::new)
                        .or(() -> store.flatMap(block -> secrets.read(block, "password"))),
                environment("SCOREPACK_OUT")
                        .or(() -> settings.flatMap(block -> block.text("out")))
                        .orElse("out"),
                settings.map(block -> block.texts("folders")).orElse(List.of()),
                settings.flatMap(block -> block.block("drivers"))
                        .map(MachineReader::driverProperties)
                        .orElse(Map.of()),
                settings.flatMap(block -> block.whole("threads")));
    }

    private static Map<String, Set<String>> driverProperties(Block drivers) {
        Map<String, Set<String>> properties = new TreeMap<>();
        drivers.keys()
                .forEach(driver -> drivers.block(driver)
                        .ifPresent(block -> properties.put(driver, Set.copyOf(block.texts("properties")))));
        return properties;
    }

    private Place urlPlace(Optional<Block> store) {
        return environment("SCOREPACK_STORE_URL").isPresent()
                ? Place.ofFile("SCOREPACK_STORE_URL")
                : store.map(block -> block.placeOf("url")).orElse(Place.ofFile("config/application.yaml"));
    }

    private Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }
}
