package org.scorepack.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Strategy;

/**
 * Reads the folder {@code config} of a home: the texts, their form against the shipped schemas, what they refer to.
 *
 * <p>Everything that is wrong is found in one go; a file that cannot be read hides nothing of the others.
 */
public final class HomeFolder {

    private static final String CONFIG = "config/";
    private static final String CARDS = CONFIG + "scorecards/";

    private final Path home;
    private final Map<String, String> environment;
    private final Findings findings = new Findings();
    private final Map<String, String> texts = new TreeMap<>();

    private HomeFolder(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /**
     * Reads a home folder.
     *
     * @param environment variables that passwords and overrides are taken from
     */
    public static Reading read(Path home, Map<String, String> environment) {
        return new HomeFolder(home, environment).read();
    }

    private Reading read() {
        SecretReader secrets = new SecretReader(home, environment);
        Machine machine = new MachineReader(environment, secrets).read(optional("application"), findings);
        Organisation organisation =
                required("organisation").map(OrganisationReader::read).orElseGet(OrganisationReader::unknown);
        SourceReader sourceReader = new SourceReader(new Folders(home, machine.folders()), secrets);
        FeedReader feedReader = new FeedReader(new SqlFolder(home, texts, findings));
        SourcesReader sources = required("sources")
                .map(file -> SourcesReader.read(file, sourceReader, feedReader))
                .orElse(SourcesReader.NOTHING);
        List<Card> cards = cards(new MetricReader(organisation.currency(), sources.feeds()));
        optional("waivers");
        words();
        if (findings.hasErrors()) {
            return new Reading.Invalid(findings.sorted());
        }
        return new Reading.Valid(new Configuration(
                home,
                machine,
                new Strategy(organisation, cards.stream().map(Card::scorecard).toList()),
                cards.stream().map(Card::rule).toList(),
                sources.sources(),
                sources.feeds(),
                texts,
                findings.sorted()));
    }

    private List<Card> cards(MetricReader metrics) {
        List<Card> cards = new ArrayList<>();
        ObjectiveReader objectives = new ObjectiveReader(metrics);
        for (String name : HomeFiles.names(home.resolve(CARDS), ".yaml")) {
            block(CARDS + name, "scorecard")
                    .flatMap(file -> Card.read(file, objectives))
                    .ifPresent(cards::add);
        }
        if (cards.isEmpty()) {
            findings.errorOnce("no-scorecard", Place.ofFile(CARDS), "no scorecard", "a file such as corporate.yaml");
        }
        return cards;
    }

    private void words() {
        Path folder = home.resolve(CONFIG + "words");
        for (String period : HomeFiles.names(folder, "")) {
            for (String name : HomeFiles.names(folder.resolve(period), ".yaml")) {
                node(CONFIG + "words/" + period + "/" + name);
            }
        }
    }

    private Optional<Block> required(String name) {
        String file = CONFIG + name + ".yaml";
        if (!Files.exists(home.resolve(file))) {
            findings.error("missing-file", Place.ofFile(file), "there is no such file", "every home has one");
            findings.unreadable(file);
            return Optional.empty();
        }
        return block(file, name);
    }

    private Optional<Block> optional(String name) {
        String file = CONFIG + name + ".yaml";
        return Files.exists(home.resolve(file)) ? block(file, name) : Optional.empty();
    }

    private Optional<Block> block(String file, String schema) {
        return node(file).map(node -> Block.of(node, findings));
    }

    private Optional<Node> node(String file) {
        Optional<String> text = TextFile.read(home.resolve(file), file, findings);
        text.ifPresent(read -> texts.put(file, read));
        return text.flatMap(read -> YamlText.read(file, read, findings));
    }
}
