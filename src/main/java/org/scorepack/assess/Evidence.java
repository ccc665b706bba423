package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.scorepack.figure.Doubt;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;

/**
 * What is known beside the figures when they are checked.
 *
 * @param before the facts of the run before; empty for the first run
 * @param confirmed the values that people confirmed, by figure
 * @param doubts feeds that are suspect as a whole
 */
public record Evidence(Map<FigureId, Reading> before, Map<FigureId, List<BigDecimal>> confirmed, List<Doubt> doubts) {

    /** Of a first run that nobody has said anything about. */
    public static final Evidence NONE = new Evidence(Map.of(), Map.of(), List.of());

    boolean isConfirmed(FigureId id, BigDecimal value) {
        return confirmed.getOrDefault(id, List.of()).stream().anyMatch(said -> said.compareTo(value) == 0);
    }
}
