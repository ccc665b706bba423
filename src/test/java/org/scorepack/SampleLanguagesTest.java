package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.SampleRun;
import org.scorepack.testing.TestHome;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The sample company in German and French: sentences to the character, no English word left, the same figures. */
class SampleLanguagesTest {

    /** Words of English that German and French do not have, as whole words. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|with|from|by|to|target|targets|measure|measures|month|months|year|last|getting|better|worse|missing"
                    + "|late|which|usual|figures|rows|heading|likely|unlikely|owner|owners|none|unknown|not|no|every|change"
                    + "|changes|changed|days|hours|points|thousand|issue|page|annex|content|above|below|short|too|exactly"
                    + "|it|its|is|was|are|were|has|have|sources|loaded|department|company)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words that a language shares with English, or that stand in a name. */
    private static final Map<String, Set<String>> SHARED =
            Map.of("de", Set.of("was", "to"), "fr", Set.of("points", "page", "sources", "content", "change"));

    /** Statistics and house words that no page says, in the words of each language. */
    private static final Map<String, List<String>> NEVER = Map.of(
            "de",
            List.of(
                    "grün",
                    "gelb",
                    "rot",
                    "Konfidenz\\w*",
                    "Signifikan\\w*",
                    "signifikant",
                    "Standardabweichung",
                    "Sigma",
                    "Median",
                    "Intervall\\w*",
                    "Signale?",
                    "Varianz\\w*",
                    "p-Wert",
                    "gescheitert",
                    "Gegenkennzahl",
                    "Score"),
            "fr",
            List.of(
                    "vert",
                    "orange",
                    "rouge",
                    "confiance",
                    "significati\\w*",
                    "écart-type",
                    "sigma",
                    "médiane",
                    "intervalles?",
                    "signal",
                    "signaux",
                    "variance",
                    "valeur p",
                    "échec",
                    "contre-indicateur",
                    "score"));

    private static final Map<String, String> ENTITIES =
            Map.of("&#39;", "'", "&quot;", "\"", "&lt;", "<", "&gt;", ">", "&#160;", "\u00a0", "&nbsp;", "\u00a0");

    @TempDir
    private static Path folder;

    private static final Map<String, TestHome> HOMES = new TreeMap<>();

    @BeforeAll
    static void october() {
        VeraGreenfieldFoundryProvider.initialise();
        for (String language : List.of("de", "fr")) {
            TestHome home = TestHome.sampleCompany(folder.resolve(language));
            home.replace("config/organisation.yaml", "language: en", "language: " + language);
            home.run(SampleRun.PERIOD);
            HOMES.put(language, home);
        }
    }

    static Stream<String> packs() {
        return Stream.of("de", "fr")
                .flatMap(language ->
                        SampleRun.once().departments().stream().map(department -> language + "/" + department));
    }

    @Test
    void germanSentences() throws IOException {
        assertSaid(
                "de",
                List.of(
                        "5 von 40 verfehlen das Ziel (September: 4). Zuerst: Wiederholte Anrufe, 2,6~Punkte zu hoch, und es wird schlechter.",
                        "27 stehen wie im September, 9 wechselten die Farbe (keine echte Änderung, bei 1 noch zu früh), 2 sind nicht fällig, 1 fehlt,"
                                + " 1 war im September nicht beurteilt.",
                        "Wiederholte Anrufe: 14,6~%, 2,6~Punkte zu hoch (Ziel 12~%); Ziel im sechsten Monat in Folge verfehlt.",
                        "Durchlaufzeit Sonderaufträge: 13,1~Tage, 1,4 zu lang (Ziel 11,7); Ziel im dritten Monat in Folge verfehlt.",
                        "abseits des Zielpfads, auf dem jetzt 11,2 bis 12,5~Tage üblich wären",
                        "Dauer bis zum Zahlungseingang: 52~Tage, 5 zu lang (Ziel 47); Ziel diesmal verfehlt.",
                        "Gewöhnlicher Monat; keine einzelne Ursache zu suchen: Das Ziel wird in etwa 5 von 10 Monaten erreicht.",
                        "Exporte nach Europa: 2,04~Mio.~EUR (+4~% gegenüber Oktober des Vorjahres), 0,16 unter dem Ziel von 2,20; Ziel diesmal verfehlt.",
                        "Nacharbeit: 3,9~%, 0,6~Punkte besser als das Ziel von 4,5~%. Was hat geholfen?",
                        "Fluktuation: 9,8~%, innerhalb der Grenze von 10~%, aber es wird schlechter: 8 Monate über dem Durchschnitt. Jetzt hinsehen.",
                        "Reklamationen je 1.000 Lieferungen: Der Wert für Oktober fehlt (Leitung Service). Zuletzt: 2,8~je 1.000 (September).",
                        "Das Laden aus dem CRM am 31. Oktober schlug fehl; der Wert wird bis 9. November erwartet.",
                        "Im Oktober 2025 waren 8 Kennzahlen nicht im Ziel (knapp oder klar verfehlt), davon auch jetzt: 4.",
                        "Service: besteht seit dem 1. Juli 2026, hervorgegangen aus Außendienst und Kundendienst.",
                        "Schlechter, als der Zufall erklärt: außerhalb der üblichen Spanne 8,4 bis 14,1~%.",
                        "Exporte nach Europa: voraussichtlich 24,4~Mio.~EUR (wahrscheinlich 23,9 bis 24,9). Ziel 25,3~Mio.~EUR: kaum noch erreichbar. 73~% des zugesagten Anstiegs.",
                        "8 Jahresziele: 1 nicht mehr erreichbar, 1 kaum noch erreichbar, 1 unwahrscheinlich, 1 offen, 2 wahrscheinlich, 2 so gut wie sicher.",
                        "Garantiekosten: Ziel 1,8 → 2,1~% seit Juli, vereinbart am 24. Juni 2026 (Finanzvorstand; neues Produkt). Gegen das ursprüngliche Ziel von 1,8~%: verfehlt.",
                        "25 von 40 im Ziel. Die 5 verfehlten Ziele verteilen sich so: Finanzen 2, Interne Prozesse 2, Kunden 1. Zuerst: Wiederholte Anrufe.",
                        "Liefertreue: 93,9~%, das Ziel von 95~% knapp verfehlt (1,1~Punkte unter dem Ziel).",
                        "Jahresende: voraussichtlich 41,9~%, Ziel 45,2~%: unwahrscheinlich.",
                        "Eines von acht Jahreszielen ist nicht mehr erreichbar, eines kaum noch; zwei sind so gut wie sicher. Zuerst ansehen: Exporte nach Europa.",
                        "Eingegangen: 37 von 38 fälligen Werten; 6 von Hand, 2 geschätzt, Abgleich mit „ledger“ stimmt. Es fehlt: Reklamationen je 1.000 Lieferungen.",
                        "Betriebsergebnis: 766~Tsd.~EUR, 116 besser als das Ziel von 650. In diesem Monat im Ziel.",
                        "Vertrieb: „10 neue europäische Händler unter Vertrag nehmen“ wartet auf Ihr Ziel „Fertigungszeit der Sonderaufträge auf 10 Tage senken“. Stand bei Vertrieb: im Ziel.",
                        "Das eine Jahresziel ist nicht mehr erreichbar. Zuerst ansehen: Unfälle.",
                        "Ist das Ziel zu schaffen? Über alle Monate etwa 2 von 10, seit der Änderung seltener.",
                        "Jahr bisher 13,5~Tage, 0,4 zu lang (Ziel 13,1).",
                        "Unfälle: 0, genau auf dem Ziel von 0.",
                        "Ziel vereinbart am 10. Februar 2026 (Leitung Betrieb).",
                        "Eingegangen: 10 von 10 fälligen Werten, aus 7 Quellen; 2 von Hand. Es fehlt nichts, was fällig war.",
                        "Regionale Messen: diesen Monat nicht fällig. Zuletzt: 2~Messen (Q3, Stand 30. Sep).",
                        "9 von 11 im Ziel. Das eine verfehlte Ziel liegt hier: Finanzen. Dort anfangen.",
                        "2.205 Zeilen gelesen, 1 davon ausgelassen.",
                        "Kosten je Gerät: 3.833~EUR, 117 besser als das Ziel von 3.950."));
    }

    @Test
    void frenchSentences() throws IOException {
        assertSaid(
                "fr",
                List.of(
                        "5 indicateurs sur 40 manquent l’objectif (septembre^: 4). En premier^: Appels répétés, 2,6~points de trop, et cela se dégrade.",
                        "27 comme en septembre, 9 ont changé de couleur (aucun vrai changement, 1 trop tôt pour le dire), 2 non dus, 1 manquant,"
                                + " 1 non jugé en septembre.",
                        "Appels répétés^: 14,6^%, 2,6~points de trop (objectif 12^%)^; objectif manqué, sixième mois de suite.",
                        "Délai des commandes spéciales^: 13,1~jours, 1,4 de trop (objectif 11,7)^; objectif manqué, troisième mois de suite.",
                        "à l’écart de sa trajectoire cible, où l’on attendrait à présent 11,2 à 12,5~jours",
                        "Délai de paiement des clients^: 52~jours, 5 de trop (objectif 47)^; objectif manqué cette fois.",
                        "Mois ordinaire^; pas de cause particulière à chercher^: objectif atteint environ 5 mois sur 10.",
                        "Exportations européennes^: 2,04~M~EUR (+4^% par rapport à octobre de l’an dernier), 0,16 sous l’objectif de 2,20^; objectif manqué cette fois.",
                        "Retouches^: 3,9^%, 0,6~point de mieux que l’objectif de 4,5^%. Qu’est-ce qui a aidé^?",
                        "Rotation du personnel^: 9,8^%, dans la limite de 10^%, mais cela se dégrade^: 8 mois au-dessus de la moyenne. Regarder maintenant.",
                        "Réclamations pour 1^000 livraisons^: chiffre manquant pour octobre (Resp. Service clients). Dernier chiffre^: 2,8~pour 1^000 (septembre).",
                        "Le chargement du CRM du 31 octobre a échoué^; chiffre attendu pour le 9 novembre.",
                        "En octobre 2025, 8 indicateurs manquaient leur objectif, nettement ou de peu^; de nouveau maintenant^: 4.",
                        "Service clients^: existe depuis le 1er juillet 2026, issu de Service sur site et Assistance.",
                        "Moins bien que le hasard ne l’explique^: hors de la plage habituelle, 8,4 à 14,1^%.",
                        "Exportations européennes^: prévision 24,4~M~EUR (probablement 23,9 à 24,9). Objectif 25,3~M~EUR^: presque hors de portée. 73^% de la hausse promise.",
                        "8 objectifs annuels^: hors d’atteinte 1, presque hors de portée 1, peu probable 1, encore ouvert 1, probable 2, presque certain 2.",
                        "Coût de garantie^: objectif 1,8 → 2,1^% depuis juillet, convenu le 24 juin 2026 (DAF^; nouveau produit). Par rapport à l’objectif d’origine de 1,8^%^: objectif manqué.",
                        "25 indicateurs sur 40 à l’objectif. Les 5 objectifs manqués^: Finances 2, Processus internes 2, Clients 1. Commencer par^: Appels répétés.",
                        "Livraisons à l’heure^: 93,9^%, objectif de 95^% manqué de peu (1,1~point sous l’objectif).",
                        "Fin d’année^: prévision 41,9^%, objectif 45,2^%^: peu probable.",
                        "Sur huit objectifs annuels, un est hors d’atteinte, un presque^; deux sont presque certains. À regarder d’abord^: Exportations européennes.",
                        "Chiffres reçus^: 37 sur 38 attendus^; 6 saisis à la main, 2 estimés, rapprochement avec «^ledger^» conforme. Manquant^: Réclamations pour 1^000 livraisons.",
                        "Résultat d’exploitation^: 766~milliers~EUR, 116 de mieux que l’objectif de 650. Objectif atteint ce mois-ci.",
                        "Ventes^: «^Signer avec 10 nouveaux distributeurs européens^» attend votre objectif «^Ramener la production des commandes spéciales à 10 jours^». Côté Ventes^: objectif atteint.",
                        "Le seul objectif annuel est hors d’atteinte. À regarder d’abord^: Accidents.",
                        "L’objectif est-il à portée^? Environ 2 sur 10 sur tous ses mois, moins souvent depuis le changement.",
                        "Cumul annuel 13,5~jours, 0,4 de trop (objectif 13,1).",
                        "Accidents^: 0, exactement l’objectif de 0.",
                        "Objectif convenu le 10 février 2026 (Resp. Exploitation).",
                        "Chiffres reçus^: 10 sur 10 attendus, de 7 sources^; 2 saisis à la main. Aucun chiffre attendu ne manque.",
                        "Salons régionaux^: rien n’est attendu ce mois-ci. Dernier chiffre^: 2~salons (T3, au 30 sept.).",
                        "9 indicateurs sur 11 à l’objectif. Le seul objectif manqué se trouve ici^: Finances. Commencer là.",
                        "2^205 lignes lues, dont laissées de côté^: 1.",
                        "Coût par instrument^: 3^833~EUR, 117 de mieux que l’objectif de 3^950.",
                        "1,4~jour de trop, et cela se dégrade"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noEnglishWordIsLeft(String pack) throws IOException {
        String language = pack.substring(0, 2);
        List<String> left = new ArrayList<>();
        for (String line : text(language, pack.substring(3)).lines().toList()) {
            ENGLISH.matcher(line)
                    .results()
                    .map(found -> found.group().toLowerCase(java.util.Locale.ROOT))
                    .filter(word -> !SHARED.get(language).contains(word))
                    .forEach(word -> left.add(word + ": " + line));
        }
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noPageSaysWhatPagesNeverSay(String pack) throws IOException {
        String text = text(pack.substring(0, 2), pack.substring(3));
        for (String never : NEVER.get(pack.substring(0, 2))) {
            Pattern word = Pattern.compile("(?<![\\p{L}-])" + never + "(?![\\p{L}-])", Pattern.UNICODE_CASE);
            assertThat(text.lines().filter(line -> word.matcher(line).find()))
                    .as(never)
                    .isEmpty();
        }
    }

    /** Ids and exact values: only names and owners are said in the language. */
    @ParameterizedTest
    @MethodSource("packs")
    void theFiguresAreTheSame(String pack) throws IOException {
        String department = pack.substring(3);
        Path english = SampleRun.once().file(department, ".pdf").resolveSibling("figures.csv");
        Path other = edition(pack.substring(0, 2), department).resolve("figures.csv");
        List<Map<String, String>> expected = rows(english);
        assertThat(expected).isNotEmpty();
        assertThat(rows(other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everybodyCanReadIt(String pack) throws Exception {
        String department = pack.substring(3);
        for (String end : List.of(".pdf", "_annex.pdf")) {
            byte[] file = Files.readAllBytes(file(pack.substring(0, 2), department, end));
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                assertThat(validator.validate(parser).getFailedChecks())
                        .as(pack + end)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void pagesAndIndexesSayTheirLanguage(String language) throws IOException {
        assertThat(Files.readString(file(language, "sales", ".html"))).contains("<html lang=\"" + language + "\"");
        for (String index : List.of("sales/index.html", "_control/index.html")) {
            assertThat(Files.readString(HOMES.get(language).out().resolve(index)))
                    .as(index)
                    .contains("<html lang=\"" + language + "\"");
        }
        try (var pdf =
                org.apache.pdfbox.Loader.loadPDF(file(language, "sales", ".pdf").toFile())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo(language.equals("de") ? "Mein Monat" : "Mon mois");
        }
    }

    /** A department speaks its own language in a company that speaks another; what is below it speaks as it does. */
    @Test
    void aDepartmentHasALanguageOfItsOwn() throws IOException {
        TestHome home = TestHome.sampleCompany(folder.resolve("mixed"));
        home.replace(
                "config/organisation.yaml",
                "        head: head-of-manufacturing\n",
                "        head: head-of-manufacturing\n        language: de\n");
        home.run(SampleRun.PERIOD, "operations", "sales");
        String german = visible(home.edition("operations", SampleRun.PERIOD, 1).resolve("operations_2026-10_e1.html"));
        assertThat(german)
                .contains("Vertrieb: „10 neue europäische Händler unter Vertrag nehmen“ wartet auf Ihr Ziel")
                .contains("Ausgabe 1");
        String english = visible(home.edition("sales", SampleRun.PERIOD, 1).resolve("sales_2026-10_e1.html"));
        assertThat(english).contains("Issue 1").contains("You wait on Operations: your \"Secure contracts");
    }

    private static void assertSaid(String language, List<String> sentences) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String department : List.of("corporate", "operations", "sales")) {
            all.append(text(language, department));
        }
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(25);
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(all.toString().contains(sentence))
                        .as(sentence)
                        .isTrue());
    }

    /** What a page shows, with {@code ~} for a space that does not break and {@code ^} for a narrow one; ids and files are left out. */
    private static String visible(Path html) throws IOException {
        String shown = Files.readString(html)
                .replaceAll("(?s)<(style|script)\\b.*?</\\1>", "")
                .replaceAll("(?s)<t[dh] class=\"k-(source|second-source|input)\\b.*?</t[dh]>", "")
                .replaceAll("</?(p|li|h[1-6]|t[dhr]|caption|div|title)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "");
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            shown = shown.replace(entity.getKey(), entity.getValue());
        }
        return shown.replace('\u00a0', '~').replace('\u202f', '^');
    }

    private static String text(String language, String department) throws IOException {
        return visible(file(language, department, ".html"));
    }

    private static Path file(String language, String department, String end) {
        return edition(language, department).resolve(department + "_" + SampleRun.PERIOD + "_e1" + end);
    }

    private static Path edition(String language, String department) {
        return HOMES.get(language).edition(department, SampleRun.PERIOD, 1);
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> {
                        Map<String, String> cells = new TreeMap<>(row.getFieldsAsMap());
                        cells.remove("name");
                        cells.remove("owner");
                        return cells;
                    })
                    .toList();
        }
    }
}
