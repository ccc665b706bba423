package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same pack gives the same bytes: on a machine of another country, in another thread, from another renderer. */
class SameBytesTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void inAnotherCountry() {
        Map<String, String> here = digests(new PackRenderer());
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(digests(new PackRenderer())).isEqualTo(here);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        assertThat(digests(new PackRenderer())).isEqualTo(here);
    }

    @Test
    void inTwoThreadsOfOneRenderer() throws Exception {
        PackRenderer renderer = new PackRenderer();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Map<String, String>> render = () -> digests(renderer);
            List<Future<Map<String, String>>> all = threads.invokeAll(List.of(render, render, render, render));
            for (Future<Map<String, String>> one : all) {
                assertThat(one.get()).isEqualTo(all.get(0).get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Map<String, String> digests(PackRenderer renderer) {
        return renderer.render(SamplePacks.department(), SamplePacks.tables(), "p").files().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Digests.sha256(file.getValue())));
    }
}
