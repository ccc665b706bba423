package org.scorepack.job;

import java.util.Map;
import java.util.TreeMap;
import org.scorepack.ledger.Run;
import org.scorepack.publish.ControlFolder;
import org.scorepack.publish.OutFolder;
import org.scorepack.publish.RunEvent;

/** What happened in a run, line by line, for the finance team. A run that changes nothing leaves none. */
final class RunEvents {

    private final RunScope scope;
    private final ControlFolder control;

    RunEvents(RunScope scope, OutFolder out) {
        this.scope = scope;
        this.control = new ControlFolder(out);
    }

    /**
     * A pack that readers can see now.
     *
     * @param run that made it
     */
    void published(Run run, String department, int edition, boolean putBack) {
        append(
                run,
                putBack ? "pack-put-back" : "pack-published",
                Map.of("department", department, "edition", String.valueOf(edition)));
    }

    /** A pack that could not be made. */
    void failed(String department, String reason) {
        append(scope.claim().run(), "pack-failed", Map.of("department", department, "reason", reason));
    }

    /** The run is done but for its end in the ledger. */
    void certified() {
        append(scope.claim().run(), "run-certified", Map.of());
    }

    private void append(Run run, String event, Map<String, String> details) {
        scope.ledger().check(scope.claim());
        control.append(run.period(), run.number(), new RunEvent(scope.now(), event, new TreeMap<>(details)));
    }
}
