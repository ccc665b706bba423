package org.scorepack.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.scorepack.testing.SampleRun;

/** Every page of the sample company that a browser opens: the packs of October and the indexes. */
final class SamplePages {

    private SamplePages() {}

    static Path pack(String department) {
        return SampleRun.once().file(department, ".html");
    }

    static Stream<Path> packs() {
        return SampleRun.once().departments().stream().map(SamplePages::pack);
    }

    static Stream<Path> indexes() {
        Path out = pack("corporate").resolve("../../../..").normalize();
        return Stream.concat(List.of("_control").stream(), SampleRun.once().departments().stream())
                .map(folder -> out.resolve(folder).resolve("index.html"));
    }

    static Stream<Path> all() {
        return Stream.concat(packs(), indexes());
    }
}
