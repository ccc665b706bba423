package org.scorepack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Scorecard;

/**
 * One file of {@code config/scorecards}.
 *
 * @param scorecard with the departments that the file names
 * @param below the department below which all hold it
 * @param forPlace where the file says whom it is for
 */
record Card(Scorecard scorecard, Optional<String> below, Place forPlace) {

    private static final String BELOW = "below ";

    /** The card; empty where it has no id, which is then among the findings. */
    static Optional<Card> read(Block block, ObjectiveReader reader) {
        List<Objective> objectives = new ArrayList<>();
        block.blocks("objectives").forEach(each -> reader.read(each).ifPresent(objectives::add));
        Later.tell(block, "initiatives", "actions", "commentary", "vision", "mission");
        List<String> written = block.texts("for");
        for (Node.Scalar department : block.has("for") ? block.scalars("for") : block.scalars("scorecard")) {
            String id = department.text().startsWith(BELOW)
                    ? department.text().substring(BELOW.length()).strip()
                    : department.text();
            block.findings().references().use(References.Kind.DEPARTMENT, id, department.place());
        }
        Optional<String> below = written.stream()
                .filter(text -> text.startsWith(BELOW))
                .map(text -> text.substring(BELOW.length()).strip())
                .findFirst();
        List<String> named =
                written.stream().filter(text -> !text.startsWith(BELOW)).toList();
        return block.id("scorecard").map(id -> {
            List<String> departments = block.has("for") ? named : List.of(id);
            return new Card(
                    new Scorecard(id, departments, objectives, block.word("scores", ScorePolicy.class), block.place()),
                    below,
                    forPlace(block));
        });
    }

    Configuration.CardFor rule() {
        return new Configuration.CardFor(scorecard.id(), scorecard.departments(), below);
    }

    private static Place forPlace(Block block) {
        return block.placeOf(block.has("for") ? "for" : "scorecard");
    }
}
