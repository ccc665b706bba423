package org.scorepack.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scorepack.scorecard.Place;

/** {@code application.yaml}, and the environment, which stands above it. */
final class MachineReader {

    private static final Set<String> STORES = Set.of("h2", "postgresql");
    private static final Duration LEASE = Duration.ofSeconds(45);

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
        url.ifPresent(text -> checkStore(new JdbcUrl(text), urlPlace(store), findings));
        return new Machine(
                url,
                environment("SCOREPACK_STORE_USER").or(() -> store.flatMap(block -> block.text("user"))),
                environment("SCOREPACK_STORE_PASSWORD")
                        .map(Secret::new)
                        .or(() -> store.flatMap(block -> secrets.read(block, "password"))),
                store.flatMap(block -> block.whole("lease-seconds"))
                        .map(Duration::ofSeconds)
                        .orElse(LEASE),
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

    private static void checkStore(JdbcUrl url, Place place, Findings findings) {
        if (url.driver().isEmpty() || STORES.contains(url.driver())) {
            JdbcCheck.ofStore(findings).url(url, place);
        } else {
            findings.error(
                    "store-driver",
                    place,
                    "driver '" + Texts.shortened(url.driver()) + "'",
                    "jdbc:postgresql://host/database, or jdbc:h2:file:path; other databases can be sources only");
        }
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
