package org.scorepack.job;

import java.util.Map;
import java.util.TreeMap;
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

    /** A pack that readers can see now. */
    void published(String department, int edition, boolean putBack) {
        append(
                putBack ? "pack-put-back" : "pack-published",
                Map.of("department", department, "edition", String.valueOf(edition)));
    }

    /** A pack that could not be made. */
    void failed(String department, String reason) {
        append("pack-failed", Map.of("department", department, "reason", reason));
    }

    /** The run is done but for its end in the ledger. */
    void certified() {
        append("run-certified", Map.of());
    }

    private void append(String event, Map<String, String> details) {
        control.append(
                scope.period().code(),
                scope.claim().run().number(),
                new RunEvent(scope.clock().instant(), event, new TreeMap<>(details)));
    }
}
