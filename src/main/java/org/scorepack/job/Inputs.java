package org.scorepack.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scorepack.compose.PackInput;
import org.scorepack.publish.Input;

/** What a pack was made from, for its manifest: the configuration and the feeds of the department, with their hashes. */
final class Inputs {

    private Inputs() {}

    static List<Input> of(PackInput input, String configSha) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("configuration", configSha));
        input.sources().stream()
                .map(report -> new Input(report.feed(), report.sha256()))
                .sorted(Comparator.comparing(Input::name))
                .forEach(inputs::add);
        return inputs;
    }
}
