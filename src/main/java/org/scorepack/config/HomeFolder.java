package org.scorepack.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
        SourceReader sourceReader = new SourceReader(
                new Folders(home, machine.folders()), DriverProperties.with(machine.driverProperties()), secrets);
        FeedReader feedReader = new FeedReader(new SqlFolder(home, texts, findings), organisation.calendar());
        SourcesReader sources = required("sources")
                .map(file -> SourcesReader.read(file, sourceReader, feedReader))
                .orElse(SourcesReader.NOTHING);
        List<Card> cards = cards(new MetricReader(sources.feeds()));
        optional("waivers");
        words();
        unknownFiles();
        checkTogether(organisation, sources, cards);
        if (findings.hasErrors()) {
            return new Reading.Invalid(findings.sorted(), organisation.branding());
        }
        return new Reading.Valid(new Configuration(
                home,
                machine,
                new Strategy(organisation, cards.stream().map(Card::scorecard).toList()),
                cards.stream().map(Card::rule).toList(),
                Collections.unmodifiableMap(sources.sources()),
                Collections.unmodifiableMap(sources.feeds()),
                Collections.unmodifiableMap(texts),
                findings.sorted()));
    }

    private void checkTogether(Organisation organisation, SourcesReader sources, List<Card> cards) {
        boolean departmentsMayCome = sources.feeds().values().stream().anyMatch(HomeFolder::bringsDepartments);
        boolean metricsMayCome =
                sources.feeds().values().stream().anyMatch(feed -> feed.delivers() == FeedSpec.Delivers.METRICS);
        Tree tree = new Tree(organisation);
        Holders holders = Holders.of(cards, organisation);
        new ReferenceCheck(findings, holders, departmentsMayCome, metricsMayCome).check();
        new CycleCheck(findings, tree).check(holders);
        new CardCheck(findings, metricsMayCome).check(cards, holders, tree);
        new CurrencyCheck(findings, organisation, holders, tree).check();
        new FeedCheck(findings, sources).check(cards);
        new LanguageCheck(findings, organisation, holders).check();
        new UnseenCheck(findings, organisation).check(holders);
    }

    private static boolean bringsDepartments(FeedSpec feed) {
        return feed.delivers() == FeedSpec.Delivers.DEPARTMENTS
                || feed.department().orElse(null) instanceof FeedSpec.DepartmentKey.Column column
                        && column.discoverBelow().isPresent();
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

    private void unknownFiles() {
        List<String> known = List.of("application.yaml", "organisation.yaml", "sources.yaml", "waivers.yaml");
        for (String name : HomeFiles.names(home.resolve(CONFIG), "")) {
            if (!known.contains(name) && !Files.isDirectory(home.resolve(CONFIG + name))) {
                unknownFile(CONFIG + name, Nearest.hint(name, known, ""));
            }
        }
        for (String name : HomeFiles.names(home.resolve(CARDS), ".yml")) {
            unknownFile(CARDS + name, "a name that ends in .yaml");
        }
    }

    private void unknownFile(String file, String expected) {
        findings.warning("unknown-file", Place.ofFile(file), "this file is not read", expected);
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
        Optional<Node> root = node(file);
        root.ifPresent(node -> {
            SecretReader.refuseLiterals(node, findings);
            SchemaCheck.check(schema, node, findings);
            if (!(node instanceof Node.Fields)) {
                findings.unreadable(file);
            }
        });
        return root.map(node -> Block.of(node, findings));
    }

    private Optional<Node> node(String file) {
        Optional<String> text = TextFile.read(home.resolve(file), file, findings);
        text.ifPresent(read -> texts.put(file, read));
        Optional<Node> root = text.flatMap(read -> YamlText.read(file, read, findings));
        if (root.isEmpty() && !findings.isUnreadable(file)) {
            findings.error("empty-file", Place.ofFile(file), "the file is empty", "leave it out, or fill it");
            findings.unreadable(file);
        }
        return root;
    }
}
