package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.calendar.Period;

/**
 * A node of the organisation. The root is the company.
 *
 * @param id {@code [a-z0-9][a-z0-9-]{0,39}}; names its folder and files
 * @param parent the department above; empty for the root
 * @param life from when until when it exists
 * @param predecessors ids of departments whose history it continues
 * @param head role that answers for it; empty where none is named
 * @param currency ISO code of its money; empty = as the department above it
 * @param weight of its score in that of the departments above it; 0 = for information
 * @param language of its pack; empty: as the department above
 * @param form of its pack
 */
public record Department(
        String id,
        Label name,
        Optional<String> parent,
        Life life,
        List<String> predecessors,
        Optional<String> head,
        Optional<String> currency,
        BigDecimal weight,
        Optional<Locale> language,
        PackForm form) {

    /** A department that speaks and counts its money as the one above. */
    public Department(
            String id,
            Label name,
            Optional<String> parent,
            Life life,
            List<String> predecessors,
            Optional<String> head,
            BigDecimal weight) {
        this(id, name, parent, life, predecessors, head, Optional.empty(), weight, Optional.empty(), PackForm.AS_ABOVE);
    }

    public Department {
        predecessors = List.copyOf(predecessors);
    }

    /** A department like any other: it continues nobody's history and names no head. */
    public static Department of(String id, Label name, Optional<String> parent, Life life) {
        return new Department(id, name, parent, life, List.of(), Optional.empty(), BigDecimal.ONE);
    }

    /** The same department with nobody at its head. */
    public Department withoutHead() {
        return new Department(id, name, parent, life, predecessors, Optional.empty(), currency, weight, language, form);
    }

    /**
     * Whether figures of the period are its own: within its life, or before it where it continues the history of
     * predecessors.
     */
    public boolean hasHistoryIn(Period period) {
        Life history = predecessors.isEmpty() ? life : new Life(Optional.empty(), life.until());
        return history.overlaps(period);
    }
}
